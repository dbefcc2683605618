// A phone: 360×740 and fingers. Chromium's emulation is the only one with real touch events among the drivers.
import { address, fixturePath, go, importFile, newOrganisation, ready, still } from '../app.mjs';

const phone = { viewport: { width: 360, height: 740, scale: 2 }, touch: true };

async function fields(t) {
  const server = await t.serve();
  const { ui, page } = await t.open(server, '', phone);
  await ready(ui);
  t.step('by finger to the form');
  await ui.press('link', 'Organizaciones', { touch: true, within: ['navigation', 'Principal'] });
  await ui.waitFor('heading', 'Organizaciones', { level: 1 });
  await ui.press('button', 'Nueva organización', { touch: true });
  await ui.waitFor('heading', 'Nueva organización', { level: 1 });
  t.step('a tap focuses the field, inside the gesture');
  await page.evaluate(() => {
    window.__focus = [];
    document.addEventListener('focusin', (e) => window.__focus.push([e.target.localName, navigator.userActivation.isActive]));
  });
  await still(ui);
  await ui.press('textbox', 'Nombre', { touch: true });
  await ui.until(async () => (await ui.find('textbox', 'Nombre')).focused, 'the field has the focus');
  t.equal((await page.evaluate(() => window.__focus)).at(-1), ['input', true], 'who got the focus, and whether in the gesture (else no keyboard comes up)');
  await page.type('Red de jóvenes');
  await ui.until(async () => await ui.value('textbox', 'Nombre') === 'Red de jóvenes', 'what is typed is there');
  t.step('from field to field the keyboard stays');
  await ui.press('textbox', 'Sigla', { touch: true });
  await ui.until(async () => (await ui.find('textbox', 'Sigla')).focused, 'the next field has the focus');
  t.step('nothing is wider than the screen');
  t.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360, 'the width of the document');
  t.step('16 px or more in fields, else iOS zooms in');
  const small = await page.evaluate(() => [...document.querySelectorAll('input:not([type=file]):not([type=checkbox]), textarea, select')].map((e) => [e.getAttribute('aria-label'), parseFloat(getComputedStyle(e).fontSize)]).filter(([, px]) => px < 16));
  t.equal(small, [], 'fields in smaller letters');
}

async function scrolling(t) {
  const server = await t.serve();
  const { ui, page } = await t.open(server, '', phone);
  await ready(ui);
  await importFile(ui, fixturePath);
  const top = async () => (await ui.find('heading', undefined, { level: 1 })).y;
  for (const where of ['#/panel', '#/datos', '#/organizaciones/nueva']) {
    t.step(`a finger scrolls ${where}`);
    await address(ui, where);
    if (where.endsWith('nueva')) await ui.waitFor('textbox', 'Nombre');
    await still(ui);
    const before = await top(), route = await page.evaluate(() => location.hash);
    await page.drag({ x: 180, y: 460 }, { x: 180, y: 160 });
    await ui.until(async () => await top() < before - 50 || (await ui.find('heading', undefined, { level: 1 })).height <= 1, async () => `the page moves with the finger on ${where} (heading from ${before} to ${await top()})`);
    t.equal(await page.evaluate(() => location.hash), route, 'a drag opens nothing');
    t.ok(!(await ui.exists('dialog', undefined)), 'a drag opens no dialog');
  }
  t.step('and the list');
  await go(ui, 'Organizaciones');
  const firstRow = async () => (await ui.rows('table', 'Organizaciones')).filter((r) => r.rowIndex && Number(r.rowIndex) > 1).map((r) => Number(r.rowIndex));
  await still(ui);
  const before = (await firstRow()).at(-1);
  await page.drag({ x: 180, y: 480 }, { x: 180, y: 120 });
  await ui.until(async () => (await firstRow()).at(-1) > before, async () => `later rows come in (to ${before}, now ${(await firstRow()).at(-1)})`);
  t.equal(await page.evaluate(() => location.hash), '#/organizaciones', 'a drag over rows opens none');
}

async function targets(t) {
  const server = await t.serve();
  const { ui, page } = await t.open(server, '', phone);
  await ready(ui);
  const organisation = await newOrganisation(ui);
  const small = [];
  const look = async (where) => {
    await still(ui);
    for (const role of ['button', 'link', 'checkbox', 'textbox', 'combobox', 'searchbox', 'columnheader', 'row']) {
      for (const c of await ui.list(role)) {
        const usable = !['row', 'columnheader'].includes(role) || c.sort !== null;
        // clipped at the edge of what scrolls: measured when it is in view
        if (!usable || c.width <= 2 || c.height <= 2 || c.y + c.height > 740 || c.y < 0 || c.name === 'Saltar al contenido') continue;
        if (c.height < 43.5 || c.width < 43.5) small.push(`${where}: ${role} "${c.name}" ${Math.round(c.width)}×${Math.round(c.height)}`);
      }
    }
  };
  await page.pointer(180, 400, { touch: true });  // the last pointer was a finger
  for (const [screen, name] of [['Panel', 'Panel'], ['Alianzas', 'Alianzas'], ['Organizaciones', 'Organizaciones'], ['Datos', 'Datos']]) {
    await go(ui, screen);
    await look(name);
  }
  await go(ui, 'Organizaciones');
  await ui.activate('row', new RegExp(organisation));
  await ui.waitFor('heading', organisation, { level: 1 });
  await look('record');
  await ui.activate('button', 'Cambiar estado');
  await ui.waitFor('dialog', 'Cambiar estado');
  await look('dialog');
  t.equal(small, [], 'targets smaller than 44 px');
}

export const tests = {
  'a tap on a field brings the keyboard': { run: fields, engines: ['chromium'], weight: 2 },
  'a finger scrolls': { run: scrolling, engines: ['chromium'], weight: 3 },
  'targets of a finger\'s size': { run: targets, engines: ['chromium'], weight: 2 },
};
