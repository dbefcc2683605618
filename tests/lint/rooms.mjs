#!/usr/bin/env node
// The rules of the house that a compiler does not check: which room may include what, no clock and no random number below
// platform/, words for people in one place, nothing of this machine in a file. Prints each breach as file:line and the rule.
// The arrows are the ones of the top CMakeLists.txt. `--root DIR` checks another tree (its own test does that).
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const at = process.argv.indexOf('--root');
const root = at > 0 ? process.argv[at + 1] : fileURLToPath(new URL('../..', import.meta.url));

const sees = {
  base: [], model: ['base'], ledger: ['model'], progress: ['ledger'], query: ['ledger'], exchange: ['progress'],
  app: ['progress', 'query', 'exchange'], ui: ['app'], platform: ['ui'], 'platform/web': ['platform'],
  'platform/headless': ['platform'], main_web: ['platform/web'], main_headless: ['platform/headless'],
};
const reach = (room, seen = new Set([room])) => {
  for (const next of sees[room] ?? []) if (!seen.has(next)) reach(next, seen.add(next));
  return seen;
};
const belowPlatform = ['base', 'model', 'ledger', 'progress', 'query', 'exchange', 'app', 'ui'];
const roomOf = (path) => path.match(/^src\/(main_\w+)\.cpp$/)?.[1] ?? path.match(/^src\/(platform\/(?:web|headless)|\w+)\//)?.[1];
const thirdParty = [
  { name: 'emscripten and GLES', header: /^(emscripten\b|GLES|EGL|webgl)/, rooms: ['platform/web', 'main_web'] },
  { name: 'imgui', header: /(^|\/)im(gui|stb)/, rooms: ['ui', 'platform', 'platform/web', 'platform/headless', 'main_web', 'main_headless'] },
  { name: 'nlohmann', header: /^nlohmann\//, rooms: ['exchange'] },
  { name: 'libsodium', header: /^sodium/, rooms: ['base'] },
  { name: 'utf8proc', header: /^utf8proc/, rooms: ['platform/headless'] },
];

/** The text with comments blanked out, and with `literals` the string and character literals too. Line breaks stay. */
function blank(text, { literals }) {
  const token = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|R"([^(\s]*)\([\s\S]*?\)\1"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'/g;
  return text.replace(token, (m) => m.startsWith('/') || literals ? m.replace(/[^\n]/g, ' ') : m);
}
const lineOf = (text, index) => text.slice(0, index).split('\n').length;

const listed = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 })
  .split('\0').filter((f) => f && existsSync(join(root, f)) && statSync(join(root, f)).isFile());
const isText = (f) => /\.(h|hpp|cpp|c|js|mjs|cmake|json|html|css|md|py|sh|vert|frag|txt|webmanifest|yml|npmrc)$|^tools\/\w+$|^\.ci\/|^\.[\w-]+$/.test(f);
const files = listed.filter(isText).map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
const sources = files.filter((f) => /^src\/.*\.(h|cpp)$/.test(f.path)).map((f) => ({
  ...f, room: roomOf(f.path), code: blank(f.text, { literals: true }), literals: blank(f.text, { literals: false }),
}));
const self = (f) => f.path.startsWith('tests/lint/') || f.path.startsWith('tests/tools/');

