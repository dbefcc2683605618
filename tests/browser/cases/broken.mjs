// The program traps: said at once and plainly, nothing goes on behind it, and what was saved is there after reloading.
import { go, newOrganisation, ready, saved } from '../app.mjs';

// Every function that WebAssembly imports throws once the flag is up: the error leaves through its frames as a trap does.
const trap = `(() => {
  const wrap = (imports) => Object.fromEntries(Object.entries(imports).map(([module, functions]) => [module, Object.fromEntries(Object.entries(functions).map(([name, value]) =>
    [name, typeof value === 'function' ? (...args) => { if (window.__trap) throw new WebAssembly.RuntimeError('unreachable'); return value(...args); } : value]))]));
  const streaming = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = (response, imports) => streaming(response, wrap(imports));
})()`;

async function crash(t) {
  const server = await t.serve();
  const { ui, page } = await t.open(server, '', { init: [trap] });
  await ready(ui);
  await newOrganisation(ui);
  await saved(ui);
  await page.evaluate(() => { window.__trap = true; });
  await ui.activate('link', 'Panel', { within: ['navigation', 'Principal'] });
  await ui.waitFor('alertdialog', 'Avanzar se detuvo por un error');
  await ui.waitText(/RuntimeError/);
  t.ok((await ui.find('button', 'Volver a cargar')).focused, 'the way on has the focus');
  t.ok(!(await ui.exists('link', 'Panel')), 'nothing behind the sheet can be used');
  await ui.activate('button', 'Volver a cargar');
  await ready(ui);
  await go(ui, 'Organizaciones');
  await ui.waitFor('row', /Fundación Mar y Tierra/);
}

export const tests = { 'a trap is said, what was saved is there': { run: crash, engines: ['chromium', 'firefox'] } };
