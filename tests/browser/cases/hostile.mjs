// Files that are wrong or meant to harm, through the one input: each refused with its message, nothing changed. The reader's
// own tests (tests/exchange, fuzzing) go much further; here it is the way through the browser that is shown.
import { Buffer } from 'node:buffer';
import { contentHash, figures, fixture, go, importFile, fixturePath, ready } from '../app.mjs';

function cases() {
  const text = fixture();
  const bytes = Buffer.from(text, 'utf8');
  const changeLine = text.indexOf('\n', text.indexOf('"changes"')) + 1;
  const flip = (at) => { const copy = Buffer.from(bytes); copy[at] = copy[at] === 0x61 ? 0x62 : 0x61; return copy; };
  const title = text.indexOf('"title":"', text.indexOf('"alliances"'));
  return {
    'deep nesting': [`{"format":"avanzar","formatVersion":1,"x":${'['.repeat(1_000_000)}`, /anidados|niveles/],
    'huge text': [`{"format":"avanzar","formatVersion":1,"x":"${'a'.repeat(70_000)}"}\n`, /texto es demasiado largo/],
    'truncated': [bytes.subarray(0, Math.floor(bytes.length * 0.6)), /incompleto/],
    'truncated in the changes': [bytes.subarray(0, changeLine + 400), /incompleto/],
    'one byte of a change changed': [flip(changeLine + 120), /huella|no se entiende|no es JSON|repetido|no encajan/],
    'one byte of a record changed': [flip(title + 12), /huella|no corresponden/],
    'newer version': [text.replace(/"formatVersion": ?1\b/, (m) => m.replace('1', '2')), /versión más nueva/],
    'another program\'s JSON': ['{"type":"FeatureCollection","features":[]}\n', /no es de Avanzar/],
    'not JSON': ['nombre;estado\r\nFundación;MAPEADA\r\n', /no es JSON/],
    'a picture': [Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /UTF-8|no es JSON/],
    'bad UTF-8': [Buffer.concat([Buffer.from('{"format":"avanzar","x":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]), /UTF-8/],
    'a key twice': ['{"format":"avanzar","format":"avanzar"}\n', /repetido/],
    'empty': ['', /vacío/],
  };
}

async function hostile(t) {
  const server = await t.serve();
  const { ui, page } = await t.open(server);
  await ready(ui);
  await importFile(ui, fixturePath);
  const before = { figures: await figures(ui, { cut: '2026-06-30' }), hash: await contentHash(ui) };
  for (const [what, [content, message]] of Object.entries(cases())) {
    t.step(what);
    const name = `${what.replace(/\W+/g, '-')}.avanzar.json`;
    await go(ui, 'Datos');
    await ui.importFile(t.file(name, content));
    const faults = () => ui.list('alert').then((a) => a.map((e) => e.text || e.name).join(' | '));
    await ui.until(async () => (await faults()).includes(name) || (await ui.exists('dialog', undefined)), `an answer to ${what}`, 20_000);
    t.ok(!(await ui.exists('dialog', undefined)), `${what}: a dialog offers to import it`);
    t.matches(await faults(), message, `${what}: its message`);
    t.equal(await contentHash(ui), before.hash, `${what}: the fingerprint`);
  }
  t.equal(await figures(ui, { cut: '2026-06-30' }), before.figures, 'the figures after all of them');
  t.equal(page.log.filter((l) => !/favicon/.test(l)), [], 'errors in the console');
}

export const tests = { 'each file is refused with its message': { run: hostile, engines: ['chromium', 'firefox'], weight: 5 } };
