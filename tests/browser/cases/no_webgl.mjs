// Without WebGL the same elements are the page: everything is visible, readable and usable by a plain pointer.
import { readFileSync } from 'node:fs';
import { address, exportFile, figures, fixturePath, go, importFile, newOrganisation, ready } from '../app.mjs';

async function document_(t) {
  const server = await t.serve();
  const { ui, page } = await t.open(server, '', { webgl: false });
  await ready(ui);
  t.ok(await page.evaluate(() => !document.createElement('canvas').getContext('webgl2')), 'there is no WebGL (else this test shows nothing)');
  const unseen = () => page.evaluate(() => [...document.querySelectorAll('#mirror h1, #mirror a, #mirror button, #mirror p, #mirror input, #mirror select, #mirror textarea, #mirror [role=progressbar]')].filter((e) => {
    const box = e.getBoundingClientRect();
    for (let at = e; at; at = at.parentElement) if (Number(getComputedStyle(at).opacity) < 0.3) return true;
    return box.width < 2 || box.height < 2;
  }).map((e) => `${e.localName} ${e.getAttribute('aria-label') ?? e.textContent}`));
  t.equal(await unseen(), [], 'what is not seen on the panel');
  t.step('a form with a real pointer');
  const press = async (role, name, extra) => {
    const within = extra?.within ? { within: { role: extra.within[0], name: extra.within[1] } } : {};
    // as a person scrolls: until it is in view, and stands still there
    let last;
    const at = await ui.until(async () => {
      await ui.ask((roles, q) => roles.element(q).scrollIntoView({ block: 'center' }), { role, name, ...within });
      const now = await ui.find(role, name, extra);
      const stands = last !== undefined && now.y === last && now.y >= 0 && now.y + now.height <= 720;
      last = now.y;
      return stands && now;
    }, `${role} "${name}" can be scrolled into view`);
    await page.pointer(at.x + at.width / 2, at.y + at.height / 2);
  };
  await press('link', 'Organizaciones', { within: ['navigation', 'Principal'] });
  await ui.waitFor('heading', 'Organizaciones', { level: 1 });
  await press('button', 'Nueva organización');
  await ui.waitFor('heading', 'Nueva organización', { level: 1 });
  await press('textbox', 'Nombre');
  await page.type('Ñandú');
  await ui.until(async () => await ui.value('textbox', 'Nombre') === 'Ñandú', 'typed text is there');
  t.equal(await unseen(), [], 'what is not seen on the form');
  t.ok(await page.evaluate(() => document.documentElement.scrollHeight > innerHeight), 'the document scrolls by itself');
  await press('button', 'Cancelar');
  await newOrganisation(ui);
  t.step('every number');
  await importFile(ui, fixturePath);
  const said = await figures(ui, { cut: '2026-06-30' });
  t.matches(said.alliances, /^31 de 60\b/, 'alliances');
  const visible = await page.evaluate(() => document.body.innerText);
  for (const words of ['1,61', '6,65', '49', '1.165']) t.ok(visible.includes(words), `"${words}" stands on the page as text`);
  t.step('the lists are whole enough to be read');
  await address(ui, '#/alianzas');
  await ui.waitFor('table', 'Alianzas');
  t.ok((await ui.rows('table', 'Alianzas')).length > 20, 'the table has its rows');
  t.step('export');
  t.ok(readFileSync(await exportFile(ui), 'utf8').includes('Fundación Mar y Tierra'), 'the exported file holds the record');
  await go(ui, 'Datos');
}

export const tests = { 'the reading document carries everything': { run: document_, engines: ['chromium', 'firefox'], weight: 4 } };
