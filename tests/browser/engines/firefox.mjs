// Firefox ESR through puppeteer-core (WebDriver BiDi). On a screen of its own it has WebGL by software; with
// `webgl: false` it runs headless, where Firefox has none: the reading document must carry everything.
// Interface: chromium.mjs. Must not know: the app, roles.
import puppeteer from 'puppeteer-core';
import { downloaded, folder, startScreen } from './common.mjs';

export const name = 'firefox';
export const can = { init: true, touch: false, media: false, composition: false, requests: true, scale: true, restart: true, console: true };

class Page {
  constructor(browser, page) {
    this.browser = browser;
    this.page = page;
    this.log = [];
    page.on('console', (m) => { if (m.type() === 'error') this.log.push(m.text()); });
    page.on('pageerror', (e) => this.log.push(String(e?.message ?? e)));
  }
  goto(url) { return this.page.goto(url, { waitUntil: 'domcontentloaded', timeout: 20_000 }); }
  reload() { return this.page.reload({ waitUntil: 'domcontentloaded', timeout: 20_000 }); }
  back() { return this.page.evaluate('history.back()'); }
  url() { return this.page.url(); }
  evaluate(fn, ...args) { return this.page.evaluate(`(${fn})(...${JSON.stringify(args)})`); }
  async pointer(x, y) { return this.page.mouse.click(x, y); }
  move(x, y) { return this.page.mouse.move(x, y); }
  wheel(x, y, dy) { return this.page.mouse.move(x, y).then(() => this.page.mouse.wheel({ deltaY: dy })); }
  async key(key) {
    const parts = key.split('+');
    const last = parts.pop().replace('Space', ' ');
    for (const m of parts) await this.page.keyboard.down(m);
    await this.page.keyboard.press(last);
    for (const m of parts.reverse()) await this.page.keyboard.up(m);
  }
  type(text) { return this.page.keyboard.type(text); }
  async upload(finder, args, path) {
    const handle = await this.page.evaluateHandle(`(${finder})(...${JSON.stringify(args)})`);
    await handle.asElement().uploadFile(path);
  }
  download(action) { return downloaded(this.browser.downloads, action); }
  screenshot(path) { return this.page.screenshot({ path }); }
  async resize(width, height) { await this.page.setViewport({ ...this.browser.viewport, width, height }); }
  close() { return this.page.close(); }
  front() { return this.page.bringToFront(); }
}

export async function launch(options = {}) {
  const { viewport = { width: 1280, height: 720 }, webgl = true } = options;
  const screen = webgl ? await startScreen(Math.max(1400, viewport.width), Math.max(1000, viewport.height + 200)) : null;
  const downloads = folder('download');
  const launched = await puppeteer.launch({
    browser: 'firefox', executablePath: '/usr/bin/firefox-esr', headless: !webgl,
    userDataDir: options.profileDir ?? folder('firefox'),
    env: { ...process.env, ...(screen?.env ?? {}), MOZ_DISABLE_CONTENT_SANDBOX: '1', HOME: folder('home'), TZ: 'America/Bogota' },
    defaultViewport: null,
    args: ['--width', String(viewport.width), '--height', String(viewport.height + 100)],
    extraPrefsFirefox: {
      // a real factor: the protocol's own override leaves device-pixel-content-box at CSS pixels
      'layout.css.devPixelsPerPx': String(viewport.scale ?? 1),
      'browser.download.folderList': 2, 'browser.download.dir': downloads, 'browser.download.useDownloadDir': true,
      'browser.download.always_ask_before_handling_new_types': false, 'browser.download.alwaysOpenPanel': false,
      'browser.download.manager.addToRecentDocs': false, 'intl.accept_languages': 'es-CO,es',
      'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1,
      'ui.prefersReducedMotion': options.reducedMotion ? 1 : 0, 'webgl.force-enabled': webgl, 'webgl.disabled': !webgl,
      'focusmanager.testmode': true, 'accessibility.tabfocus': 7, 'browser.sessionstore.resume_from_crash': false,
      'network.captive-portal-service.enabled': false, 'network.connectivity-service.enabled': false,
    },
    timeout: 30_000,
  });
  const browser = {
    name, can, downloads, pages: [], requests: [], viewport: { width: viewport.width, height: viewport.height },
    async newPage() {
      // never the tab that Firefox opens by itself: there the address bar holds the focus, and no field ever gets an event of it
      const raw = await launched.newPage();
      await raw.setViewport(browser.viewport);
      raw.on('request', (r) => browser.requests.push({ url: r.url(), at: Date.now() }));
      for (const script of options.init ?? []) await raw.evaluateOnNewDocument(script);
      const page = new Page(browser, raw);
      browser.pages.push(page);
      return page;
    },
    async close() {
      await launched.close();
      await screen?.stop();
    },
  };
  return browser;
}
