// WebKitGTK through WebKitWebDriver: the W3C protocol over fetch, no library. The browser is webkit_shell.c (it keeps its
// data over a restart, which MiniBrowser under automation does not). No init scripts and no request log in this protocol:
// tests that need them say so by `can`. Interface: chromium.mjs. Must not know: the app, roles.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { child, downloaded, ended, folder, killGroup, startScreen, until } from './common.mjs';

export const name = 'webkit';
export const can = { init: false, touch: false, media: false, composition: false, requests: false, scale: false, restart: true, console: false };

const source = fileURLToPath(new URL('webkit_shell.c', import.meta.url));
function shell() {
  const out = fileURLToPath(new URL('../../../build/browser/webkit_shell', import.meta.url));
  if (!existsSync(out) || statSync(out).mtimeMs < statSync(source).mtimeMs) {
    mkdirSync(join(out, '..'), { recursive: true });
    const lib = (n) => execFileSync('sh', ['-c', `ldconfig -p | sed -n 's/.* => \\(.*\\/${n}\\)$/\\1/p' | head -1`], { encoding: 'utf8' }).trim();
    const libraries = ['libwebkit2gtk-4.1.so.0', 'libgtk-3.so.0', 'libgdk-3.so.0', 'libgobject-2.0.so.0', 'libglib-2.0.so.0'].map(lib);
    execFileSync('clang-19', ['-O1', source, '-o', `${out}.${process.pid}`, ...libraries]);
    execFileSync('mv', [`${out}.${process.pid}`, out]);
  }
  return out;
}

// https://www.w3.org/TR/webdriver2/#keyboard-actions
const keys = { Backspace: '\uE003', Tab: '\uE004', Enter: '\uE007', Shift: '\uE008', Control: '\uE009', Alt: '\uE00A', Escape: '\uE00C',
  Space: ' ', PageUp: '\uE00E', PageDown: '\uE00F', End: '\uE010', Home: '\uE011', ArrowLeft: '\uE012', ArrowUp: '\uE013',
  ArrowRight: '\uE014', ArrowDown: '\uE015', Insert: '\uE016', Delete: '\uE017', Meta: '\uE03D' };

