// What the three engines share: a screen of their own (Xvfb), polling by condition, folders, downloads that are whole.
// Must not know: the app, roles, tests.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Asks `probe` again and again until it answers something true; that is the result. `what` may be a function. */
export async function until(probe, what, { timeout = 10_000, every = 25 } = {}) {
  const end = Date.now() + timeout;
  let last;
  for (;;) {
    try {
      const answer = await probe();
      if (answer) return answer;
      last = undefined;
    } catch (error) {
      if (error.fatal) throw error;
      last = error;
    }
    if (Date.now() > end) {
      const said = typeof what === 'function' ? await Promise.resolve().then(what).catch(String) : what;
      throw new Error(`not within ${timeout} ms: ${said}${last ? ` (last: ${last.message})` : ''}`);
    }
    await new Promise((ok) => setTimeout(ok, every));
  }
}

process.setMaxListeners(0);
const temporary = new Set();
export function folder(label) {
  const made = mkdtempSync(join(tmpdir(), `avanzar-${label}-`));
  temporary.add(made);
  return made;
}
process.on('exit', () => { for (const f of temporary) try { rmSync(f, { recursive: true, force: true }); } catch { /* a browser still holds it */ } });

// Children are ended with us, whatever ends us.
const children = new Set();
export function child(command, args, options = {}) {
  const made = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  children.add(made);
  made.detached = options.detached;
  made.on('exit', () => children.delete(made));
  made.on('error', () => children.delete(made));
  return made;
}
/** A detached child's whole group: what it started and left behind. */
export function killGroup(made) { try { process.kill(-made.pid, 'SIGKILL'); } catch { /* none left */ } }
process.on('exit', () => { for (const c of children) if (c.detached) killGroup(c); else c.kill('SIGKILL'); });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));

export const ended = (process) => process.exitCode !== null || process.signalCode !== null
  ? Promise.resolve() : new Promise((ok) => process.once('exit', ok));

/** A screen of its own for one browser: two windows would fight for the focus. */
export async function startScreen(width = 1400, height = 1000) {
  const xvfb = child('Xvfb', ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((ok, failed) => {
    let text = '';
    xvfb.stdio[3].on('data', (d) => { text += d; if (text.includes('\n')) ok(text.trim()); });
    xvfb.on('error', failed);
    xvfb.on('close', () => failed(new Error('Xvfb ended')));
  });
  return {
    env: { DISPLAY: `:${number}`, LIBGL_ALWAYS_SOFTWARE: '1', GALLIUM_DRIVER: 'llvmpipe', WAYLAND_DISPLAY: '', GDK_BACKEND: 'x11' },
    stop: async () => { xvfb.kill(); await ended(xvfb); },
  };
}

/** Runs `action`, then answers the path of the file that is new in `into` and whole. */
export async function downloaded(into, action) {
  const list = () => readdirSync(into).filter((n) => !n.startsWith('.') && !/\.(part|crdownload|wkdownload)$/.test(n));
  const stamp = (n) => { const s = statSync(join(into, n)); return `${n} ${s.size} ${s.mtimeMs}`; };
  const before = new Set(list().map(stamp));
  await action();
  let last = '';
  const name = await until(() => {
    const fresh = list().filter((n) => !before.has(stamp(n)));
    const part = readdirSync(into).some((n) => n.endsWith('.part'));
    const now = fresh.map(stamp).join();
    const settled = fresh.length > 0 && !part && now === last && statSync(join(into, fresh[0])).size > 0;
    last = now;
    return settled && fresh[0];
  }, 'a downloaded file', { every: 60 });
  return join(into, name);
}

export const missing = (path) => !existsSync(path);
