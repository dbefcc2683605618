// The browser's own Back and Forward: the screen, its title and the place of the keyboard come back.
import { go, newOrganisation, ready } from '../app.mjs';

async function back(t) {
  const server = await t.serve();
  const { ui, page } = await t.open(server);
  await ready(ui);
  const name = await newOrganisation(ui);
  await go(ui, 'Organizaciones');
  await ui.focus('row', new RegExp(name));
  await page.key('Enter');
  await ui.waitFor('heading', name, { level: 1 });
  await ui.until(async () => (await ui.find('heading', name, { level: 1 })).focused, 'a new place begins at its title');
  t.matches(await page.evaluate(() => document.title), new RegExp(name), 'the title of the page');
  t.step('back');
  await page.evaluate(() => history.back());
  await ui.waitFor('heading', 'Organizaciones', { level: 1 });
  await ui.until(async () => (await ui.find('row', new RegExp(name))).focused, 'the row that was left has the focus again');
  t.matches(await page.evaluate(() => document.title), /Organizaciones/, 'the title of the page');
  t.step('and forward');
  await page.evaluate(() => history.forward());
  await ui.waitFor('heading', name, { level: 1 });
}

export const tests = { 'back to where the keyboard was': { run: back } };
