// The story of the first page, from first visit to restored file, with the network cut after the first load (issue 1, "Shown by").
import { readFileSync } from 'node:fs';
import { changeState, contentHash, exportFile, figures, importFile, newAlliance, newOrganisation, ready, saved, worker } from '../app.mjs';

async function story(t) {
  const server = await t.serve(), profileDir = t.profile();
  t.step('first visit');
  let { browser, ui } = await t.open(server, '', { profileDir });
  await ready(ui);
  await ui.waitText('Cooperación Para Avanzar');
  await ui.waitText('Cartagena, Ciudad de Derechos');
  const first = await figures(ui);
  t.matches(first.alliances, /^0 de 60\b/, 'alliances at first');
  t.matches(first.organisations, /^938 de 1\.200\b/, 'organisations at first');
  await worker(ui);

  t.step('the network is cut');
  await server.stop();

  t.step('an organisation, to the state that counts');
  const partner = await newOrganisation(ui);
  await changeState(ui, 'Mapeada');
  t.matches((await figures(ui)).organisations, /^938 de 1\.200\b/, 'a mapped organisation does not count yet');
  await ui.activate('link', 'Organizaciones', { within: ['navigation', 'Principal'] });
  await ui.activate('row', new RegExp(partner));
  await ui.waitFor('heading', partner, { level: 1 });
  await changeState(ui, 'Habilitada');
  t.matches((await figures(ui)).organisations, /^939 de 1\.200\b/, 'an enabled organisation counts');

  t.step('an alliance, to the state that counts');
  await newAlliance(ui, partner);
  await changeState(ui, 'Consolidada');
  const after = await figures(ui);
  t.matches(after.alliances, /^1 de 60\b/, 'a consolidated alliance counts');
  t.matches(after.organisations, /^939 de 1\.200\b/, 'organisations stay');
  await saved(ui);
  const hash = await contentHash(ui);

  t.step('close the browser, open again, still no network');
  await t.close(browser);
  ({ browser, ui } = await t.open(server, '', { profileDir }));
  await ready(ui);
  t.equal(await figures(ui), after, 'the figures after a restart');
  t.equal(await contentHash(ui), hash, 'the fingerprint after a restart');
  await ui.activate('link', 'Alianzas', { within: ['navigation', 'Principal'] });
  await ui.waitFor('row', /Alianza por la niñez de Cartagena/);

  t.step('export');
  const file = await exportFile(ui);
  t.matches(file, /\.avanzar\.json$/, 'the name of the exported file');
  const text = readFileSync(file, 'utf8');
  t.ok(text.includes('Fundación Mar y Tierra') && text.endsWith('\n'), 'the file holds the records and ends with a line end');
  t.equal(JSON.parse(text).format, 'avanzar', 'the format');
  await t.close(browser);

  t.step('an empty browser, import');
  await server.start();
  ({ browser, ui } = await t.open(server, ''));
  await ready(ui);
  t.matches((await figures(ui)).alliances, /^0 de 60\b/, 'another browser starts empty');
  await importFile(ui, file);
  t.equal(await figures(ui), after, 'the figures of the restored file');
  t.equal(await contentHash(ui), hash, 'the fingerprint of the restored file');
  t.step('export again');
  t.equal(readFileSync(await exportFile(ui), 'utf8') === text, true, 'exported again it is the same file, byte for byte');
  await saved(ui);
  t.step('and it stays');
  await ui.page.reload();
  await ready(ui);
  t.equal(await figures(ui), after, 'the restored figures after a reload');
}

export const tests = { 'from first visit to restored file, offline': { run: story, weight: 9 } };
