// Sharp at any density, and at 400 % one column without sideways scrolling (design: web, C5; WCAG 1.4.10).
import { address, fixturePath, go, importFile, newAlliance, newOrganisation, ready, still } from '../app.mjs';

async function density(t) {
  const server = await t.serve();
  for (const scale of [1, 1.5, 2, 3]) {
    t.step(`×${scale}`);
    const { browser, ui, page } = await t.open(server, '', { viewport: { width: 1280, height: 720, scale } });
    await ready(ui);
    // the size is taken over with the next drawn frame
    await ui.until(async () => {
      const [w, h] = await page.evaluate(() => { const c = document.querySelector('canvas'); return [c.width, c.height]; });
      return w === Math.round(1280 * scale) && h === Math.round(720 * scale);
    }, async () => `the canvas has ${1280 * scale}×${720 * scale} pixels; it has ${await page.evaluate(() => { const c = document.querySelector('canvas'); return `${c.width}×${c.height}, devicePixelRatio ${devicePixelRatio}`; })}`);
    await t.close(browser);
  }
}

async function resized(t) {
  const server = await t.serve();
  const { ui, page } = await t.open(server);
  await ready(ui);
  for (const [width, height] of [[900, 600], [1300, 800], [700, 900], [1280, 720]]) {
    await page.resize(width, height);
    await ui.until(() => page.evaluate(() => { const c = document.querySelector('canvas'); return c.width === Math.round(innerWidth * devicePixelRatio) && c.height === Math.round(innerHeight * devicePixelRatio); }),
      async () => `the canvas follows to ${width}×${height}; ${await page.evaluate(() => { const c = document.querySelector('canvas'); return `it is ${c.width}×${c.height} in ${innerWidth}×${innerHeight}`; })}`);
  }
}

/** Elements that reach over the sides of the screen. */
const outside = (ui, width) => ui.page.evaluate((width) => [...document.querySelectorAll('#mirror [data-n]')].filter((e) => {
  const box = e.getBoundingClientRect();
  return box.width > 0 && (box.left < -1 || box.right > width + 1);
}).map((e) => { const b = e.getBoundingClientRect(); return `${e.localName} ${(e.getAttribute('aria-label') ?? e.textContent).slice(0, 60)} ${Math.round(b.left)}…${Math.round(b.right)}`; }), width);

async function narrow(t) {
  const server = await t.serve();
  const { ui, page } = await t.open(server, '', { viewport: { width: 320, height: 256, scale: 4 } });  // 1280×1024 at 400 %
  await ready(ui);
  const found = [];
  const look = async (where) => {
    t.step(where);
    await still(ui);
    found.push(...(await outside(ui, 320)).map((o) => `${where}: ${o}`));
    t.equal(await page.evaluate(() => [document.documentElement.scrollWidth, scrollX]), [320, 0], `${where}: the width of the document`);
  };
  await look('panel');
  const organisation = await newOrganisation(ui);
  await look('record');
  await ui.activate('button', 'Editar');
  await ui.waitFor('button', 'Guardar');
  await look('form');
  await ui.activate('button', 'Cancelar');
  await newAlliance(ui, organisation);
  await look('alliance');
  await ui.activate('button', 'Cambiar estado');
  await ui.waitFor('dialog', 'Cambiar estado');
  await look('dialog');
  await ui.activate('button', 'Cancelar');
  await importFile(ui, fixturePath);
  for (const screen of ['Panel', 'Alianzas', 'Organizaciones', 'Datos']) { await go(ui, screen); await look(screen); }
  await address(ui, '#/acerca');
  await look('about');
  t.equal(found, [], 'what reaches over the sides at 320 px');
}

async function wide(t) {
  const server = await t.serve();
  const { ui } = await t.open(server);
  await ready(ui);
  await importFile(ui, fixturePath);
  const found = [];
  for (const screen of ['Panel', 'Alianzas', 'Organizaciones', 'Datos']) {
    await go(ui, screen);
    await still(ui);
    found.push(...(await outside(ui, 1280)).map((o) => `${screen}: ${o}`));
  }
  t.equal(found, [], 'what reaches over the sides at 1280 px');
}

export const tests = {
  'the canvas has the device\'s pixels': { run: density, engines: ['chromium', 'firefox'], weight: 3 },
  'the canvas follows the window': { run: resized },
  '400 % is one column': { run: narrow, engines: ['chromium'], weight: 4 },
  'nothing reaches over the sides': { run: wide, engines: ['chromium'], weight: 2 },
};
