// Chromium through playwright-core (the DevTools protocol): exact request log, init scripts, touch, media, composition.
// Every engine's module exports the same: name, can (what tests may ask of it), launch(options) -> Browser.
// Options: profileDir, downloads, viewport {width, height, scale}, touch, colorScheme, reducedMotion, init [scripts], webgl.
// Must not know: the app, roles.
import { chromium } from 'playwright-core';
import { join } from 'node:path';
import { folder, startScreen } from './common.mjs';

export const name = 'chromium';
export const can = { init: true, touch: true, media: true, composition: true, requests: true, scale: true, restart: true, console: true };

// WebGL by Mesa's llvmpipe, on a screen of its own: a frame takes less than half of what the built-in SwiftShader needs.
// --disable-3d-apis is what an old driver on the block list amounts to: no context at all.
const gpu = (webgl) => webgl === false ? ['--disable-gpu', '--disable-3d-apis', '--disable-software-rasterizer']
  : ['--use-gl=angle', '--use-angle=gl', '--ignore-gpu-blocklist'];

class Page {
  constructor(browser, page) {
    this.browser = browser;
    this.page = page;
    this.log = [];
    page.on('console', (m) => { if (m.type() === 'error') this.log.push(m.text()); });
    page.on('pageerror', (e) => this.log.push(String(e)));
    page.on('crash', () => this.log.push('the page crashed'));
  }
  goto(url) { return this.page.goto(url, { waitUntil: 'domcontentloaded', timeout: 20_000 }); }
  reload() { return this.page.reload({ waitUntil: 'domcontentloaded', timeout: 20_000 }); }
  back() { return this.page.goBack({ waitUntil: 'commit' }); }
  url() { return this.page.url(); }
  evaluate(fn, ...args) { return this.page.evaluate(`(${fn})(...${JSON.stringify(args)})`); }
  async pointer(x, y, { touch = false, steps } = {}) {
    if (touch) return this.page.touchscreen.tap(x, y);
    if (steps) await this.page.mouse.move(x, y, { steps });
    return this.page.mouse.click(x, y);
  }
  move(x, y) { return this.page.mouse.move(x, y); }
  wheel(x, y, dy) { return this.page.mouse.move(x, y).then(() => this.page.mouse.wheel(0, dy)); }
  /** A finger that goes down at `from` and up at `to`. */
  async drag(from, to, { steps = 8, hold = false } = {}) {
    const cdp = await this.cdp();
    const at = (i) => [{ x: from.x + (to.x - from.x) * i / steps, y: from.y + (to.y - from.y) * i / steps, id: 1 }];
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
    for (let i = 1; i <= steps; ++i) await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(i) });
    if (!hold) await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }
  key(key) { return this.page.keyboard.press(key); }
  /** Real keys, each with its character, sent without waiting for the page's answer to the one before: as fast as it takes them. */
  async type(text) {
    const cdp = await this.cdp();
    const sent = [];
    for (const key of text) {
      const enter = key === '\n';
      const code = /^[a-zA-Z]$/.test(key) ? `Key${key.toUpperCase()}` : /^\d$/.test(key) ? `Digit${key}` : key === ' ' ? 'Space' : enter ? 'Enter' : '';
      const number = enter ? 13 : /^[a-zA-Z0-9 ]$/.test(key) ? key.toUpperCase().charCodeAt(0) : 0;
      const event = { key: enter ? 'Enter' : key, code, windowsVirtualKeyCode: number, modifiers: /^[A-ZÁÉÍÓÚÜÑ]$/.test(key) ? 8 : 0 };
      sent.push(cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', text: enter ? '\r' : key, ...event }), cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event }));
    }
    await Promise.all(sent);
  }
  async upload(finder, args, path) {
    const handle = await this.page.evaluateHandle(`(${finder})(...${JSON.stringify(args)})`);
    await handle.asElement().setInputFiles(path);
  }
  async download(action) {
    const [file] = await Promise.all([this.page.waitForEvent('download', { timeout: 10_000 }), action()]);
    const path = join(folder('download'), file.suggestedFilename());
    await file.saveAs(path);
    return path;
  }
  async cdp() { return this.session ??= await this.browser.context.newCDPSession(this.page); }
  screenshot(path) { return this.page.screenshot({ path, timeout: 10_000 }); }
  media(features) { return this.page.emulateMedia(features); }
  async resize(width, height) { await this.page.setViewportSize({ width, height }); }
  close() { return this.page.close({ runBeforeUnload: false }); }
  front() { return this.page.bringToFront(); }
}

export async function launch(options = {}) {
  const { viewport = { width: 1280, height: 720 }, touch = false } = options;
  const screen = options.webgl === false ? null : await startScreen();
  const context = await chromium.launchPersistentContext(options.profileDir ?? folder('chromium'), {
    executablePath: '/usr/bin/chromium',
    headless: true,
    env: { ...process.env, ...(screen?.env ?? {}) },
    viewport: { width: viewport.width, height: viewport.height },
    deviceScaleFactor: viewport.scale ?? 1,
    hasTouch: touch, isMobile: touch,
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
    locale: options.locale ?? 'es-CO', timezoneId: 'America/Bogota', acceptDownloads: true,
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
      // emulation alone leaves device-pixel-content-box at CSS pixels: the real factor must be the same
      '--disable-sync', `--force-device-scale-factor=${viewport.scale ?? 1}`, ...gpu(options.webgl), ...(options.args ?? [])],
  });
  const browser = {
    name, can, context, pages: [], requests: [],
    async newPage() {
      const page = new Page(browser, browser.fresh ?? await context.newPage());
      browser.fresh = undefined;
      browser.pages.push(page);
      return page;
    },
    async close() {
      await context.close();
      await screen?.stop();
    },
    setOffline: (offline) => context.setOffline(offline),
  };
  context.on('request', (r) => browser.requests.push({ url: r.url(), at: Date.now() }));
  context.on('requestfailed', (r) => browser.requests.push({ url: r.url(), at: Date.now(), failed: true }));
  for (const script of options.init ?? []) await context.addInitScript(script);
  browser.fresh = context.pages()[0];
  return browser;
}
