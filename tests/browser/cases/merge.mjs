// Two offices exchange files in both directions: the same fingerprint, figures and conflicts on both, then only what is
// new; an import taken back; a file that waits in the inbox over a reload; a browser profile that was copied.
import { cpSync } from 'node:fs';
import { changeState, contentHash, exportFile, figures, go, importFile, newOrganisation, ready, saved } from '../app.mjs';

const partner = 'Fundación Mar y Tierra', other = 'Corporación Río Sinú';
const otherFields = { 'Nombre': other, 'Sigla': 'CRS', 'Número de identificación': '890.903.938-8' };

async function edit(ui, name, fields) {
  await go(ui, 'Organizaciones');
  await ui.activate('row', new RegExp(name));
  await ui.waitFor('heading', undefined, { level: 1, first: true });
  await ui.activate('button', 'Editar');
  for (const [field, value] of Object.entries(fields)) await ui.fill(field, value);
  await ui.activate('button', 'Guardar');
  await ui.waitFor('button', 'Cambiar estado');
}

async function conflicts(ui) {
  await go(ui, 'Datos');
  const found = /Campos en conflicto[\s:|]*(\d+)/.exec(await ui.text());
  return found ? Number(found[1]) : 0;
}

async function facts(ui) {
  return { hash: await contentHash(ui), figures: await figures(ui), conflicts: await conflicts(ui) };
}

async function exchange(t) {
  const server = await t.serve();
  const a = await t.open(server), b = await t.open(server);
  for (const { ui } of [a, b]) await ready(ui);
  t.step('what one has goes to the other');
  await newOrganisation(a.ui);
  await importFile(b.ui, await exportFile(a.ui));
  t.equal(await contentHash(b.ui), await contentHash(a.ui), 'the fingerprint after the first file');

  t.step('both go on');
  await edit(a.ui, partner, { 'Sigla': 'MYT', 'Qué busca': 'Aliados en la costa' });
  await edit(b.ui, partner, { 'Sigla': 'FMYT', 'Qué ofrece': 'Formación y becas' });
  await newOrganisation(b.ui, otherFields);
  await changeState(b.ui, 'Mapeada');
  const fromA = await exportFile(a.ui), fromB = await exportFile(b.ui);

  t.step('files cross');
  await go(a.ui, 'Datos');
  await a.ui.importFile(fromB);
  await a.ui.waitFor('dialog', /¿Importar/);
  await a.ui.waitText(/\d+ nuevos · \d+ actualizados · \d+ combinados · 1 en conflicto/);
  await a.ui.activate('checkbox', 'En conflicto');
  await a.ui.activate('button', new RegExp(`Organización: ${partner}`));
  await a.ui.waitText(/Sigla/);
  await acceptLarge(a.ui);
  await importLarge(b.ui, fromA);
  const one = await facts(a.ui), two = await facts(b.ui);
  t.equal(one, two, 'fingerprint, figures and conflicts of both');
  t.equal(one.conflicts, 1, 'one conflict, on both');

  t.step('only what is new');
  await edit(a.ui, other, { 'Qué ofrece': 'Hospedaje' });
  await go(a.ui, 'Datos');
  const options = (await a.ui.find('combobox', 'Contenido')).options ?? [];
  t.ok(options.length === 0 || options.length > 1, 'the file can be for one office');
  await a.ui.select('Contenido', '1');
  const delta = await a.ui.page.download(() => a.ui.activate('button', 'Exportar'));
  t.matches(delta, /-novedades\.avanzar\.json$/, 'the name of a file with only what is new');
  await importLarge(b.ui, delta);
  const same = await contentHash(a.ui);
  t.equal(await contentHash(b.ui), same, 'the fingerprint after a file with only what is new');

  t.step('the import is one step back, and forth');
  await b.ui.activate('button', 'Deshacer');
  await b.ui.waitText(/Deshecha la importación/);
  t.ok(await contentHash(b.ui) !== same, 'taking back is a change of its own');
  await go(b.ui, 'Datos');
  await b.ui.activate('button', 'Rehacer');
  await b.ui.waitText(/Rehecho: Importar archivo/);
  t.equal((await facts(b.ui)).figures, (await facts(a.ui)).figures, 'the figures after taking back and forth');

  t.step('a file that is left waits, over a reload');
  const late = await exportFile(b.ui);
  await go(a.ui, 'Datos');
  await a.ui.importFile(late);
  await a.ui.waitFor('dialog', /¿Importar/);
  await a.ui.activate('button', 'Cancelar');
  await a.ui.waitFor('heading', 'Bandeja de entrada');
  await saved(a.ui);
  await a.ui.page.reload();
  await ready(a.ui);
  await go(a.ui, 'Datos');
  await a.ui.activate('button', /^Revisar «/);
  await a.ui.waitFor('dialog', /¿Importar/);
  await acceptLarge(a.ui);
  await a.ui.waitGone('heading', 'Bandeja de entrada');
  t.equal(await contentHash(a.ui), await contentHash(b.ui), 'the fingerprint after the file from the inbox');
  await saved(a.ui);
  await a.ui.page.reload();
  await ready(a.ui);
  await go(a.ui, 'Datos');
  t.ok(!(await a.ui.exists('heading', 'Bandeja de entrada')), 'an accepted file is still in the inbox');
}

