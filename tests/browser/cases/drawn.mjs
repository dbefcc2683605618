// What the elements say is also drawn: inside the rectangle of every heading, text, button and link in view the canvas shows
// something. Catches what no other test sees: a page that speaks and is blank. Must not know: how anything looks.
import { join } from 'node:path';
import { go, newOrganisation, ready, still } from '../app.mjs';
import { colours, readPng } from '../png.mjs';

async function blank(t, ui) {
  await still(ui);
  const shot = async () => {
    const path = join(t.folder(), 'shot.png');
    await ui.page.screenshot(path);
    const png = readPng(path), out = [];
    for (const role of ['heading', 'paragraph', 'button', 'link', 'textbox', 'progressbar']) {
      for (const e of await ui.list(role)) {
        const box = { x: Math.ceil(e.x), y: Math.ceil(e.y), width: Math.floor(e.width), height: Math.floor(e.height) };
        const inView = box.width > 8 && box.height > 8 && box.x >= 0 && box.y >= 0 && box.x + box.width <= png.width && box.y + box.height <= png.height;
        if (inView && e.name !== 'Saltar al contenido' && colours(png, box) < 4) out.push(`${role} "${e.name.slice(0, 50)}"`);
      }
    }
    return out;
  };
  // the picture may be one frame behind the elements
  let found = [];
  await ui.until(async () => (found = await shot()).length === 0, '', 5_000).catch(() => {});
  return found;
}

async function drawn(t) {
  const server = await t.serve();
  const { ui } = await t.open(server);
  await ready(ui);
  const found = [];
  const look = async (where) => { t.step(where); found.push(...(await blank(t, ui)).map((b) => `${where}: ${b}`)); };
  await look('panel');
  await go(ui, 'Organizaciones');
  await look('empty list');
  await newOrganisation(ui);
  await ui.activate('button', 'Cerrar aviso');
  await ui.waitGone('button', 'Cerrar aviso');
  await look('record');
  await go(ui, 'Datos');
  await look('Datos');
  t.equal(found, [], 'said but not drawn');
}

export const tests = { 'what is said is drawn': { run: drawn, weight: 3 } };
