// A file dropped on the page is asked about like one that was picked, wherever it is dropped; a refused one says so there.
import { basename } from 'node:path';
import { fixture, fixturePath, go, ready } from '../app.mjs';

async function dropped(t) {
  const server = await t.serve();
  const { ui, page } = await t.open(server);
  await ready(ui);
  await go(ui, 'Panel');
  const drop = (name, text) => page.evaluate((fileName, content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], fileName, { type: 'application/json' }));
    const on = document.querySelector('canvas');
    const send = (type) => on.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    const over = !send('dragover');
    return [over, !send('drop')];
  }, name, text);
  t.equal(await drop(basename(fixturePath), fixture()), [true, true], 'whether the page takes the file over and keeps the browser from opening it');
  await ui.waitFor('dialog', /¿Importar/, { timeout: 15_000 });
  await ui.activate('button', 'Aceptar');
  await ui.waitGone('dialog', /¿Importar/);
  await go(ui, 'Organizaciones');
  await ui.until(async () => Number((await ui.find('table', 'Organizaciones')).rowCount) >= 142, 'the organisations of the file are there');
  t.step('a file that is not ours');
  await go(ui, 'Panel');
  await drop('otra.json', '{"format":"otro"}');
  await ui.waitText(/El archivo no es de Avanzar/);
}

export const tests = { 'a file dropped on the page': { run: dropped } };
