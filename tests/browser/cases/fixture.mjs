// 31 counted alliances and 142 new enabled organisations, imported through the interface: the figures of issue 1 at 2026-06-30.
import { address, figures, fixturePath, importFile, ready } from '../app.mjs';

const both = ['31 de 60', '51,7 %', '1.080 de 1.200', '54,2 %', '52,9 %'];

async function imported(t) {
  const server = await t.serve();
  const { ui } = await t.open(server);
  await ready(ui);
  await importFile(ui, fixturePath);
  t.step('figures at the cut-off');
  const said = await figures(ui, { cut: '2026-06-30' });
  t.matches(said.alliances, /^31 de 60\b/, 'alliances');
  t.matches(said.alliances, /51,7\s%/, 'alliances in per cent');
  t.matches(said.alliances, /con atraso leve/, 'the light of alliances');
  t.matches(said.organisations, /^1\.080 de 1\.200\b/, 'organisations');
  t.matches(said.organisations, /54,2\s%/, 'organisations in per cent');
  t.matches(said.organisations, /con atraso leve/, 'the light of organisations');
  t.matches(said.programme, /52,9\s%/, 'the programme');
  t.step('the text of the panel');
  for (const words of both) await ui.waitText(words);
  // what is needed and what will be: in whatever words, the numbers stand beside them
  const text = await ui.text();
  t.matches(text, /Proye[^|]*\b49\b|\b49\b[^|]*proye/i, 'the projection of alliances');
  t.matches(text, /Proye[^|]*\b1\.165\b|\b1\.165\b[^|]*proye/i, 'the projection of organisations');
  t.matches(text, /\b1,61\b[^|]*mes/i, 'what alliances need a month');
  t.matches(text, /\b6,65\b[^|]*mes/i, 'what organisations need a month');
  t.equal((text.match(/con atraso leve/g) ?? []).length >= 2, true, 'both lights in words');
  t.step('the lists');
  await address(ui, '#/organizaciones');
  await ui.waitText(/\b\d[\d.]* organizaciones/);
  const table = await ui.find('table', 'Organizaciones');
  t.ok(Number(table.rowCount) > 142, `aria-rowcount of the table is ${table.rowCount}`);
  t.step('a number opens the records that make it');
  await address(ui, '#/panel?corte=2026-06-30');
  await ui.activate('link', /^31 de 60: ver los registros/);
  await ui.waitFor('table', 'Alianzas');
  await ui.waitText(/\b31 (de \d+ )?alianzas/);
  t.step('the same file again brings nothing new');
  await ui.activate('link', 'Datos', { within: ['navigation', 'Principal'] });
  await ui.waitFor('heading', 'Datos', { level: 1 });
  await ui.importFile(fixturePath);
  await ui.until(async () => /nada nuevo/.test(await ui.text()) || await ui.exists('dialog', /¿Importar/), 'an answer to the second import');
  if (await ui.exists('dialog', /¿Importar/)) {
    await ui.waitText(/Cambios nuevos: 0\b/);
    await ui.activate('button', 'Aceptar');
  }
  t.matches((await figures(ui, { cut: '2026-06-30' })).alliances, /^31 de 60\b/, 'alliances after the second import');
}

export const tests = { 'the figures at 2026-06-30': { run: imported, weight: 4 } };