const rules = [];
const rule = (name, find) => rules.push({ name, find });
const matches = (text, pattern) => [...text.matchAll(pattern)].map((m) => ({ line: lineOf(text, m.index), what: m[0].trim() }));
/** Includes are looked for in the text without comments; the quoted ones are literals, so the literals must still be there. */
const includes = (f) => [...f.literals.matchAll(/^[ \t]*#[ \t]*include[ \t]*[<"]([^>"]+)[>"]/gm)].map((m) => ({ header: m[1], line: lineOf(f.literals, m.index) }));

rule('a room includes only the rooms it stands on', () => sources.flatMap((f) => {
  const allowed = reach(f.room);
  return includes(f).flatMap(({ header, line }) => {
    const target = roomOf(`src/${header}`);
    const wrong = header.includes('../') || (target && sees[target] && !allowed.has(target));
    return wrong ? [{ ...f, line, what: header }] : [];
  });
}));
for (const { name, header, rooms } of thirdParty) {
  rule(`${name} only in ${rooms.join(', ')}`, () => sources.flatMap((f) => rooms.includes(f.room) ? [] :
    includes(f).filter((i) => header.test(i.header)).map((i) => ({ ...f, line: i.line, what: i.header }))));
}
rule('__EMSCRIPTEN__ only in platform/web', () => files.filter((f) => /\.(h|cpp|c)$/.test(f.path) && !f.path.startsWith('src/platform/web/'))
  .flatMap((f) => matches(f.text, /__EMSCRIPTEN__/g).map((m) => ({ ...f, ...m }))));
rule('no clock and no random number below platform', () => sources.filter((f) => belowPlatform.includes(f.room)).flatMap((f) => matches(f.code,
  /\b(?:system_clock|steady_clock|high_resolution_clock|random_device|gettimeofday|clock_gettime|getentropy|arc4random\w*|emscripten_get_now)\b|\bstd::(?:rand|time|clock)\s*\(|(?<![\w.>:])(?:rand|srand|time|clock)\s*\(\s*(?:nullptr|NULL|0|&\w+)?\s*\)/g)
  .map((m) => ({ ...f, ...m }))));
rule('no EM_ASM, EM_JS or embind', () => sources.flatMap((f) => matches(f.code, /\b(?:EM_ASM\w*|EM_JS|EM_ASYNC_JS|EMSCRIPTEN_BINDINGS)\b/g).map((m) => ({ ...f, ...m }))));
rule('no unfinished business', () => files.filter((f) => !self(f) && f.path !== 'package-lock.json').flatMap((f) =>
  matches(f.text, /\b(?:TODO|FIXME|XXX|HACK)\b/g).map((m) => ({ ...f, ...m }))));
rule('no path of a machine', () => files.filter((f) => !self(f)).flatMap((f) => matches(f.text, /(?<![\w.~}$])\/(?:root|home|work|Users)\/[\w.]+/g).map((m) => ({ ...f, ...m }))));
rule('no package registry or mirror by name', () => files.filter((f) => !self(f)).flatMap((f) =>
  matches(f.text, /\b(?:registry\.[a-z0-9-]+\.[a-z]+|registry\.yarnpkg\.\w+|(?:deb|ftp|security|archive)\.(?:debian|ubuntu)\.\w+)\b/g).map((m) => ({ ...f, ...m }))));
rule('words for people only in app/strings and the labels of model/', () => sources
  .filter((f) => !/^src\/(app\/strings|model\/|base\/(text|number|date))/.test(f.path))
  .flatMap((f) => matches(f.literals, /R"([^(\s]*)\([\s\S]*?\)\1"|"(?:\\.|[^"\\\n])*"/g).filter((m) => /[áéíóúüñÁÉÍÓÚÜÑ¿¡]/.test(m.what)).map((m) => ({ ...f, ...m }))));
rule('a source file opens by saying what it owns', () => sources.filter((f) => !f.text.startsWith('//')).map((f) => ({ ...f, line: 1, what: f.text.split('\n')[0] })));
rule('a header has #pragma once (a list of macros, included more than once, has none)', () => sources.filter((f) => f.path.endsWith('.h') && /\bnamespace\b/.test(f.code) && !/^#pragma once$/m.test(f.text)).map((f) => ({ ...f, line: 1, what: '' })));
rule('files are snake_case', () => listed.filter((f) => /^(src|shaders)\//.test(f) && !/^[a-z0-9_./]+$/.test(f)).map((path) => ({ path, line: 1, what: '' })));

let passed = 0, failed = 0;
for (const { name, find } of rules) {
  const found = find();
  if (!found.length) { passed++; continue; }
  failed++;
  console.log(`rule broken: ${name}`);
  for (const { path, line, what } of found) console.log(`  ${path}:${line}: ${what.slice(0, 100)}`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
