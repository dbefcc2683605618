// Finds and uses what is on the page by role and accessible name, and by nothing else: the way of a screen reader, of voice
// control and of a person who reads. Names follow the accname standard (npm dom-accessibility-api, put into the page as text).
// Two ways of using a thing, on purpose: `activate` is the element's own click (what a screen reader does), `press` is a real
// pointer at its rectangle on the canvas (what a hand does). Every verb waits until the thing is there; nothing sleeps.
// Must not know: engines, the app's ids or structure.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from './engines/common.mjs';

// --- what is put into the page: the library as one function, then ours
const library = fileURLToPath(new URL('../../node_modules/dom-accessibility-api/dist', import.meta.url));
function bundle() {
  const parts = {};
  const add = (path) => {
    if (parts[path]) return;
    const text = readFileSync(join(library, `${path}.js`), 'utf8').replace(/^\/\/# sourceMappingURL.*$/m, '');
    parts[path] = text;
    for (const [, asked] of text.matchAll(/require\("\.\/([^"]+)"\)/g)) add(join(path, '..', asked));
  };
  add('index');
  const modules = Object.entries(parts).map(([path, text]) => `${JSON.stringify(path)}:function(exports,require,module){${text}\n}`);
  return `(()=>{const parts={${modules}};const done={};const need=(name)=>{name=name.replace(/^\\.\\//,'');if(!done[name]){const module={exports:{}};done[name]=module;parts[name](module.exports,need,module);}return done[name].exports;};return need('index');})()`;
}

/* global document, getComputedStyle, HTMLElement, Event, window */
function inPage(aria) {
  const tags = { textbox: 'input,textarea,[role=textbox]', searchbox: 'input', spinbutton: 'input', slider: 'input', checkbox: 'input', combobox: 'select,input', button: 'button', link: 'a', heading: 'h1,h2,h3,h4,h5,h6',
    navigation: 'nav', main: 'main', banner: 'header', file: 'input[type=file]' };
  const hidden = (e) => {
    for (let at = e; at; at = at.parentElement) {
      if (at.inert || at.hidden || at.getAttribute('aria-hidden') === 'true') return true;
      const style = getComputedStyle(at);
      if (style.display === 'none' || (at === e && style.visibility === 'hidden')) return true;
    }
    return false;
  };
  // the library leaves out these two
  const roleOf = (e) => e.matches('input[type=file]') ? 'file' : aria.getRole(e) ?? (e.localName === 'p' ? 'paragraph' : null);
  const tidy = (text) => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
  const nameOf = (e) => tidy(aria.computeAccessibleName(e)) || (['status', 'alert', 'paragraph', 'cell', 'columnheader', 'listitem'].includes(roleOf(e)) ? tidy(e.textContent) : '');
  const fits = (name, wanted) => wanted === undefined || wanted === null || (typeof wanted === 'string' ? name === wanted : new RegExp(wanted.pattern, wanted.flags).test(name));
  const all = (query) => {
    let scopes = [document];
    if (query.within) scopes = all(query.within);
    const selector = query.role ? [`[role="${query.role}"]`, tags[query.role] ?? null, query.role === 'paragraph' ? 'p' : null, query.role === 'region' ? 'section' : null].filter(Boolean).join(',') : '*';
    const found = new Set();
    for (const scope of scopes) for (const e of scope.querySelectorAll(selector)) found.add(e);
    return [...found].filter((e) => (!query.role || roleOf(e) === query.role) && (query.hidden || e.type === 'file' || !hidden(e)) && fits(nameOf(e), query.name) && (!query.level || e.localName === `h${query.level}`));
  };
  const tell = (e) => {
    // a field fills its wrapper; scrolled away the wrapper shrinks to a point, but padding keeps the field larger
    const fills = e.parentElement && e.matches('input,select,textarea') && getComputedStyle(e).position === 'absolute' && e.parentElement.matches('.field');
    const box = (fills ? e.parentElement : e).getBoundingClientRect();
    return {
      role: roleOf(e), name: nameOf(e), tag: e.localName, text: tidy(e.textContent),
      value: 'value' in e && e.localName !== 'button' ? e.value : undefined, checked: e.type === 'checkbox' ? e.checked : undefined,
      valueText: e.getAttribute('aria-valuetext'), valueNow: e.getAttribute('aria-valuenow'), help: tidy(aria.computeAccessibleDescription(e)),
      disabled: e.disabled === true || e.getAttribute('aria-disabled') === 'true', readonly: e.readOnly === true, invalid: e.getAttribute('aria-invalid') === 'true',
      current: e.getAttribute('aria-current'), pressed: e.getAttribute('aria-pressed'), expanded: e.getAttribute('aria-expanded'), sort: e.getAttribute('aria-sort'),
      focused: document.activeElement === e, href: e.getAttribute('href'), x: box.x, y: box.y, width: box.width, height: box.height,
      options: e.localName === 'select' ? [...e.options].map((o) => ({ value: o.value, label: o.label })) : undefined,
      rowCount: e.getAttribute('aria-rowcount'), rowIndex: e.getAttribute('aria-rowindex'),
    };
  };
  // every text a person can come across, in order: names, values, help
  const read = (root = document.body) => {
    const out = [];
    const visit = (e) => {
      if (['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(e.tagName) || hidden(e)) return;
      if (e.hasAttribute('aria-label')) out.push(e.getAttribute('aria-label'));
      if (e.hasAttribute('aria-valuetext')) out.push(e.getAttribute('aria-valuetext'));
      if (e.localName === 'input' || e.localName === 'textarea') { if (!['checkbox', 'file', 'range'].includes(e.type)) out.push(e.value); return; }
      if (e.localName === 'select') { out.push(e.selectedOptions[0]?.label ?? ''); return; }
      for (const child of e.childNodes) {
        if (child.nodeType === 3) out.push(child.data);
        else if (child.nodeType === 1) visit(child);
      }
    };
    visit(root);
    return out.map(tidy).filter(Boolean);
  };
  const one = (query) => {
    const found = all(query);
    if (found.length === 0) return { none: [...new Set(all({ role: query.role, within: query.within && all(query.within).length ? query.within : undefined }).map(nameOf))] };
    if (found.length > 1 && query.nth === undefined && !query.first) return { many: found.map(tell) };
    return { element: found[query.nth ?? 0] };
  };
  const act = {
    tell: (e) => tell(e),
    activate: (e) => { e.focus({ preventScroll: true }); e.click(); },
    click: (e) => e.click(),
    focus: (e) => { e.focus({ preventScroll: true }); return document.activeElement === e; },
    blur: (e) => e.blur(),
    selectText: (e) => { e.focus({ preventScroll: true }); e.select(); },
    select: (e, wanted) => {
      const option = [...e.options].find((o) => o.value === wanted) ?? [...e.options].find((o) => tidy(o.label) === wanted);
      if (!option) return { options: [...e.options].map((o) => `${o.value}=${o.label}`) };
      e.focus({ preventScroll: true });
      e.value = option.value;
      e.dispatchEvent(new Event('input', { bubbles: true }));
      e.dispatchEvent(new Event('change', { bubbles: true }));
      return { done: true };
    },
    rows: (e) => [...e.querySelectorAll('[role=row], tr')].map((r) => ({ ...tell(r), cells: [...r.querySelectorAll('[role=cell],[role=columnheader],td,th')].map((c) => tidy(c.textContent) || nameOf(c)) })),
  };
  return {
    list: (query) => all(query).map(tell),
    element: (query) => one(query).element ?? null,
    use: (query, verb, ...args) => {
      const found = one(query);
      if (!found.element) return found;
      return { done: act[verb](found.element, ...args) ?? true };
    },
    focused: () => {
      const e = document.activeElement;
      return !e || e === document.body || e === document.documentElement ? null : tell(e);
    },
    read: (query) => query ? all(query).flatMap((e) => read(e)) : read(),
  };
}

const install = `(() => { if (!window.__roles) Object.defineProperty(window, '__roles', { value: (${inPage})(${bundle()}) }); })`;
const asName = (name) => name instanceof RegExp ? { pattern: name.source, flags: name.flags.replace('g', '') } : name;
const asQuery = (role, name, extra = {}) => ({ role, name: asName(name), ...extra, within: extra.within && asQuery(...extra.within) });
const words = (query) => `${query.role} ${query.name?.pattern ? `/${query.name.pattern}/` : JSON.stringify(query.name ?? '')}`;

/** The page of one tab, by roles. `page` is an engine's page. `extra` everywhere: {within: [role, name], nth, first, timeout}. */
export class Roles {
  constructor(page, timeout = 15_000) {
    this.page = page;
    this.timeout = timeout;
  }

  async ask(fn, ...args) {
    const run = `(...args) => { if (!window.__roles) return { __missing: true }; return { value: (${fn})(window.__roles, ...args) }; }`;
    let answer = await this.page.evaluate(run, ...args);
    if (answer.__missing) {
      await this.page.evaluate(install);
      answer = await this.page.evaluate(run, ...args);
    }
    return answer.value;
  }

  /** Everything of that role and name, now. */
  list(role, name, extra) { return this.ask((roles, query) => roles.list(query), asQuery(role, name, extra)); }
  async exists(role, name, extra) { return (await this.list(role, name, extra)).length > 0; }
  /** All text of the page (or of a part), in order, as a person comes across it. */
  read(role, name) { return this.ask((roles, query) => roles.read(query), role ? asQuery(role, name) : null); }
  async text(role, name) { return (await this.read(role, name)).join(' | '); }

  /** Waits until the thing is there (once, and not switched off), then does `verb` to it. */
  async use(role, name, verb, extra = {}, ...args) {
    const query = asQuery(role, name, extra);
    let last;
    const enabled = !['tell', 'rows'].includes(verb);
    return until(async () => {
      if (enabled) {
        const state = await this.ask((roles, q) => roles.use(q, 'tell'), query);
        last = state;
        if (!state.done || state.done.disabled) return null;
      }
      last = await this.ask((roles, q, v, a) => roles.use(q, v, ...a), query, verb, args);
      return last.done ? { value: last.done } : null;
    }, async () => {
      const how = last?.done?.disabled ? 'it is switched off' : last?.many ? `there are ${last.many.length} of them` : `there are: ${(last?.none ?? []).slice(0, 40).map((n) => JSON.stringify(n)).join(', ')}`;
      return `${verb} ${words(query)}: ${how}`;
    }, { timeout: extra.timeout ?? this.timeout }).then((r) => r.value);
  }

  find(role, name, extra) { return this.use(role, name, 'tell', extra); }
  activate(role, name, extra) { return this.use(role, name, 'activate', extra); }
  focus(role, name, extra) { return this.use(role, name, 'focus', extra); }
  async value(role, name, extra) { return (await this.find(role, name, extra)).value; }
  rows(role, name, extra) { return this.use(role, name, 'rows', extra); }

  /** A real pointer (or finger) at the middle of the thing's rectangle. What is scrolled away is focused first: that brings it. */
  async press(role, name, { touch = false, ...extra } = {}) {
    let at = await this.find(role, name, extra);
    if (at.width <= 2 || at.height <= 2) {
      await this.focus(role, name, extra);
      at = await this.settled(role, name, extra);
    }
    await this.page.pointer(at.x + at.width / 2, at.y + at.height / 2, { touch });
    return at;
  }
  /** Its rectangle once it has a size and stands still. */
  settled(role, name, extra) {
    let last = '';
    return until(async () => {
      const at = await this.find(role, name, extra);
      const now = [at.x, at.y, at.width, at.height].join();
      const still = now === last && at.width > 2 && at.height > 2;
      last = now;
      return still && at;
    }, () => `${role} "${name}" stands still with a size (last: ${last})`, { timeout: this.timeout });
  }

  /** Focuses the field and writes `text` into it by keys, in place of what is there. */
  async fill(name, text, { role, ...extra } = {}) {
    const as = role ?? await this.fieldRole(name, extra);
    await this.use(as, name, 'selectText', extra);
    if (text === '') await this.page.key('Backspace');
    else await this.page.type(text);
    await this.gone(async () => (await this.value(as, name, extra)) === text, () => this.value(as, name, extra).then((v) => `field "${name}" holds ${JSON.stringify(text)} but it has ${JSON.stringify(v)}`));
  }
  async fieldRole(name, extra = {}) {
    return until(async () => {
      for (const role of ['textbox', 'spinbutton', 'searchbox']) if (await this.exists(role, name, extra)) return role;
      return null;
    }, async () => `a field "${name}"; there are: ${(await this.list('textbox')).map((f) => f.name).join(', ')}`, { timeout: this.timeout });
  }
  async select(name, wanted, extra) {
    const answer = await this.use('combobox', name, 'select', extra, wanted);
    if (answer.options) throw new Error(`combobox "${name}" has no "${wanted}" but ${answer.options.slice(0, 30).join(', ')}`);
  }
  async check(name, on = true, extra) {
    if ((await this.find('checkbox', name, extra)).checked !== on) await this.activate('checkbox', name, extra);
    await this.gone(async () => (await this.find('checkbox', name, extra)).checked === on, `checkbox "${name}" is ${on}`);
  }
  /** Chooses the file in the input of that name. */
  upload(name, path) { return this.page.upload('(query) => window.__roles.element(query)', [asQuery('file', name)], path); }
  async importFile(path) {
    await this.find('file', 'Archivo para importar');
    await this.upload('Archivo para importar', path);
  }

  /** Waits until `probe` holds. */
  gone(probe, what) { return until(probe, what, { timeout: this.timeout }); }
  until(probe, what, timeout = this.timeout) { return until(probe, what, { timeout }); }
  waitFor(role, name, extra) { return this.find(role, name, extra); }
  waitGone(role, name, extra) { return until(async () => !(await this.exists(role, name, extra)), `${role} "${name}" goes away`, { timeout: this.timeout }); }
  /** Waits until the page's text holds `wanted` (a string or pattern). */
  async waitText(wanted, { within, timeout = this.timeout } = {}) {
    let said = '';
    return until(async () => {
      said = await this.text(...(within ?? []));
      return wanted instanceof RegExp ? wanted.test(said) && said.match(wanted) : said.includes(wanted);
    }, () => `the page says ${wanted}; it says: ${said.slice(0, 2500)}`, { timeout });
  }
}
