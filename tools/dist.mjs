#!/usr/bin/env node
// tools/dist.mjs --web web/ --js build/avanzar.js --fonts build/fonts/ --out dist/ --notice NAME=FILE ...
// Makes the folder of static files that is the product. Called by the build; knows no flag of the compiler.
// Files whose name carries the hash of their content never change; index.html, sw.js, manifest.webmanifest, icons/ and
// static/ keep their names. Placeholders {{name}} in the sources of web/ are filled in; an unknown one is an error:
//   anywhere                css js boot wasm wasm_size font_regular font_semibold
//   index.html, sw.js, manifest.webmanifest also  build (id of this exact build)  precache (JSON list, for sw.js)
// app.css and boot.js may name only what is hashed before them: fonts, wasm, js (boot.js also css).
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const option = { type: 'string' };
const args = parseArgs({ options: { web: option, js: option, fonts: option, out: option, notice: { ...option, multiple: true } } }).values;
for (const name of ['web', 'js', 'fonts', 'out']) if (!args[name]) throw new Error(`dist: --${name} is missing`);

const hash = (...parts) => parts.reduce((h, p) => h.update(p), createHash('sha256')).digest('hex').slice(0, 12);
const files = new Map(); // path in the dist folder -> Buffer
const values = {};

function fill(text, from) {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name) => {
    if (!(name in values)) throw new Error(`dist: ${from}: {{${name}}} is unknown here`);
    return values[name];
  });
}
/** Adds `bytes` under a name with its hash and makes it known as a placeholder. */
function addHashed(placeholder, name, bytes) {
  const extension = extname(name);
  const path = `${basename(name, extension)}.${hash(bytes)}${extension}`;
  files.set(path, Buffer.from(bytes));
  values[placeholder] = path;
}
function addTree(folder, keep) {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) addTree(path, keep);
    else files.set(relative(keep, path).split(sep).join('/'), readFileSync(path));
  }
}
const source = (name) => readFileSync(join(args.web, name), 'utf8');

const wasm = readFileSync(args.js.replace(/\.js$/, '.wasm'));
values.wasm_size = String(wasm.length);
addHashed('wasm', 'avanzar.wasm', wasm);
addHashed('js', 'avanzar.js', readFileSync(args.js));
for (const face of ['regular', 'semibold']) addHashed(`font_${face}`, `inter-${face}.otf`, readFileSync(join(args.fonts, `inter-${face}.otf`)));
addHashed('css', 'app.css', fill(source('app.css'), 'app.css'));
if (existsSync(join(args.web, 'boot.js'))) addHashed('boot', 'boot.js', fill(source('boot.js'), 'boot.js'));
addTree(join(args.web, 'icons'), args.web);
addTree(join(args.web, 'static'), join(args.web, 'static'));

// What is compiled in, and under which terms: the notices as their authors ship them, one after the other.
const notices = (args.notice ?? []).map((pair) => {
  const [name, file] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
  return `${'='.repeat(78)}\n${name}\n${'='.repeat(78)}\n\n${readFileSync(file, 'utf8').trim()}\n`;
});
if (notices.length) files.set('notices.txt', Buffer.from(notices.join('\n\n')));

// The build id covers every byte that ships: hashed names, plain files and the templates that name the id itself.
const templates = ['index.html', 'manifest.webmanifest', 'sw.js'].filter((n) => existsSync(join(args.web, n)));
values.build = hash(...[...files].flatMap(([path, bytes]) => [path, hash(bytes)]), ...templates.map(source));
// Papers about the app (notices, the schema) are there for who asks; a first visit does not download them.
const papers = /^notices\.txt$|\.schema\.json$/;
const needed = [...files.keys()].filter((path) => !papers.test(path));
values.precache = JSON.stringify(['./', ...[...needed, ...templates.filter((n) => n === 'manifest.webmanifest')].sort()]);
for (const name of templates) files.set(name, Buffer.from(fill(source(name), name)));

rmSync(args.out, { recursive: true, force: true });
let total = 0;
for (const [path, bytes] of files) {
  const target = join(args.out, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes);
  if (/\.(png|jpg|woff2)$/.test(path)) { total += bytes.length; continue; } // compressed already
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  if (brotli.length < bytes.length) writeFileSync(`${target}.br`, brotli);
  const gzip = gzipSync(bytes, { level: 9 });
  if (gzip.length < bytes.length) writeFileSync(`${target}.gz`, gzip);
  total += Math.min(brotli.length, bytes.length);
}
console.log(`dist: build ${values.build}, ${files.size} files, ${total} bytes with brotli, in ${relative(process.cwd(), args.out) || '.'}`);
