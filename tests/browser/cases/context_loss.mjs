// The drawing context is lost and comes back: pixels and use come back; if it does not come back, the document takes over.
import { colours, readPng } from '../png.mjs';
import { join } from 'node:path';
import { figures, go, newOrganisation, ready } from '../app.mjs';

async function picture(t, page) {
  const path = join(t.folder(), 'shot.png');
  await page.screenshot(path);
  return colours(readPng(path));
}
const drawn = (t, ui) => ui.until(async () => await picture(t, ui.page) > 40, 'the canvas shows something', 15_000);
const lose = (page) => page.evaluate(() => {
  const gl = document.querySelector('canvas').getContext('webgl2');
  window.__lost = gl.getExtension('WEBGL_lose_context');
  window.__lost.loseContext();
});

async function restored(t) {
  const server = await t.serve();
  const { ui, page } = await t.open(server);
  await ready(ui);
  await drawn(t, ui);
  t.step('lost');
  await lose(page);
  await ui.until(() => page.evaluate(() => document.querySelector('canvas').getContext('webgl2').isContextLost()), 'the context is lost');
  t.matches((await figures(ui)).alliances, /^0 de 60\b/, 'the elements still speak');
  t.step('restored');
  await page.evaluate(() => window.__lost.restoreContext());
  await drawn(t, ui);
  await newOrganisation(ui);
  await drawn(t, ui);
  t.step('twice');
  await lose(page);
  await ui.until(() => page.evaluate(() => document.querySelector('canvas').getContext('webgl2').isContextLost()), 'the context is lost again');
  await page.evaluate(() => window.__lost.restoreContext());
  await go(ui, 'Panel');
  await drawn(t, ui);
  t.equal(page.log, [], 'errors in the console');
}

async function gone(t) {
  const server = await t.serve();
  const { ui, page } = await t.open(server);
  await ready(ui);
  await lose(page);
  t.step('after five seconds the document is the page');
  await ui.until(() => page.evaluate(() => Number(getComputedStyle(document.querySelector('h1')).opacity) > 0.9 && document.querySelector('#mirror h1').getBoundingClientRect().height > 10), 'the reading document is visible', 12_000);
  await newOrganisation(ui);
}

export const tests = {
  'lost and restored': { run: restored, weight: 3 },
  'lost for good': { run: gone, engines: ['chromium'], weight: 2 },
};
