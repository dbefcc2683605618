// schema.mjs PROGRAM: asks ajv, a validator that is not ours, whether the published JSON Schema is a valid 2020-12 schema,
// accepts what the product exports and rejects what it never would. PROGRAM is write_samples.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';

const folder = mkdtempSync(join(tmpdir(), 'avanzar-schema-'));
let passed = 0;
let failed = 0;
const check = (name, holds, why = '') => {
  if (holds) passed += 1;
  else { failed += 1; console.log(`FAILED ${name} ${why}`); }
};

try {
  execFileSync(process.argv[2], [folder], { stdio: 'inherit' });
  const schema = JSON.parse(readFileSync(join(folder, 'avanzar-1.schema.json'), 'utf8'));
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: false });
  check('is a 2020-12 schema', ajv.validateSchema(schema), ajv.errorsText());
  const validate = ajv.compile(schema);

  const texts = Object.fromEntries(readdirSync(folder).filter((n) => n.endsWith('.avanzar.json')).map((n) => [n, readFileSync(join(folder, n), 'utf8')]));
  const files = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, JSON.parse(text)]));
  check('samples were written', Object.keys(files).length === 4);
  for (const [name, file] of Object.entries(files)) {
    check(`accepts ${name}`, validate(file), ajv.errorsText(validate.errors));
    // Another program can check the seals by what the schema says of them.
    const seal = file.content.hash.slice(7);
    const rest = texts[name].replace(`"hash":"sha256:${seal}"`, '"hash":"sha256:"');
    check(`seal of ${name}`, createHash('sha256').update(rest).digest('hex') === seal);
    for (const line of texts[name].split('\n').filter((l) => l.startsWith('{"body":'))) {
      const [, body, hash] = line.match(/^\{"body":(.*),"hash":"([0-9a-f]{64})"\}(?:,|\],)$/);
      if (createHash('sha256').update(body).digest('hex') !== hash) { check(`change of ${name}`, false, line.slice(0, 80)); break; }
    }
  }

  const edges = files['edges.avanzar.json'];
  const entities = Object.entries(schema.properties).filter(([, p]) => p.items?.$ref && p.items.$ref !== '#/$defs/changeLine');
  check('twelve record arrays', entities.length === 12);
  const rejects = (name, spoil) => {
    const copy = structuredClone(edges);
    spoil(copy);
    check(`rejects ${name}`, !validate(copy));
  };
  rejects('another format', (f) => { f.format = 'geojson'; });
  rejects('a newer version', (f) => { f.formatVersion = 2; });
  rejects('a missing seal', (f) => { delete f.content.hash; });
  rejects('a short seal', (f) => { f.content.hash = 'sha256:00'; });
  rejects('missing changes', (f) => { delete f.changes; });
  rejects('a change without seq', (f) => { delete f.changes[0].body.seq; });
  rejects('a change line with more', (f) => { f.changes[0].x = 1; });
  rejects('a device that is none', (f) => { f.changes[0].body.device = 'oficina'; });
  rejects('a dot that is none', (f) => { f.changes[1].body.undoes = ['0123456789abcdef:0']; });
  rejects('records in a delta', (f) => { f.since = { genesis: 1 }; });
  rejects('a gap in has', (f) => { f.has['0123456789abcdef'] = 0; });
  for (const [plural, property] of entities) {
    const definition = schema.$defs[property.items.$ref.split('/').pop()];
    rejects(`missing ${plural}`, (f) => { delete f[plural]; });
    rejects(`${plural} that is no array`, (f) => { f[plural] = {}; });
    rejects(`${plural} with a foreign field`, (f) => { f[plural][0].x = 1; });
    rejects(`${plural} with a bad id`, (f) => { f[plural][0].id = 'X'; });
    for (const field of definition.required) rejects(`${plural} without ${field}`, (f) => { f[plural].forEach((r) => { delete r[field]; }); });
    for (const [field, rule] of Object.entries(definition.properties)) {
      if (field === 'id') continue;
      // The record filled to the edges is the one with the largest id: one step beyond each edge must be refused.
      const spoilt = (value) => (f) => { f[plural].at(-1)[field] = value(f[plural].at(-1)[field]); };
      rejects(`${plural}.${field} as null`, spoilt(() => null));
      if (rule.maxLength) rejects(`${plural}.${field} too long`, spoilt((v) => v + 'x'));
      if (rule.minLength) rejects(`${plural}.${field} empty`, spoilt(() => ''));
      if ('maximum' in rule) rejects(`${plural}.${field} too large`, spoilt((v) => (v === Number.MAX_SAFE_INTEGER ? 1e300 : v + 1)));
      if ('minimum' in rule) rejects(`${plural}.${field} too small`, spoilt(() => rule.minimum - 1));
      if (rule.type === 'integer') rejects(`${plural}.${field} with a fraction`, spoilt(() => rule.minimum + 0.5));
      if (rule.$ref === '#/$defs/date') for (const bad of ['2026-6-30', '30/06/2026', '2026-13-01', '2026-06-30T00:00Z']) rejects(`${plural}.${field} ${bad}`, spoilt(() => bad));
      if (rule.$ref && schema.$defs[rule.$ref.split('/').pop()].enum) rejects(`${plural}.${field} unknown code`, spoilt(() => 'NO_EXISTE'));
      if (rule.type === 'array') {
        rejects(`${plural}.${field} twice the same`, spoilt((v) => [v[0], v[0]]));
        rejects(`${plural}.${field} empty`, spoilt(() => []));
        rejects(`${plural}.${field} unknown code`, spoilt(() => ['NO_EXISTE']));
      }
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
