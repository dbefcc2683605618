// At rest nothing runs: no frame, no timer (design: quality, "At rest"; web, C10). The counters are there before the page's own
// scripts where the engine can do that; in WebKit they come after loading, which catches every loop that asks for its next turn.
import { address, fixturePath, go, importFile, newOrganisation, ready, worker } from '../app.mjs';

const counters = `(() => {
  if (window.__counted) return;
  const counted = { frames: 0, timeouts: 0, intervals: 0, idle: 0 };
  Object.defineProperty(window, '__counted', { value: counted });
  const frame = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (fn) => frame((at) => { counted.frames += 1; fn(at); });
  const timeout = window.setTimeout.bind(window), interval = window.setInterval.bind(window);
  window.setTimeout = (fn, ms, ...args) => timeout((...a) => { counted.timeouts += 1; fn(...a); }, ms, ...args);
  window.setInterval = (fn, ms, ...args) => interval((...a) => { counted.intervals += 1; fn(...a); }, ms, ...args);
  if (window.requestIdleCallback) { const idle = window.requestIdleCallback.bind(window); window.requestIdleCallback = (fn, o) => idle((d) => { counted.idle += 1; fn(d); }, o); }
})`;

async function atRest(t, page, where) {
  const read = () => page.evaluate('() => ({ ...window.__counted })');
  // first it may settle: what an animation or a write needs, until a whole second brought nothing
  let last = await read(), since = Date.now();
  const deadline = Date.now() + 8_000;
  while (Date.now() - since < 1_000) {
    await new Promise((ok) => setTimeout(ok, 200));
    const now = await read();
    if (JSON.stringify(now) !== JSON.stringify(last)) [last, since] = [now, Date.now()];
    t.ok(Date.now() < deadline, `${where}: does not come to rest in 8 s: ${JSON.stringify(now)}`);
  }
  await new Promise((ok) => setTimeout(ok, 5_000));  // the five seconds are what is measured, not a wait for something
  const now = await read();
  const ran = Object.fromEntries(Object.keys(now).map((k) => [k, now[k] - last[k]]));
  t.equal(ran, { frames: 0, timeouts: 0, intervals: 0, idle: 0 }, `${where}: what ran in five seconds of rest`);
}

async function idle(t) {
  const server = await t.serve();
  const { ui, page } = await t.open(server, '', { init: [`${counters}()`] });
  await ready(ui);
  await worker(ui);
  if (!t.can.init) await page.evaluate(counters);
  t.step('panel, empty');
  await atRest(t, page, 'Panel, empty');
  t.step('after work');
  await newOrganisation(ui);
  await atRest(t, page, 'a record just saved');
  t.step('form with the caret in a field');
  await go(ui, 'Organizaciones');
  await ui.activate('button', 'Nueva organización');
  await ui.focus('textbox', 'Nombre');
  await ui.fill('Nombre', 'Reposo');
  await atRest(t, page, 'a form with a field in use');
}

async function idleWithData(t) {
  const server = await t.serve();
  const { ui, page } = await t.open(server, '', { init: [`${counters}()`] });
  await ready(ui);
  await worker(ui);
  await importFile(ui, fixturePath);
  if (!t.can.init) await page.evaluate(counters);
  t.step('panel');
  await address(ui, '#/panel?corte=2026-06-30');
  await ui.waitText('31 de 60');
  await atRest(t, page, 'Panel with data');
  t.step('list');
  await go(ui, 'Organizaciones');
  await ui.waitFor('table', 'Organizaciones');
  await atRest(t, page, 'the list');
  // a pointer that lies still over the page wakes nothing
  await page.move(600, 400);
  await atRest(t, page, 'the list under a still pointer');
}

export const tests = {
  'nothing runs at rest on panel, record and form': { run: idle, weight: 6 },
  'nothing runs at rest with data': { run: idleWithData, engines: ['chromium'], weight: 6 },
};
