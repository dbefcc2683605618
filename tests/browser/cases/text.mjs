// Spanish text reaches the record exactly: accents, dead keys and composition, paste, selection, fast typing, undo.
import { go, newOrganisation, ready, saved } from '../app.mjs';

async function form(t, options) {
  const server = await t.serve();
  const opened = await t.open(server, '', options);
  await ready(opened.ui);
  await go(opened.ui, 'Organizaciones');
  await opened.ui.activate('button', 'Nueva organización');
  await opened.ui.waitFor('heading', 'Nueva organización', { level: 1 });
  return opened;
}
const value = (ui, name) => ui.value('textbox', name);
const becomes = (ui, name, text) => ui.until(async () => await value(ui, name) === text, async () => `"${name}" holds ${JSON.stringify(text)}; it holds ${JSON.stringify(await value(ui, name))}`);

/** Ctrl+V, again if nothing came: a desktop's clipboard answers when it likes. */
async function paste(ui, page, name, text) {
  for (let i = 0; i < 4 && await value(ui, name) === ''; ++i) {
    await page.key('Control+v');
    await ui.until(async () => await value(ui, name) !== '', 'something is pasted', 1_500).catch(() => {});
  }
  await becomes(ui, name, text);
}

async function typing(t) {
  const { ui, page } = await form(t);
  t.step('every letter of Spanish by keys');
  const letters = 'áéíóúü ÁÉÍÓÚÜ ñÑ ¿¡«» º ª — €';
  await ui.fill('Nombre', letters);
  t.step('fast, long');
  const long = 'Corporación para el desarrollo económico equitativo y la cooperación internacional de Cartagena de Indias y la región Caribe. '.repeat(4).trim();
  await ui.fill('Qué ofrece', long);
  t.step('in the middle');
  await ui.fill('Sigla', 'FT');
  await page.key('ArrowLeft');
  await page.type('M');
  await becomes(ui, 'Sigla', 'FMT');
  await page.key('Home');
  await page.type('«');
  await page.key('End');
  await page.type('»');
  await becomes(ui, 'Sigla', '«FMT»');
  t.step('erase');
  await page.key('Backspace');
  await page.key('Home');
  await page.key('Delete');
  await becomes(ui, 'Sigla', 'FMT');
  t.step('copy, cut and paste by keys');
  await ui.use('textbox', 'Nombre', 'focus');
  await page.key('Control+a');
  await page.key('Control+c');
  await ui.use('textbox', 'Qué busca', 'focus');
  await paste(ui, page, 'Qué busca', letters);
  await page.key('Control+a');
  await page.key('Control+x');
  await becomes(ui, 'Qué busca', '');
  await paste(ui, page, 'Qué busca', letters);
  t.step('select all and write over');
  await ui.use('textbox', 'Nombre', 'focus');
  await page.key('Control+a');
  await page.type('Ñandú');
  await becomes(ui, 'Nombre', 'Ñandú');
  // WebKitGTK under WebDriver does nothing at Ctrl+Z, on a plain page either
  if (t.name !== 'webkit') {
    t.step('undo in the field');
    await page.key('Control+z');
    await ui.until(async () => await value(ui, 'Nombre') !== 'Ñandú', 'Ctrl+Z takes back what was typed');
  }
  await ui.fill('Nombre', 'Corporación Ñandú «¿Sí?»');
  t.step('the draft survives leaving and coming back');
  await go(ui, 'Panel');
  await go(ui, 'Organizaciones');
  await ui.activate('button', 'Nueva organización');
  await becomes(ui, 'Nombre', 'Corporación Ñandú «¿Sí?»');
  t.equal(await value(ui, 'Qué ofrece'), long, 'the long text in the draft');
  t.step('a line of its own in a note');
  await ui.use('textbox', 'Qué busca', 'focus');
  await page.key('Control+End');
  await page.key('Enter');
  await page.type('segunda línea');
  await becomes(ui, 'Qué busca', `${letters}\nsegunda línea`);
}

async function recorded(t) {
  const server = await t.serve();
  const { ui, page } = await t.open(server);
  await ready(ui);
  const name = 'Asociación «Niñez & Mañana» — Nº 1';
  await newOrganisation(ui, { 'Nombre': name, 'Qué busca': 'Año tras año: ¿quién, cuándo, cuánto? ¡Ya!' });
  await ui.waitText('¿quién, cuándo, cuánto? ¡Ya!');
  await saved(ui);
  await page.reload();
  await ready(ui);
  await go(ui, 'Organizaciones');
  await ui.waitFor('row', new RegExp(name));
  t.step('search without accents');
  await ui.fill('Buscar', 'ninez', { role: 'searchbox' });
  await ui.waitFor('row', new RegExp(name));
  await ui.fill('Buscar', 'zzz', { role: 'searchbox' });
  await ui.waitText('Ningún registro coincide');
}

