// Storage denied: the page works in memory, says so in red, and everything can be taken along as a file.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changeState, exportFile, figures, go, newOrganisation, ready } from '../app.mjs';

const ways = {
  'open() throws': `indexedDB.__proto__.open = () => { throw new DOMException('denied', 'SecurityError'); };`,
  'open() fails later': `const open = indexedDB.__proto__.open; indexedDB.__proto__.open = function () { const r = open.call(this, 'x' + Math.random(), 1);
    const fake = new EventTarget(); Object.defineProperty(fake, 'error', { value: new DOMException('no', 'UnknownError') });
    for (const k of ['onsuccess', 'onerror', 'onblocked', 'onupgradeneeded']) fake[k] = null;
    setTimeout(() => { const e = new Event('error'); fake.onerror?.(e); fake.dispatchEvent(e); }); return fake; };`,
  'there is none': `Object.defineProperty(window, 'indexedDB', { value: undefined });`,
};

async function works(t, open) {
  const { ui, page } = open;
  await ready(ui);
  t.step('it says so');
  await ui.waitText(/NO se está guardando/);
  t.ok((await ui.list('alert')).some((a) => /NO se está guardando/.test(a.text || a.name)), 'the band is an alert');
  t.step('it works');
  await newOrganisation(ui);
  await changeState(ui, 'Habilitada');
  t.matches((await figures(ui)).organisations, /^939 de 1\.200\b/, 'the goal moves');
  t.step('what was done can be taken along');
  await ui.waitFor('button', 'Descargar cambios ahora');
  const now = readFileSync(await page.download(() => ui.activate('button', 'Descargar cambios ahora')), 'utf8');
  t.ok(now.includes('Fundación Mar y Tierra'), 'the file of "Descargar cambios ahora" holds the record');
  t.ok(readFileSync(await exportFile(ui), 'utf8').includes('Fundación Mar y Tierra'), 'the exported file holds the record');
  await go(ui, 'Datos');
  t.ok(!/Todo guardado/.test(await ui.text()), 'nothing claims to be saved');
  await ui.waitText('Solo en la memoria de esta página');
}

async function denied(t, script) {
  const server = await t.serve();
  await works(t, await t.open(server, '', { init: [script] }));
}

/** The person's own setting "block all site data": IndexedDB, localStorage and service workers all refuse. */
async function blocked(t) {
  const server = await t.serve(), profileDir = t.profile();
  mkdirSync(join(profileDir, 'Default'));
  writeFileSync(join(profileDir, 'Default/Preferences'), JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }));
  const open = await t.open(server, '', { profileDir });
  t.ok(await open.page.evaluate(() => { try { void localStorage.length; return false; } catch { return true; } }), 'the browser does block (else this test shows nothing)');
  await works(t, open);
}

export const tests = {
  ...Object.fromEntries(Object.entries(ways).map(([way, script]) => [way, { run: (t) => denied(t, script), engines: way === 'open() throws' ? ['chromium', 'firefox'] : ['chromium'], weight: 2 }])),
  'the person blocks all site data': { run: blocked, engines: ['chromium'], weight: 2 },
};
