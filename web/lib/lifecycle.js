// Owns: what the page knows at its start and of its life: clock, random bits, language, theme, being hidden.
addToLibrary({
  $Lifecycle: {
    // Given by web/boot.js to createAvanzar().
    boot: () => Module['boot'],
    visible: () => _app_on_lifecycle_visible(document.hidden ? 0 : 1),
  },

  js_lifecycle_start__sig: 'v',
  js_lifecycle_start__deps: ['$Lifecycle'],
  js_lifecycle_start: () => {
    document.addEventListener('visibilitychange', Lifecycle.visible);
    window.addEventListener('pageshow', Lifecycle.visible);
    window.addEventListener('focus', Lifecycle.visible);  // another day may have begun
    window.addEventListener('pagehide', () => _app_on_lifecycle_visible(0));
  },

  js_lifecycle_hidden__sig: 'i',
  js_lifecycle_hidden: () => (document.hidden ? 1 : 0),

  js_lifecycle_now__sig: 'd',
  js_lifecycle_now: () => Date.now(),

  // The calendar day where the person is, as days since 1970-01-01.
  // Minutes to add to UTC for the time on this person's clock; JavaScript counts them the other way round.
  js_lifecycle_utc_offset__sig: 'i',
  js_lifecycle_utc_offset: () => -new Date().getTimezoneOffset(),

  js_lifecycle_today__sig: 'i',
  js_lifecycle_today: () => {
    const now = new Date();
    return Math.round(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 864e5);
  },

  js_lifecycle_random__sig: 'vpi',
  js_lifecycle_random: (pointer, length) => {
    HEAPU8.set(crypto.getRandomValues(new Uint8Array(length)), pointer >>> 0);
  },

  js_lifecycle_font_size__sig: 'ii',
  js_lifecycle_font_size__deps: ['$Lifecycle'],
  js_lifecycle_font_size: (index) => Lifecycle.boot()['fonts'][index].byteLength,
  js_lifecycle_font__sig: 'vip',
  js_lifecycle_font__deps: ['$Lifecycle'],
  js_lifecycle_font: (index, pointer) => {
    HEAPU8.set(new Uint8Array(Lifecycle.boot()['fonts'][index]), pointer >>> 0);
    Lifecycle.boot()['fonts'][index] = null;
  },

  // 'forced' (?lang=), 'lang' or 'theme' (kept from last time); empty = none
  js_lifecycle_fact__sig: 'ppi',
  js_lifecycle_fact__deps: ['$Lifecycle', '$webText', '$webGive'],
  js_lifecycle_fact: (name, length) => webGive(Lifecycle.boot()[webText(name, length)] || ''),

  // Private windows and strict settings refuse even this; then it holds for this visit.
  js_lifecycle_prefer__sig: 'vpipi',
  js_lifecycle_prefer__deps: ['$webText'],
  js_lifecycle_prefer: (key, keyLength, value, valueLength) => {
    try {
      window.localStorage.setItem(`avanzar.${webText(key, keyLength)}`, webText(value, valueLength));
    } catch {
      // not kept
    }
  },

  // The few words that the page itself says stand in its HTML in both languages.
  js_lifecycle_language__sig: 'vpi',
  js_lifecycle_language__deps: ['$webText'],
  js_lifecycle_language: (text, length) => {
    const lang = webText(text, length);
    document.documentElement.lang = lang;
    for (const element of document.querySelectorAll('[data-es]')) {
      const words = element.getAttribute(`data-${lang}`);
      if (element.hasAttribute('aria-label')) element.setAttribute('aria-label', words);
      else element.textContent = words;
    }
  },

  // 'light', 'dark', or empty: as the system has it.
  js_lifecycle_theme__sig: 'vpi',
  js_lifecycle_theme__deps: ['$webText'],
  js_lifecycle_theme: (text, length) => {
    const theme = webText(text, length);
    const root = document.documentElement;
    if (theme) root.setAttribute('data-theme', theme);
    else root.removeAttribute('data-theme');
    for (const meta of document.querySelectorAll('meta[name="theme-color"]')) {
      meta.content = meta.getAttribute(theme ? `data-${theme}` : 'data-own');
    }
  },
});
