// The slider over the term by keyboard and by hand, both meanings of a cut-off, and the list of what differs between two dates.
import { address, fixturePath, importFile, ready, still } from '../app.mjs';

const slider = 'Corte en el cuatrienio';
const at = (ui) => ui.find('slider', slider);
const alliances = async (ui) => (await ui.find('progressbar', 'Alianzas')).valueText;

async function keys(t) {
  const server = await t.serve();
  const { ui, page } = await t.open(server);
  await ready(ui);
  await importFile(ui, fixturePath);
  await address(ui, '#/panel?corte=2026-06-30');
  await ui.waitText('31 de 60');
  t.step('a real slider with words for its value');
  const first = await at(ui);
  t.equal([first.tag, first.valueText], ['input', '30 jun 2026'], 'the element and what it says');
  t.ok(first.height >= 44, `it is ${first.height} px high`);
  t.step('keys: day, week, month, ends');
  await ui.focus('slider', slider);
  const says = async (key, words) => {
    await page.key(key);
    await ui.until(async () => (await at(ui)).valueText === words, `${key}: the slider says ${words}`);
  };
  await says('ArrowLeft', '29 jun 2026');
  await says('ArrowDown', '22 jun 2026');
  await says('ArrowUp', '29 jun 2026');
  await says('ArrowRight', '30 jun 2026');
  await says('PageDown', '31 may 2026');
  t.equal((await at(ui)).focused, true, 'the slider keeps the focus');
  t.ok(!(await alliances(ui)).startsWith('31 de 60'), 'figures follow');
  await ui.until(() => page.evaluate(() => location.hash === '#/panel?corte=2026-05-31'), 'the address follows where it rests');
  await says('Home', '1 ene 2024');
  t.matches(await alliances(ui), /^0 de 60\b/, 'nothing counted on the first day');
  await says('End', '31 dic 2027');
  t.equal((await at(ui)).value, String(Date.UTC(2027, 11, 31) / 86_400_000), 'the element holds the day');
  t.step('a new position is no new place in the history');
  const length = await page.evaluate(() => history.length);
  for (let i = 0; i < 12; ++i) await page.key('PageDown');
  await ui.until(() => page.evaluate(() => location.hash === '#/panel?corte=2026-12-31'), 'a year back');
  t.equal(await page.evaluate(() => history.length), length, 'entries of the history');
  t.step('back to today');
  await ui.activate('button', 'Volver a hoy');
  await ui.until(() => page.evaluate(() => location.hash === '#/panel'), 'today has no date in its address');
}

async function hand(t) {
  const server = await t.serve();
  const { ui, page } = await t.open(server);
  await ready(ui);
  await importFile(ui, fixturePath);
  await address(ui, '#/panel?corte=2026-06-30');
  await ui.waitText('31 de 60');
  await still(ui);
  const box = await at(ui);
  const day = (iso) => Date.parse(iso) / 86_400_000;
  const x = (iso) => box.x + 13 + (box.width - 26) * (day(iso) - day('2024-01-01')) / (day('2027-12-31') - day('2024-01-01'));
  t.step('a press on the track brings the thumb there');
  await page.pointer(x('2025-12-31'), box.y + box.height / 2);
  await ui.until(async () => /dic 2025|1 ene 2026|2 ene 2026/.test((await at(ui)).valueText), 'the slider stands at the end of 2025');
  t.equal((await at(ui)).focused, true, 'it has the focus, so that arrows go on from there');
  t.matches(await alliances(ui), /^24 de 60\b/, 'figures of that day');
  await ui.until(() => page.evaluate(() => /corte=202[56]/.test(location.hash)), 'the address says it');
}

async function meanings(t) {
  const server = await t.serve();
  const { ui, page } = await t.open(server);
  await ready(ui);
  await importFile(ui, fixturePath);
  t.step('known then: before the office had recorded anything of it');
  await address(ui, '#/panel?corte=2025-12-31');
  await ui.waitText('24 de 60');
  await ui.activate('button', 'Lo que se sabía entonces');
  await ui.waitText(/con lo que se sabía ese día/);
  const then = (await alliances(ui)).match(/^(\d+) de 60/)[1];
  t.step('the number\'s list is the number\'s');
  await ui.activate('link', /^\d+ de 60: ver los registros/);
  await ui.waitFor('table', 'Alianzas');
  t.equal((await ui.find('table', 'Alianzas')).rowCount, then, 'rows of the list');
  t.matches(await page.evaluate(() => location.hash), /conocido=entonces/, 'the list is of what was known then');
  t.step('what changed between two dates');
  await address(ui, '#/panel?corte=2025-12-31');
  await ui.waitText('24 de 60');
  await ui.activate('link', 'Comparar fechas');
  await ui.waitFor('heading', 'Comparar dos fechas', { level: 1 });
  await ui.fill('Hasta', '30/6/2026');
  await page.key('Enter');
  await ui.waitText('Alianzas: de 24 a 31, +7');
  await ui.waitText('Organizaciones: de 1.069 a 1.080, +11');
  const table = 'Registros que cambian la cuenta de Alianzas';
  t.equal((await ui.find('table', table)).rowCount, '7', 'records that make the difference');
  const rows = (await ui.rows('table', table)).filter((r) => r.rowIndex);
  t.ok(rows.every((r) => r.cells[1] === 'Empezó a contar' && r.cells[3] === '+1'), `each began to count: ${JSON.stringify(rows.map((r) => r.cells))}`);
  t.step('a record opens from it');
  const name = rows[0].cells[0];
  await ui.activate('row', name, { within: ['table', table] });
  await ui.waitFor('heading', name, { level: 1 });
  t.step('one date twice: the late records');
  await address(ui, '#/cortes/comparar?de=2026-06-30&a=2026-06-30');
  await ui.waitFor('heading', 'Registros extemporáneos del 30 jun 2026', { level: 1 });
  await ui.waitText('Alianzas: de 31 a 31, 0');
}

export const tests = {
  'the slider by keyboard': { run: keys, weight: 3 },
  'the slider by hand': { run: hand, weight: 2 },
  'both meanings, and what differs': { run: meanings, weight: 3 },
};
