// What the tests know of the product, in one place: how to get about, register, export, import, and which words say what.
// Everything through roles and names (design: web, C15). Must not know: engines, pixels.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const data = (name) => fileURLToPath(new URL(`../data/${name}`, import.meta.url));
export const fixturePath = data('fixture-2026-06-30.avanzar.json');
export function fixture() {
  if (!existsSync(fixturePath)) throw new Error('tests/data/fixture-2026-06-30.avanzar.json is not there');
  return readFileSync(fixturePath, 'utf8');
}

/** A day that is within the plan and not in the future, as people write it: today, but never after the plan's end. */
export function planDay() {
  const now = new Date();
  const day = now.getFullYear() > 2027 ? new Date(2027, 11, 31) : now;
  return `${day.getDate()}/${day.getMonth() + 1}/${day.getFullYear()}`;
}

/** The page is up and its data are loaded: what can be used can be used. */
export async function ready(ui, timeout = 20_000) {
  await ui.waitFor('navigation', 'Principal', { timeout });
  await ui.waitFor('heading', undefined, { level: 1, timeout, first: true });
  await ui.until(async () => !/Abriendo los datos|Abriendo…/.test(await ui.text()), 'the data are loaded', timeout);
}

/** Nothing on the page moves any more: every element stands where it stood a moment ago. */
export function still(ui) {
  let last = '';
  return ui.until(async () => {
    const now = await ui.page.evaluate(() => [...document.querySelectorAll('#mirror *')].map((e) => { const b = e.getBoundingClientRect(); return [b.x, b.y, b.width, b.height]; }).join());
    const same = now === last;
    last = now;
    return same;
  }, 'the page stands still');
}

/** The page and its service worker are there: from here on the network may go. */
export function worker(ui) {
  return ui.until(() => ui.page.evaluate(async () => {
    if (!('serviceWorker' in navigator)) return false;
    const registration = await navigator.serviceWorker.getRegistration();
    return Boolean(registration && registration.active && registration.active.state === 'activated');
  }), 'the service worker is active', 20_000);
}

export async function go(ui, screen) {
  const within = { within: ['navigation', 'Principal'] };
  // Already there: nothing would show when the click has been answered, and it could overtake what the test does next.
  if ((await ui.find('link', screen, within)).href !== await ui.page.evaluate(() => location.hash)) await ui.activate('link', screen, within);
  await ui.waitFor('heading', screen, { level: 1 });
}
/** By address, as a link from elsewhere. */
export async function address(ui, hash) {
  await ui.page.evaluate((h) => { location.hash = h; }, hash);
}

/** The whole fingerprint on Datos. */
export async function contentHash(ui) {
  await go(ui, 'Datos');
  const found = await ui.waitText(/Huella completa[\s:|]*((?:[0-9a-f]+[ |]*)+)/);
  const hash = found[1].replace(/[^0-9a-f]/g, '');
  if (hash.length !== 64) throw new Error(`the fingerprint on Datos is not 64 digits: ${found[0]}`);
  return hash;
}

/** What the two goals and the programme say: {alliances, organisations, programme}, words of the progress bars. */
export async function figures(ui, { cut } = {}) {
  if (cut) await address(ui, `#/panel?corte=${cut}`);
  else await go(ui, 'Panel');
  const said = async (name) => (await ui.find('progressbar', name)).valueText;
  return { alliances: await said('Alianzas'), organisations: await said('Organizaciones'), programme: await said('Programa') };
}

/** Everything written is acknowledged by the store. */
export async function saved(ui) {
  await go(ui, 'Datos');
  await ui.waitText('Todo guardado en este dispositivo');
}

export async function exportFile(ui) {
  await go(ui, 'Datos');
  return ui.page.download(() => ui.activate('button', 'Exportar'));
}

/** Chooses the file, waits for the question, accepts. */
export async function importFile(ui, path) {
  await go(ui, 'Datos');
  await ui.importFile(path);
  await ui.waitFor('dialog', /¿Importar/, { timeout: 15_000 });
  await ui.activate('button', 'Aceptar');
  await ui.waitGone('dialog', /¿Importar/);
}

