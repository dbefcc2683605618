// What one test is handed: browsers, a server that can be killed, folders, checks; and what is left behind when it fails.
// Must not know: the app's screens (app.mjs).
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { folder } from './engines/common.mjs';
import { Roles } from './roles.mjs';
import { startServer } from './server.mjs';

const show = (v) => { const s = typeof v === 'string' ? JSON.stringify(v) : JSON.stringify(v, null, 1); return s && s.length > 1500 ? `${s.slice(0, 1500)}…` : s; };

export class Case {
  constructor({ engine, dist, label }) {
    this.engine = engine;
    this.dist = dist;
    this.label = label;
    this.browsers = [];
    this.servers = [];
    this.steps = [];
    this.began = Date.now();
  }
  get name() { return this.engine.name; }
  get can() { return this.engine.can; }

  /** Says where a test is, for the report of a failure. */
  step(text) {
    this.steps.push(text);
    if (process.env.AVANZAR_STEPS) console.log(`    ${this.name} ${((Date.now() - this.began) / 1000).toFixed(1)} s: ${text}`);
  }

  async serve(dist = this.dist) {
    const server = await startServer(dist);
    this.servers.push(server);
    return server;
  }
  profile() { return folder(`profile-${this.name}`); }
  folder(label = 'files') { return folder(label); }
  file(name, content) {
    const path = join(folder('files'), name);
    writeFileSync(path, content);
    return path;
  }

  /** A browser with one tab at `address` of the server: {browser, page, ui}. Takes the engine's options. */
  async open(server, address = '', options = {}) {
    const browser = await this.engine.launch(options);
    this.browsers.push(browser);
    return { browser, ...(await this.tab(browser, server, address)) };
  }
  async tab(browser, server, address = '') {
    const page = await browser.newPage();
    await page.goto(server.url + address);
    return { page, ui: new Roles(page) };
  }
  async close(browser) {
    this.browsers = this.browsers.filter((b) => b !== browser);
    await browser.close();
  }

  ok(condition, message) { if (!condition) throw new Error(message); }
  equal(is, should, message) { if (!isDeepStrictEqual(is, should)) throw new Error(`${message}: is ${show(is)}, should be ${show(should)}`); }
  matches(text, pattern, message) { if (!pattern.test(text)) throw new Error(`${message}: ${pattern} is not in ${show(text)}`); }

  /** For a failure: a picture of every tab, and what it says. */
  async evidence(stem) {
    const out = [];
    let n = 0;
    for (const browser of this.browsers) {
      for (const page of browser.pages) {
        const tag = n++ ? `-${n}` : '';
        await page.screenshot(`${stem}${tag}.png`).catch((e) => out.push(`no picture: ${e.message}`));
        const ui = new Roles(page, 1000);
        out.push(`--- tab ${n}: ${page.url()}`, (await ui.read().catch((e) => [String(e)])).join('\n'), '--- controls');
        for (const c of await ui.list('button').catch(() => [])) out.push(`button ${c.name}${c.disabled ? ' (off)' : ''}`);
        out.push('--- errors', ...page.log);
      }
      if (browser.said) out.push('--- driver', browser.said());
    }
    return out.join('\n');
  }
  async end() {
    await Promise.allSettled(this.browsers.map((b) => b.close()));
    await Promise.allSettled(this.servers.map((s) => s.stop()));
  }
}
