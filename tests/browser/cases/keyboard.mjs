// By keyboard alone: Tab, Shift+Tab, Enter, Space and arrows make an organisation; Tab gets out of the page again (WCAG 2.1.2).
import { go, ready, planDay } from '../app.mjs';

const here = (ui) => ui.ask((roles) => roles.focused());

/** Presses Tab until the thing has the focus. Says what was passed. */
async function tabTo(ui, role, name, { back = false, most = 200 } = {}) {
  const passed = [];
  for (let i = 0; i < most; ++i) {
    const at = await here(ui);
    if (at && at.role === role && at.name === name) return at;
    passed.push(at ? `${at.role} ${at.name}` : '(page)');
    await ui.page.key(back ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`Tab does not reach ${role} "${name}"; it passed ${passed.slice(0, 60).join(', ')}`);
}

async function create(t) {
  const server = await t.serve();
  const { ui, page } = await t.open(server);
  await ready(ui);
  t.step('to the list');
  await tabTo(ui, 'link', 'Organizaciones');
  await page.key('Enter');
  await ui.waitFor('heading', 'Organizaciones', { level: 1 });
  t.step('to the form');
  await tabTo(ui, 'button', 'Nueva organización');
  await page.key('Enter');
  await ui.waitFor('heading', 'Nueva organización', { level: 1 });
  t.step('through the fields');
  await tabTo(ui, 'textbox', 'Nombre');
  await page.type('Cooperativa Teclado');
  await tabTo(ui, 'combobox', 'Tipo de organización');
  // a closed select takes arrows in every engine but GTK's, where they open its menu: letters choose there
  await page.type('Fundación');
  await ui.until(async () => (await ui.find('combobox', 'Tipo de organización')).value === '60', 'the letters choose "Fundación"');
  await tabTo(ui, 'combobox', 'Ámbito');
  await page.type('Nacional');
  await ui.until(async () => (await ui.find('combobox', 'Ámbito')).value === 'NACIONAL', 'the letters choose "Nacional"');
  t.step('a chip by Space');
  const chips = await ui.list('checkbox', undefined, { within: ['group', 'Territorio'] });
  await tabTo(ui, 'checkbox', chips[0].name);
  await page.key('Space');
  await ui.until(async () => (await ui.find('checkbox', chips[0].name, { within: ['group', 'Territorio'] })).checked, 'Space checks the chip');
  await page.key('Space');
  await ui.until(async () => !(await ui.find('checkbox', chips[0].name, { within: ['group', 'Territorio'] })).checked, 'Space unchecks it');
  await tabTo(ui, 'textbox', 'Verificada el');
  await page.type(planDay());
  t.step('save');
  await tabTo(ui, 'button', 'Guardar');
  t.step('and back with Shift+Tab');
  await tabTo(ui, 'textbox', 'Nombre', { back: true });
  await tabTo(ui, 'button', 'Guardar');
  await page.key('Enter');
  await ui.waitFor('heading', 'Cooperativa Teclado', { level: 1 });
  t.step('a dialog keeps the focus and gives it back');
  await tabTo(ui, 'button', 'Cambiar estado');
  await page.key('Enter');
  await ui.waitFor('dialog', 'Cambiar estado');
  await ui.until(async () => page.evaluate(() => Boolean(document.activeElement.closest('[role=dialog]'))), 'the focus is in the dialog');
  const outside = [];
  for (let i = 0; i < 30; ++i) {
    await page.key('Tab');
    const where = await page.evaluate(() => document.activeElement.closest('[role=dialog]') ? 'in' : document.activeElement === document.body ? 'page' : 'out');
    if (where === 'out') outside.push(await here(ui));
  }
  t.equal(outside, [], 'what Tab reaches outside an open dialog');
  await tabTo(ui, 'button', 'Cancelar');
  await page.key('Escape');
  await ui.waitGone('dialog', 'Cambiar estado');
  await ui.until(async () => (await here(ui))?.name === 'Cambiar estado', async () => `the focus goes back to "Cambiar estado"; it is at ${JSON.stringify(await here(ui))}`);
}

async function leave(t) {
  const server = await t.serve();
  const { ui, page } = await t.open(server);
  await ready(ui);
  // a fresh page: nothing has the focus yet
  t.step('forward through everything');
  const seen = [];
  let left = false;
  for (let i = 0; i < 150 && !left; ++i) {
    await page.key('Tab');
    const at = await here(ui);
    // past the last there is the browser (no element), or the first again where the driver has no browser around the page
    const key = at ? `${at.role} ${at.name}` : null;
    left = key === null || seen.includes(key);
    if (key) seen.push(key);
  }
  t.ok(left, `Tab never leaves the page: ${seen.slice(-12).join(', ')}`);
  for (const name of ['Panel', 'Alianzas', 'Organizaciones', 'Datos']) t.ok(seen.includes(`link ${name}`), `Tab passes the link ${name}: ${seen.join(', ')}`);
  t.step('backward out at the start');
  await tabTo(ui, 'link', 'Panel');
  let out = false;
  for (let i = 0; i < 10 && !out; ++i) {
    await page.key('Shift+Tab');
    const at = await here(ui);
    out = !at || !['link'].includes(at.role) || at.name === 'Saltar al contenido';
  }
  t.ok(out, 'Shift+Tab leaves the navigation at its start');
}

export const tests = {
  'an organisation without a pointer': { run: create, weight: 4 },
  'Tab leaves the page at the end': { run: leave },
};
