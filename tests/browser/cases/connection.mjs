// The database under an open page goes away: emptied by another window, taken over by a newer version, held by an older one.
// Each is said, work goes on in memory, and what can be written is written as soon as it can.
import { go, newOrganisation, ready, saved } from '../app.mjs';

// What a later version of the program will do: ask for a higher version of the same database.
const newer = 'const open = IDBFactory.prototype.open; IDBFactory.prototype.open = function (name) { return open.call(this, name, 2); };';
// A page that hangs: it never hears that it should close.
const deaf = `Object.defineProperty(IDBDatabase.prototype, 'onversionchange', { set() {} });`;
const retry = 'Volver a intentar';

async function emptied(t) {
  const server = await t.serve();
  const { browser, ui, page } = await t.open(server);
  await ready(ui);
  const name = await newOrganisation(ui);
  await saved(ui);
  t.step('another window deletes the database');
  const { page: other } = await t.tab(browser, server, 'notices.txt');
  await other.evaluate(() => new Promise((done, fail) => {
    const request = indexedDB.deleteDatabase('avanzar');
    request.onsuccess = () => done();
    request.onerror = () => fail(request.error);
    request.onblocked = () => fail(new Error('the page holds on to its connection'));
  }));
  await page.front();
  await ui.waitText(/NO se está guardando/);
  t.step('work goes on');
  await newOrganisation(ui, { 'Nombre': 'Corporación Marea', 'Número de identificación': '890.903.938-8' });
  t.step('written again, all of it');
  await ui.activate('button', retry);
  await ui.waitGone('button', retry);
  await saved(ui);
  await page.reload();
  await ready(ui);
  await go(ui, 'Organizaciones');
  for (const all of [name, 'Corporación Marea']) await ui.waitFor('row', new RegExp(all));
}

async function takenOver(t) {
  const server = await t.serve();
  const profileDir = t.profile();
  const { browser, ui, page } = await t.open(server, '', { profileDir });
  await ready(ui);
  await newOrganisation(ui);
  await saved(ui);
  t.step('a newer version opens the database beside it');
  const { page: other } = await t.tab(browser, server, 'notices.txt');
  await other.evaluate(() => new Promise((done, fail) => {
    const request = indexedDB.open('avanzar', 2);
    request.onsuccess = () => { request.result.close(); done(); };
    request.onerror = () => fail(request.error);
    request.onblocked = () => fail(new Error('the page holds on to its connection'));
  }));
  await page.front();
  await ui.waitText(/NO se está guardando/);
  await ui.activate('button', retry);
  await ui.waitFor('alert', /NO se está guardando: Los datos guardados son de una versión más nueva de Avanzar/, { first: true });
  await ui.waitFor('button', 'Descargar cambios ahora');
  await go(ui, 'Organizaciones');
  await ui.waitFor('row', /Fundación Mar y Tierra/);
}

async function held(t) {
  const server = await t.serve();
  const profileDir = t.profile();
  const old = await t.open(server, '', { profileDir, init: [deaf] });
  await ready(old.ui);
  await newOrganisation(old.ui);
  await saved(old.ui);
  t.step('a newer version is opened in a second tab while the first does not let go');
  await old.browser.context.addInitScript(newer);
  const { page, ui } = await t.tab(old.browser, server);
  await page.front();
  await ui.waitText(/Otra pestaña con una versión anterior/);
  t.step('the first is closed');
  await old.page.close();
  await page.front();
  await ui.waitGone('button', retry);  // the tab in line becomes the writer and opens again by itself
  await go(ui, 'Organizaciones');
  await ui.waitFor('row', /Fundación Mar y Tierra/);
}

export const tests = {
  'emptied from elsewhere': { run: emptied, weight: 3 },
  'taken over by a newer version': { run: takenOver, weight: 2 },
  'held by an older version': { run: held, engines: ['chromium'], weight: 2 },
};
