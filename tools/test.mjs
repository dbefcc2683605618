// Runs every suite of tests and adds up their counts; called by tools/test. Owns the order and the closing line.
//   lint     executables of tests/lint/; shaders through glslangValidator; tests/tools/*.test.mjs by node's runner
//   native   preset native-asan, then each program ctest knows (doctest's own count of cases); each fuzzer for some seconds
//   web      preset web-release, then tests/size/check.mjs
//   browser  tests/<folder>/run.mjs, which choose their browsers and screens themselves
// A runner that ends with "N passed, N failed" is counted by it, another counts as one test by its exit code; a runner that
// dies without saying so is a failure. Environment: AVANZAR_FUZZ_SECONDS (20), AVANZAR_JOBS.
import { spawn } from 'node:child_process';
import { accessSync, constants, createWriteStream, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

process.chdir(join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..'));
const parts = ['lint', 'native', 'web', 'browser'];
const asked = process.argv.slice(2);
const rooms = asked.filter((a) => !parts.includes(a));
const wanted = (part) => asked.length === rooms.length ? asked.length === 0 || part === 'native' : asked.includes(part);
const logs = 'build/test-logs';
mkdirSync(logs, { recursive: true });
const total = { passed: 0, failed: 0 };

/** Runs a command, its output to a log (and, with `show`, indented to the screen). Resolves to {code, output}. */
function run(name, command, { show = false, env = {}, minutes = 20 } = {}) {
  return new Promise((done) => {
    const log = createWriteStream(join(logs, `${name.replace(/[^\w.-]/g, '_')}.log`));
    const child = spawn(command[0], command.slice(1), { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (data) => {
      log.write(data);
      output += data;
      if (output.length > 4_000_000) output = output.slice(-2_000_000);
      if (show) process.stdout.write(String(data).replace(/^(?=.)/gm, '    '));
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const timer = setTimeout(() => { take(`\nstopped after ${minutes} minutes\n`); child.kill('SIGKILL'); }, minutes * 60_000);
    child.on('error', (error) => take(String(error)));
    child.on('close', (code, signal) => { clearTimeout(timer); log.end(); done({ code: code ?? signal, output }); });
  });
}

/** What a runner's output says it counted, or null. */
function counted(output) {
  const plain = [...output.matchAll(/^(?:\w+: )?(\d+) passed, (\d+) failed(?:, \d+ skipped)?\s*$/gm)].at(-1);
  if (plain) return { passed: +plain[1], failed: +plain[2] };
  const doctest = [...output.matchAll(/\[doctest\] test cases:\s*\d+ \|\s*(\d+) passed \|\s*(\d+) failed/g)].at(-1);
  if (doctest) return { passed: +doctest[1], failed: +doctest[2] };
  const node = output.match(/^(?:#|ℹ) pass (\d+)[\s\S]*^(?:#|ℹ) fail (\d+)/m);
  if (node) return { passed: +node[1], failed: +node[2] };
  return null;
}

async function suite(name, command, options = {}) {
  const started = Date.now();
  if (options.show) console.log(`  ${name}`);
  const { code, output } = await run(name, command, options);
  const said = (!options.asOne && counted(output)) || (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  // a crash after or instead of the count, or a run of no test at all, is a failure of its own
  if (code !== 0 && said.failed === 0) said.failed = 1;
  if (code === 0 && said.passed + said.failed === 0) said.failed = 1;
  total.passed += said.passed;
  total.failed += said.failed;
  console.log(`  ${said.failed ? 'FAILED' : 'ok    '} ${name}: ${said.passed} of ${said.passed + said.failed} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (said.failed && !options.show) console.log(output.trimEnd().split('\n').slice(-60).join('\n').replace(/^/gm, '    '));
  return said.failed === 0;
}

const list = (folder, test) => existsSync(folder) ? readdirSync(folder).filter(test).sort().map((n) => join(folder, n)) : [];
const executable = (path) => { try { accessSync(path, constants.X_OK); return true; } catch { return false; } };
const build = async (preset) => {
  console.log(`  building ${preset}`);
  const { code, output } = await run(`build-${preset}`, ['tools/build', preset], { minutes: 40 });
  if (code === 0) return true;
  total.failed += 1;
  console.log(`  FAILED build of ${preset}\n${output.trimEnd().replace(/^/gm, '    ')}`);
  return false;
};

if (wanted('lint')) {
  console.log('lint');
  for (const file of list('tests/lint', (n) => /\.(mjs|sh|py)$/.test(n)).filter(executable)) await suite(`lint/${basename(file)}`, [file]);
  for (const file of list('shaders', (n) => /\.(vert|frag)$/.test(n))) await suite(`shader/${basename(file)}`, ['glslangValidator', file], { asOne: true });
  const tools = list('tests/tools', (n) => n.endsWith('.test.mjs'));
  if (tools.length) await suite('tools', [process.execPath, '--test', ...tools]);
}

if (wanted('native')) {
  console.log('native');
  if (await build('native-asan')) {
    const { output } = await run('ctest-list', ['ctest', '--test-dir', 'build/native-asan', '--show-only=json-v1']);
    const programs = JSON.parse(output.slice(output.indexOf('{'))).tests;
    const env = {
      ASAN_OPTIONS: 'detect_leaks=1:strict_string_checks=1:detect_stack_use_after_return=1:check_initialization_order=1',
      UBSAN_OPTIONS: 'print_stacktrace=1:halt_on_error=1', ASAN_SYMBOLIZER_PATH: '/usr/bin/llvm-symbolizer-19',
    };
    for (const { name, command } of programs) if (!rooms.length || rooms.includes(name)) await suite(`native/${name}`, command, { env });
    const seconds = process.env.AVANZAR_FUZZ_SECONDS ?? '20';
    for (const program of list('build/native-asan', (n) => /^fuzz_\w+$/.test(n))) {
      const name = basename(program).slice(5);
      if (!existsSync(`tests/fuzz/${name}.cpp`) || (rooms.length && !rooms.includes('fuzz') && !rooms.includes(name))) continue;
      const corpus = `build/fuzz-corpus/${name}`;
      mkdirSync(corpus, { recursive: true });
      const seeds = [`tests/data/fuzz/${name}`].filter(existsSync);
      const dictionary = `tests/fuzz/${name}.dict`;
      await suite(`fuzz/${name}`, [program, corpus, ...seeds, `-max_total_time=${seconds}`, '-timeout=10', '-rss_limit_mb=2048',
        '-print_final_stats=1', `-artifact_prefix=build/test-logs/${name}-`, ...(existsSync(dictionary) ? [`-dict=${dictionary}`] : [])], { env, asOne: true });
    }
  }
}

if (wanted('web') || wanted('browser')) {
  console.log('web');
  const built = await build('web-release');
  if (built && wanted('web')) await suite('size', [process.execPath, 'tests/size/check.mjs', 'build/web-release/dist'], { show: true });
  if (built && wanted('browser')) {
    console.log('browser');
    const runners = readdirSync('tests').map((n) => join('tests', n, 'run.mjs')).filter(existsSync).sort();
    for (const runner of runners) await suite(runner.split('/')[1], [process.execPath, runner], { show: true, minutes: 40 });
  }
}

if (total.passed + total.failed === 0) console.log('no test ran');
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed || !total.passed ? 1 : 0;
