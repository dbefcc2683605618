// axe-core on every screen, form and dialog: nothing serious or critical.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { address, changeState, fixturePath, go, importFile, newAlliance, newOrganisation, ready } from '../app.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function check(t, page, where, { off }) {
  if (!await page.evaluate('() => Boolean(window.axe)')) await page.evaluate(`() => { ${axe} }`);
  const found = await page.evaluate(`(off) => window.axe.run(document, { resultTypes: ['violations'], rules: Object.fromEntries(off.map((r) => [r, { enabled: false }])) }).then((r) => r.violations
    .filter((v) => ['serious', 'critical'].includes(v.impact)).map((v) => v.id + ' (' + v.impact + '): ' + v.help + ': ' + v.nodes.slice(0, 4).map((n) => n.html.slice(0, 160)).join(' ; ')))`, off);
  return found.map((f) => `${where}: ${f}`);
}

async function everywhere(t, options, rules) {
  const server = await t.serve();
  const { ui, page } = await t.open(server, '', options);
  await ready(ui);
  const found = [];
  const look = async (where) => { t.step(where); found.push(...await check(t, page, where, rules)); };
  await look('panel, empty');
  for (const screen of ['Alianzas', 'Organizaciones']) { await go(ui, screen); await look(`${screen}, empty`); }
  await ui.activate('button', 'Nueva organización');
  await ui.waitFor('heading', 'Nueva organización', { level: 1 });
  await look('form of an organisation');
  await ui.activate('button', 'Guardar');
  await ui.waitText(/hay \d+ datos por corregir|hay un dato por corregir/);
  await look('form with faults');
  await ui.activate('button', 'Cancelar');
  const organisation = await newOrganisation(ui);
  await look('record of an organisation');
  await ui.activate('button', 'Cambiar estado');
  await ui.waitFor('dialog', 'Cambiar estado');
  await look('dialog of the state');
  await ui.activate('button', 'Cancelar');
  await ui.waitGone('dialog', 'Cambiar estado');
  await changeState(ui, 'Habilitada');
  await ui.activate('button', 'Eliminar');
  await ui.waitFor('alertdialog', undefined);
  await look('dialog of deleting');
  await ui.activate('button', 'Cancelar');
  await newAlliance(ui, organisation);
  await look('record of an alliance');
  await ui.activate('button', 'Agregar evidencia');
  await ui.waitFor('dialog', 'Agregar evidencia');
  await look('dialog of a part');
  await ui.activate('button', 'Cancelar');
  await go(ui, 'Datos');
  await look('Datos');
  await ui.importFile(fixturePath);
  await ui.waitFor('dialog', /¿Importar/);
  await look('dialog of the import');
  await ui.activate('button', 'Aceptar');
  await ui.waitGone('dialog', /¿Importar/);
  for (const screen of ['Panel', 'Alianzas', 'Organizaciones']) { await go(ui, screen); await look(`${screen}, with data`); }
  await go(ui, 'Panel');
  const why = await ui.list('button', /^¿Por qué este %/);
  if (why.length) {
    await ui.activate('button', /^¿Por qué este %/, { nth: 0 });
    await look('why this percentage');
  }
  for (const [where, hash] of [['about', '#/acerca'], ['not found', '#/no/existe']]) {
    await address(ui, hash);
    await ui.waitFor('heading', undefined, { level: 1 });
    await look(where);
  }
  t.equal(found, [], 'serious and critical faults');
}

export const tests = {
  // the mirror is transparent over the canvas, so its CSS colours are not what is seen: contrast of what is drawn is tested natively
  'over the canvas': { run: (t) => everywhere(t, {}, { off: ['color-contrast'] }), engines: ['chromium'], weight: 7 },
  'the reading document': { run: (t) => everywhere(t, { webgl: false }, { off: [] }), engines: ['chromium'], weight: 7 },
  'the reading document, dark': { run: (t) => everywhere(t, { webgl: false, colorScheme: 'dark' }, { off: [] }), engines: ['firefox'], weight: 7 },
};