/** Accepts what the dialog shows, typing the number it may ask for. */
async function acceptLarge(ui) {
  const asked = /Escriba (\d+) para confirmar/.exec(await ui.text());
  if (asked) await ui.fill(asked[0], asked[1]);
  await ui.activate('button', 'Aceptar');
  await ui.waitGone('dialog', /¿Importar/);
}
async function importLarge(ui, path) {
  await go(ui, 'Datos');
  await ui.importFile(path);
  await ui.waitFor('dialog', /¿Importar/, { timeout: 15_000 });
  await acceptLarge(ui);
}

// The whole folder of a browser's profile, copied to a second machine: the same device twice.
async function cloned(t) {
  const server = await t.serve(), profileDir = t.profile();
  let { browser, ui } = await t.open(server, '', { profileDir });
  await ready(ui);
  await newOrganisation(ui);
  await saved(ui);
  const identifier = async (on) => {
    await go(on, 'Datos');
    return (await on.waitText(/Identificador[\s:|]*((?:[0-9a-z]{4} ?){4})/))[1].trim();
  };
  const device = await identifier(ui);
  await t.close(browser);
  const copyDir = t.profile();
  cpSync(profileDir, copyDir, { recursive: true, filter: (path) => !/Singleton|lock$|\.parentlock$/.test(path) });

  t.step('both write on as the same device');
  ({ browser, ui } = await t.open(server, '', { profileDir }));
  const { ui: copy } = await t.open(server, '', { profileDir: copyDir });
  for (const on of [ui, copy]) await ready(on);
  t.equal(await identifier(copy), device, 'a copied profile believes to be the same device');
  await edit(ui, partner, { 'Sigla': 'UNO' });
  await newOrganisation(copy, otherFields);
  const fromCopy = await exportFile(copy);

  t.step('the first file tells them apart');
  await go(ui, 'Datos');
  await ui.importFile(fromCopy);
  await ui.waitFor('dialog', /¿Importar/);
  await ui.waitText(/viene de un perfil copiado/);
  await acceptLarge(ui);
  await ui.waitText(/era una copia de otro/);
  t.ok(await identifier(ui) !== device, 'the device has a new identity');
  await importLarge(copy, await exportFile(ui));
  t.ok(await identifier(copy) !== device, 'so has the copy');
  t.equal(await contentHash(copy), await contentHash(ui), 'the fingerprint of both');
  await edit(ui, partner, { 'Sigla': 'DOS' });
  await importLarge(copy, await exportFile(ui));
  t.equal(await contentHash(copy), await contentHash(ui), 'and after writing on');
}

export const tests = {
  'two offices exchange files both ways': { run: exchange, weight: 8 },
  'a copied profile is told apart': { run: cloned, weight: 5 },
};
