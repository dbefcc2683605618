#!/usr/bin/env node
// tests/size/check.mjs [DIST] [--update]: what a first visit downloads, compressed with brotli at its best (node's zlib),
// held against tests/size/budget.json: a hard maximum for each group and for all, and the size recorded last, which may
// grow by the tolerance only. A change that is meant: run with --update and let the new figures be seen in review.
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const update = process.argv.includes('--update');
const dist = process.argv.slice(2).find((a) => !a.startsWith('--')) ?? 'build/web-release/dist';
const budgetFile = new URL('budget.json', import.meta.url);
const budget = JSON.parse(readFileSync(budgetFile, 'utf8'));

const groups = [
  ['wasm', /\.wasm$/], ['sw', /^sw\.js$/], ['js', /\.m?js$/], ['css', /\.css$/], ['html', /\.html$/],
  ['fonts', /\.(otf|ttf|woff2)$/], ['manifest', /\.webmanifest$/], ['icons', /\.(svg|png|ico)$/], ['other', /./],
];
const sizes = Object.fromEntries(groups.map(([name]) => [name, { raw: 0, brotli: 0 }]));
const walk = (folder) => readdirSync(folder).flatMap((n) => statSync(join(folder, n)).isDirectory() ? walk(join(folder, n)) : [join(folder, n)]);
for (const path of walk(dist)) {
  const name = relative(dist, path);
  if (/\.(br|gz)$|^notices\.txt$|\.schema\.json$/.test(name)) continue;  // the last two: on request only, see tools/dist.mjs
  const bytes = readFileSync(path);
  const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  const group = sizes[groups.find(([, pattern]) => pattern.test(name))[0]];
  group.raw += bytes.length;
  group.brotli += Math.min(packed.length, bytes.length);
}
const total = Object.values(sizes).reduce((sum, s) => sum + s.brotli, 0);

let passed = 0, failed = 0;
const column = (value, width) => String(value ?? '–').padStart(width);
console.log(`${'group'.padEnd(10)}${column('raw', 10)}${column('brotli', 10)}${column('recorded', 10)}${column('maximum', 10)}`);
for (const [name, size] of [...Object.entries(sizes), ['total', { raw: Object.values(sizes).reduce((n, s) => n + s.raw, 0), brotli: total }]]) {
  const limit = budget.groups[name] ?? { maximum: 0 };
  const allowed = limit.recorded == null || update ? Infinity : Math.max(limit.recorded * (1 + budget.tolerance), limit.recorded + budget.slack_bytes);
  const verdict = size.brotli > limit.maximum ? 'over the maximum' : size.brotli > allowed ? 'grew: --update if meant' : '';
  if (verdict) failed++; else passed++;
  console.log(`${name.padEnd(10)}${column(size.raw, 10)}${column(size.brotli, 10)}${column(limit.recorded, 10)}${column(limit.maximum, 10)}  ${verdict}`);
  if (update && budget.groups[name]) budget.groups[name].recorded = size.brotli;
}
if (update) writeFileSync(budgetFile, `${JSON.stringify(budget, null, 2)}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