class Page {
  constructor(browser, handle) {
    this.browser = browser;
    this.handle = handle;
    this.log = [];
  }
  // One command at a time in a session, each in its own window.
  ask(method, path, body) { return this.browser.ask(this.handle, method, path, body); }
  goto(url) { return this.ask('POST', 'url', { url }); }
  reload() { return this.ask('POST', 'refresh', {}); }
  back() { return this.ask('POST', 'back', {}); }
  url() { return this.lastUrl ?? ''; }
  evaluate(fn, ...args) {
    // a promise is waited for by the asynchronous form only
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => (${fn})(...JSON.parse(arguments[0]))).then((value) => done(JSON.stringify({ value })), (e) => done(JSON.stringify({ error: String(e && e.stack || e) })));`;
    return this.ask('POST', 'execute/async', { script, args: [JSON.stringify(args)] }).then((text) => {
      const { value, error } = JSON.parse(text);
      if (error) throw new Error(error);
      return value;
    });
  }
  actions(actions) { return this.ask('POST', 'actions', { actions }); }
  pointer(x, y) {
    return this.actions([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: [
      { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }] }]);
  }
  move(x, y) {
    return this.actions([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: [
      { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) }] }]);
  }
  wheel(x, y, dy) {
    return this.actions([{ type: 'wheel', id: 'wheel', actions: [{ type: 'scroll', x: Math.round(x), y: Math.round(y), deltaX: 0, deltaY: dy }] }]);
  }
  key(key) {
    const parts = key.split('+').map((k) => keys[k] ?? k);
    return this.actions([{ type: 'key', id: 'keyboard', actions: [
      ...parts.map((value) => ({ type: 'keyDown', value })), ...parts.reverse().map((value) => ({ type: 'keyUp', value }))] }]);
  }
  async type(text) {
    const actions = [...text].flatMap((value) => { const k = value === '\n' ? keys.Enter : value; return [{ type: 'keyDown', value: k }, { type: 'keyUp', value: k }]; });
    for (let i = 0; i < actions.length; i += 40) await this.actions([{ type: 'key', id: 'keyboard', actions: actions.slice(i, i + 40) }]);
  }
  async upload(finder, args, path) {
    const element = await this.ask('POST', 'execute/sync', { script: `return (${finder})(...JSON.parse(arguments[0]));`, args: [JSON.stringify(args)] });
    await this.ask('POST', `element/${Object.values(element)[0]}/value`, { text: path });
  }
  download(action) { return downloaded(this.browser.downloads, action); }
  async screenshot(path) { writeFileSync(path, Buffer.from(await this.ask('GET', 'screenshot'), 'base64')); }
  resize(width, height) { return this.ask('POST', 'window/rect', { width, height }); }
  close() { this.browser.pages = this.browser.pages.filter((p) => p !== this); return this.ask('DELETE', 'window'); }
  async front() { /* every window has the whole screen */ }
}

const freePort = () => new Promise((ok, failed) => {
  const server = createServer();
  server.on('error', failed);
  server.listen(0, '127.0.0.1', () => { const { port } = server.address(); server.close(() => ok(port)); });
});

export async function launch(options = {}) {
  const { viewport = { width: 1280, height: 720 } } = options;
  const binary = shell();
  const screen = await startScreen(Math.max(1400, viewport.width), Math.max(1000, viewport.height));
  const downloads = folder('download');
  const profile = options.profileDir ?? folder('webkit');
  const port = await freePort();
  const env = { ...process.env, ...screen.env, HOME: profile, XDG_DATA_HOME: join(profile, 'xdg-data'), XDG_CACHE_HOME: join(profile, 'xdg-cache'),
    XDG_CONFIG_HOME: join(profile, 'xdg-config'), GTK_THEME: options.colorScheme === 'dark' ? 'Adwaita:dark' : 'Adwaita', NO_AT_BRIDGE: '1', LANG: 'C.UTF-8',
    LANGUAGE: 'es_CO:es', DBUS_SESSION_BUS_ADDRESS: 'disabled:', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', TZ: 'America/Bogota' };
  const driver = child('WebKitWebDriver', [`--port=${port}`], { env, detached: true });
  let said = '';
  driver.stdout.on('data', (d) => { said += d; });
  driver.stderr.on('data', (d) => { said += d; });
  const base = `http://127.0.0.1:${port}`;
  const call = async (method, path, body) => {
    const answer = await fetch(`${base}/${path}`, { method, body: body === undefined ? undefined : JSON.stringify(body), headers: { connection: 'close' },
      signal: AbortSignal.timeout(60_000) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`WebDriver ${path.split('/').slice(2).join('/')}: ${value?.error}: ${value?.message}`);
    return value;
  };
  await until(() => fetch(`${base}/status`).then((r) => r.ok), () => `WebKitWebDriver answers; it said: ${said}`);
  const { sessionId } = await call('POST', 'session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary,
    args: ['--automation', `--data=${profile}`, `--downloads=${downloads}`, `--width=${viewport.width}`, `--height=${viewport.height}`] } } } });
  let line = Promise.resolve(), current;
  const inOrder = (job) => { const next = line.then(job, job); line = next.catch(() => {}); return next; };
  const browser = {
    name, can, downloads, pages: [], requests: [],
    ask: (handle, method, path, body) => inOrder(async () => {
      if (handle && handle !== current) {
        await call('POST', `session/${sessionId}/window`, { handle });
        current = handle;
      }
      return call(method, path ? `session/${sessionId}/${path}` : `session/${sessionId}`, body);
    }),
    async newPage() {
      const handle = browser.fresh ?? (await browser.ask(null, 'POST', 'window/new', { type: 'window' })).handle;
      browser.fresh = undefined;
      const page = new Page(browser, handle);
      browser.pages.push(page);
      return page;
    },
    async close() {
      await browser.ask(null, 'DELETE', '').catch(() => {});
      driver.kill();
      await ended(driver);
      killGroup(driver);
      await screen.stop();
    },
    said: () => said,
  };
  await browser.ask(null, 'POST', 'timeouts', { script: 30_000, pageLoad: 30_000, implicit: 0 });
  current = browser.fresh = await browser.ask(null, 'GET', 'window');
  return browser;
}
