#!/usr/bin/env node
// Runs the browser tests: node tests/browser/run.mjs [FILE…] [--engine NAME] [--jobs N] [--dist FOLDER] [--keep] [--list]
// A file tests/browser/cases/X.mjs exports `tests`: {title: {engines, run(t)}}; every title in every engine is one test. Two run
// at a time, each with its own server, browser and screen. What failed leaves a picture and the page's text in
// build/browser-failures/. Ends with "N passed, N failed". Must not know: the app (app.mjs does), what a case checks.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Case } from './case.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
const { values, positionals } = parseArgs({ allowPositionals: true, options: {
  engine: { type: 'string', multiple: true }, jobs: { type: 'string', default: process.env.AVANZAR_BROWSER_JOBS ?? '2' },
  dist: { type: 'string', default: join(root, 'build/web-release/dist') }, keep: { type: 'boolean' }, list: { type: 'boolean' } } });
const failures = join(root, 'build/browser-failures');
const minutes = 2;

const known = ['chromium', 'firefox', 'webkit'];
const wanted = (values.engine ?? known).flatMap((e) => e.split(','));
const queue = [];
for (const file of readdirSync(join(here, 'cases')).filter((n) => n.endsWith('.mjs')).sort()) {
  const name = basename(file, '.mjs');
  if (positionals.length && !positionals.some((p) => basename(p, '.mjs') === name)) continue;
  const { tests } = await import(pathToFileURL(join(here, 'cases', file)));
  for (const [title, test] of Object.entries(tests)) {
    for (const engine of test.engines ?? known) if (wanted.includes(engine)) queue.push({ name, title, engine, run: test.run, weight: test.weight ?? 1 });
  }
}
if (values.list) {
  for (const job of queue) console.log(`${job.name}: ${job.title} (${job.engine})`);
  process.exit();
}
if (!existsSync(join(values.dist, 'index.html'))) {
  console.log(`${values.dist} has no index.html: build first (tools/run --build-only)\n0 passed, 1 failed`);
  process.exit(1);
}
// the long ones first, so that the last minute is not one test alone
queue.sort((a, b) => b.weight - a.weight);
rmSync(failures, { recursive: true, force: true });
mkdirSync(failures, { recursive: true });

const engines = Object.fromEntries(await Promise.all(known.map(async (e) => [e, await import(`./engines/${e}.mjs`)])));
let passed = 0, failed = 0;
const start = Date.now();

async function one(job) {
  const began = Date.now();
  const t = new Case({ engine: engines[job.engine], dist: values.dist, label: `${job.name} · ${job.title}` });
  let timer, fault;
  try {
    await Promise.race([job.run(t), new Promise((_, no) => { timer = setTimeout(() => no(new Error(`took more than ${minutes} minutes`)), minutes * 60_000); })]);
  } catch (error) {
    fault = error;
  }
  clearTimeout(timer);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  if (fault) {
    failed += 1;
    const stem = join(failures, `${job.name}-${job.title.replace(/[^\w]+/g, '_').slice(0, 50)}-${job.engine}`);
    const seen = await t.evidence(stem).catch((e) => String(e));
    writeFileSync(`${stem}.txt`, `${fault.stack}\n\nsteps: ${t.steps.join(' > ')}\n\n${seen}\n`);
    console.log(`FAILED ${job.engine.padEnd(8)} ${job.name}: ${job.title} (${seconds} s)\n  after: ${t.steps.slice(-3).join(' > ') || 'start'}\n  ${String(fault.message).replace(/\n/g, '\n  ')}\n  ${fault.stack.split('\n').filter((l) => l.includes('/tests/browser/cases/')).slice(0, 2).map((l) => l.trim()).join('\n  ')}`);
  } else {
    passed += 1;
    console.log(`ok     ${job.engine.padEnd(8)} ${job.name}: ${job.title} (${seconds} s)`);
  }
  await Promise.race([t.end(), new Promise((ok) => setTimeout(ok, 15_000))]).catch(() => {});
}

await Promise.all(Array.from({ length: Math.max(1, Number(values.jobs)) }, async () => {
  for (let job = queue.shift(); job; job = queue.shift()) await one(job);
}));
if (passed + failed === 0) console.log('no test ran');
console.log(`in ${((Date.now() - start) / 1000).toFixed(0)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);