/** An accent by dead key, a word by an input method, a correction, dictation: as the browser's own input pipeline does them. */
async function composition(t) {
  const { ui, page } = await form(t);
  const cdp = await page.cdp();
  await ui.use('textbox', 'Nombre', 'focus');
  t.step('dead key: ´ then a');
  await page.type('Fundaci');
  await cdp.send('Input.imeSetComposition', { text: '´', selectionStart: 1, selectionEnd: 1 });
  await becomes(ui, 'Nombre', 'Fundaci´');
  await cdp.send('Input.insertText', { text: 'ó' });
  await becomes(ui, 'Nombre', 'Fundació');
  await page.type('n');
  t.step('a word composed letter by letter');
  for (const word of [' N', ' Ni', ' Niñ', ' Niñe', ' Niñez']) await cdp.send('Input.imeSetComposition', { text: word, selectionStart: word.length, selectionEnd: word.length });
  await cdp.send('Input.insertText', { text: ' Niñez' });
  await becomes(ui, 'Nombre', 'Fundación Niñez');
  t.step('composition given up');
  await cdp.send('Input.imeSetComposition', { text: '~', selectionStart: 1, selectionEnd: 1 });
  await cdp.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
  await becomes(ui, 'Nombre', 'Fundación Niñez');
  t.step('a correction replaces a word');
  await cdp.send('Input.imeSetComposition', { text: 'Ñiñez', selectionStart: 5, selectionEnd: 5, replacementStart: 10, replacementEnd: 15 });
  await cdp.send('Input.insertText', { text: 'Niñas' });
  await becomes(ui, 'Nombre', 'Fundación Niñas');
  t.step('dictation: many words at once, with an emoji');
  await ui.use('textbox', 'Qué ofrece', 'focus');
  await cdp.send('Input.insertText', { text: 'Formación técnica, becas y acompañamiento 🌊 para jóvenes.' });
  await becomes(ui, 'Qué ofrece', 'Formación técnica, becas y acompañamiento 🌊 para jóvenes.');
  t.step('it is in the draft');
  await page.reload();
  await ready(ui);
  await becomes(ui, 'Nombre', 'Fundación Niñas');
}

/** The same where no driver can compose: the events an engine sends, in its order. */
async function syntheticComposition(t) {
  const { ui, page } = await form(t);
  await ui.use('textbox', 'Nombre', 'focus');
  await page.type('Fundaci');
  await page.evaluate(() => {
    const field = document.activeElement;
    const before = field.value;
    const send = (kind, type, extra) => field.dispatchEvent(new kind(type, { bubbles: true, cancelable: true, ...extra }));
    send(KeyboardEvent, 'keydown', { key: 'Dead', code: 'BracketLeft' });
    send(CompositionEvent, 'compositionstart', { data: '' });
    field.value = `${before}´`;
    send(CompositionEvent, 'compositionupdate', { data: '´' });
    send(InputEvent, 'input', { data: '´', inputType: 'insertCompositionText', isComposing: true });
  });
  await becomes(ui, 'Nombre', 'Fundaci´');
  await page.evaluate(() => {
    const field = document.activeElement;
    const send = (kind, type, extra) => field.dispatchEvent(new kind(type, { bubbles: true, cancelable: true, ...extra }));
    send(KeyboardEvent, 'keydown', { key: 'ó', code: 'KeyO', isComposing: true });
    field.value = `${field.value.slice(0, -1)}ó`;
    send(InputEvent, 'input', { data: 'ó', inputType: 'insertCompositionText', isComposing: true });
    send(CompositionEvent, 'compositionend', { data: 'ó' });
  });
  await becomes(ui, 'Nombre', 'Fundació');
  await page.type('n');
  await becomes(ui, 'Nombre', 'Fundación');
  t.step('a keystroke that belongs to an input method (229) is left alone');
  const prevented = await page.evaluate(() => {
    const field = document.activeElement;
    const keys = [new KeyboardEvent('keydown', { key: 'Dead', bubbles: true, cancelable: true }), new KeyboardEvent('keydown', { key: 'Process', keyCode: 229, bubbles: true, cancelable: true }),
      new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true })];
    return keys.map((k) => { field.dispatchEvent(k); return k.defaultPrevented; });
  });
  t.equal(prevented, [false, false, false], 'keys of an input method that were prevented');
  await becomes(ui, 'Nombre', 'Fundación');
  t.step('it is in the draft');
  await page.key('Tab');
  await go(ui, 'Panel');
  await go(ui, 'Organizaciones');
  await ui.activate('button', 'Nueva organización');
  await becomes(ui, 'Nombre', 'Fundación');
}

export const tests = {
  'typing, editing, copying': { run: typing, weight: 4 },
  'what was typed is what is recorded': { run: recorded, weight: 3 },
  'composition as the browser does it': { run: composition, engines: ['chromium'] },
  'composition by its events': { run: syntheticComposition, engines: ['firefox', 'webkit'] },
};