async function inForm(ui, fields) {
  for (const [name, value] of Object.entries(fields)) {
    if (value === true) await ui.check(name);
    else if (Array.isArray(value)) for (const chip of value) await ui.check(chip, true, { within: ['group', name] });
    else if (value.select !== undefined) await ui.select(name, value.select);
    else await ui.fill(name, value);
  }
}

export const organisation = {
  'Nombre': 'Fundación Mar y Tierra', 'Sigla': 'FMT', 'Tipo de identificación': { select: 'NIT' },
  'Número de identificación': '830.008.886-6', 'Tipo de organización': { select: 'Fundación' }, 'País': { select: 'CO' },
  'Ámbito': { select: 'Nacional' }, 'Territorio': ['Todo el Distrito'], 'Sectores': null, 'Qué ofrece': 'Formación de pescadores y niñez',
  'Verificada el': null, 'Canal de contacto confirmado': true,
};

export async function newOrganisation(ui, changes = {}) {
  await go(ui, 'Organizaciones');
  await ui.activate('button', 'Nueva organización');
  await ui.waitFor('heading', 'Nueva organización', { level: 1 });
  const fields = { ...organisation, 'Verificada el': planDay(), ...changes };
  for (const [name, value] of Object.entries(fields)) {
    if (value === null && ['Territorio', 'Sectores'].includes(name)) {
      const first = (await ui.list('checkbox', undefined, { within: ['group', name] }))[0];
      await ui.check(first.name, true, { within: ['group', name] });
    } else if (value !== null) {
      await inForm(ui, { [name]: value });
    }
  }
  await ui.activate('button', 'Guardar');
  await ui.waitFor('heading', fields['Nombre'], { level: 1 });
  await ui.waitFor('button', 'Cambiar estado');
  return fields['Nombre'];
}

/** "Cambiar estado" of the record that is open. `state` is the label of the state to go to. */
export async function changeState(ui, state, evidence = {}) {
  await ui.activate('button', 'Cambiar estado');
  await ui.waitFor('dialog', 'Cambiar estado');
  await ui.select('Nuevo estado', state);
  await ui.fill('Fecha efectiva', planDay());
  await inForm(ui, evidence);
  await ui.activate('button', 'Guardar');
  await ui.waitGone('dialog', 'Cambiar estado');
  await ui.waitFor('paragraph', state, { first: true });
}

export async function newAlliance(ui, partner, title = 'Alianza por la niñez de Cartagena') {
  await go(ui, 'Alianzas');
  await ui.activate('button', 'Nueva alianza');
  await ui.waitFor('heading', 'Nueva alianza', { level: 1 });
  await inForm(ui, { 'Título': title, 'Objeto': 'Formación técnica para jóvenes del Distrito', 'Ámbito': { select: 'Nacional' },
    'Tipo de relación': { select: 'NACIONAL' }, 'Fecha de inicio': planDay() });
  await ui.activate('button', 'Guardar');
  await ui.waitFor('heading', title, { level: 1 });
  await part(ui, 'Agregar cooperante', { 'Organización': { select: partner }, 'Rol': { select: 'Donante' } });
  await part(ui, 'Agregar instrumento', { 'Tipo de instrumento': { select: 'Convenio marco' }, 'Firmado el': planDay() });
  await part(ui, 'Agregar actividad', { 'Fecha': planDay(), 'Actividad': 'Taller de navegación' });
  await part(ui, 'Agregar evidencia', { 'Tipo de evidencia': { select: 'Acta' }, 'Título de la evidencia': 'Acta del taller',
    'Fecha de la evidencia': planDay(), 'Referencia': 'Expediente 12-2026' });
  return title;
}

/** One part of the alliance that is open: its dialog, its fields, saved. */
export async function part(ui, button, fields) {
  await ui.activate('button', button);
  await ui.waitFor('dialog', button);
  await inForm(ui, fields);
  await ui.activate('button', 'Guardar');
  await ui.waitGone('dialog', button);
}

