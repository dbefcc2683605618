// A phone's keyboard covers the lower half: the page moves into what is left of it and the field stays in view. No driver
// shows such a keyboard; what a page sees of it, the visual viewport, is made smaller in its place.
import { address, ready, still } from '../app.mjs';

const keyboard = `(() => {
  const view = window.visualViewport;
  let height = null;
  const own = Object.getOwnPropertyDescriptor(VisualViewport.prototype, 'height');
  Object.defineProperty(view, 'height', { get: () => height ?? own.get.call(view) });
  window.__keyboard = (h) => { height = h; view.dispatchEvent(new Event('resize')); };
})()`;

async function covered(t) {
  const server = await t.serve();
  const { ui, page } = await t.open(server, '', { viewport: { width: 360, height: 740, scale: 2 }, touch: true, init: [keyboard] });
  await ready(ui);
  await address(ui, '#/organizaciones/nueva');
  await ui.waitFor('textbox', 'Nombre');
  await still(ui);
  const field = (await ui.list('textbox')).filter((f) => f.y > 400 && f.y + f.height < 740).at(-1);
  t.ok(field, 'a field stands where the keyboard will be');
  await ui.press('textbox', field.name, { touch: true });
  await ui.until(async () => (await ui.find('textbox', field.name)).focused, 'it has the focus');
  await page.evaluate(() => window.__keyboard(400));
  await ui.until(async () => {
    const at = await ui.find('textbox', field.name);
    return at.focused && at.height > 20 && at.y >= 0 && at.y + at.height <= 400;
  }, async () => `the field stands above the keyboard; it is at ${JSON.stringify(await ui.find('textbox', field.name))}`);
  t.equal(await page.evaluate(() => Math.round(document.querySelector('canvas').getBoundingClientRect().height)), 400, 'the height of what is drawn');
  await page.evaluate(() => window.__keyboard(null));
  await ui.until(async () => await page.evaluate(() => Math.round(document.querySelector('canvas').getBoundingClientRect().height)) === 740, 'all of it again');
}

export const tests = { 'the page moves above the keyboard': { run: covered, engines: ['chromium'] } };
