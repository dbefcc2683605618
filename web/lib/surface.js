// Owns: the canvas and what surrounds it: its size in CSS and device pixels, the soft keyboard, safe areas, text
// scale, the person's wishes about colour and motion. Sizes are only noted here; C++ applies them in the task that
// draws, else the canvas flashes (lume/lume#253, three.js PR #34511, luma.gl PR #2435).
addToLibrary({
  $Surface: {
    app: null,
    canvas: null,
    probe: null,
    size: { cssWidth: 0, cssHeight: 0, deviceWidth: 0, deviceHeight: 0 },
    insets: [0, 0, 0, 0],
    textScale: 1,
    media: 0,
    queries: [],
    plain: false,  // no WebGL2: the mirror is the page, and the page scrolls
    // High enough for some 1,500 rows of a table: what a screen would hide until it is scrolled is there at once.
    plainHeight: 80000,

    changed: () => {
      _app_on_surface();
    },
    observed: (entries) => {
      for (const entry of entries) {
        if (entry.target !== Surface.canvas) {
          Surface.environment();
          continue;
        }
        const box = entry.contentRect;
        if (!box.width || !box.height) continue;  // display: none
        const exact = entry['devicePixelContentBoxSize'];
        const size = Surface.size;
        size.cssWidth = box.width;
        size.cssHeight = box.height;
        // Safari has no device-pixel-content-box; rounding is off by one pixel at some zoom levels (egui#4622).
        // Chromium's device emulation answers in CSS pixels: what is far from the ratio is not believed.
        const pixels = (css, told) => (told && Math.abs(told - css * devicePixelRatio) < 2 ? told : Math.round(css * devicePixelRatio));
        size.deviceWidth = pixels(box.width, exact && exact[0]['inlineSize']);
        size.deviceHeight = pixels(box.height, exact && exact[0]['blockSize']);
      }
      Surface.changed();
    },
    // The probe is 1rem wide and padded by the safe areas.
    environment: () => {
      const style = getComputedStyle(Surface.probe);
      Surface.insets = [style.paddingTop, style.paddingRight, style.paddingBottom, style.paddingLeft].map((v) => parseFloat(v) || 0);
      Surface.textScale = (parseFloat(getComputedStyle(document.documentElement).fontSize) || 16) / 16;
    },
    // Dragging the window to another screen changes the ratio without changing the CSS size.
    watchRatio: () => {
      const query = window.matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
      query.addEventListener('change', () => {
        Surface.watchRatio();
        Surface.observe();
      }, { once: true });
    },
    observer: null,
    observe: () => {
      Surface.observer.disconnect();
      try {
        Surface.observer.observe(Surface.canvas, { 'box': 'device-pixel-content-box' });
      } catch {
        Surface.observer.observe(Surface.canvas);
      }
      Surface.observer.observe(Surface.probe);
    },
    // iOS shrinks only the visual viewport when its keyboard opens (w3ctag/design-reviews#498; WebKit bug 259770).
    // While the page is magnified by the fingers its layout stays.
    viewport: () => {
      const view = window.visualViewport;
      const covered = Math.abs(view.scale - 1) < 0.01 && !Surface.plain && (window.innerHeight - view.height > 1 || view.offsetTop > 0.5);
      Surface.app.style.height = covered ? `${view.height}px` : '';
      Surface.app.style.top = covered ? `${view.offsetTop}px` : '';
    },
    prefer: () => {
      Surface.media = Surface.queries.reduce((bits, query, i) => bits | (query.matches ? 1 << i : 0), 0);
    },
  },

  js_surface_start__sig: 'v',
  js_surface_start__deps: ['$Surface'],
  js_surface_start: () => {
    Surface.app = document.getElementById('app');
    Surface.canvas = document.getElementById('canvas');
    Surface.probe = document.getElementById('probe');
    Surface.observer = new ResizeObserver(Surface.observed);
    Surface.environment();
    const box = Surface.canvas.getBoundingClientRect();
    Surface.size = {
      cssWidth: box.width, cssHeight: box.height,
      deviceWidth: Math.round(box.width * devicePixelRatio), deviceHeight: Math.round(box.height * devicePixelRatio),
    };
    Surface.observe();
    Surface.watchRatio();
    // Order of the bits: struct MediaPrefs.
    Surface.queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)',
      '(prefers-reduced-motion: reduce)', '(pointer: coarse)'].map((text) => window.matchMedia(text));
    Surface.prefer();
    for (const query of Surface.queries) {
      query.addEventListener('change', () => {
        Surface.prefer();
        Surface.changed();
      });
    }
    if (window.visualViewport) {
      for (const type of ['resize', 'scroll']) window.visualViewport.addEventListener(type, Surface.viewport);
      Surface.viewport();
    }
    window.addEventListener('resize', () => {
      Surface.environment();
      Surface.changed();
    });
    // Nothing may scroll under the canvas; a browser that scrolls to a focused field all the same is put back.
    const still = (event) => {
      if (!Surface.plain && event.target !== document.activeElement) {
        const target = event.target === document ? document.scrollingElement : event.target;
        target.scrollTop = target.scrollLeft = 0;
      }
    };
    document.addEventListener('scroll', still, true);
  },

  // Ten floats: width, height, device width, device height, text scale, insets (4), and the media bits as an integer.
  js_surface_read__sig: 'vp',
  js_surface_read__deps: ['$Surface'],
  js_surface_read: (pointer) => {
    const at = pointer >>> 2;
    const size = Surface.size;
    const plain = Surface.plain;
    HEAPF32[at] = plain ? document.documentElement.clientWidth : size.cssWidth;
    HEAPF32[at + 1] = plain ? Surface.plainHeight : size.cssHeight;
    HEAPF32[at + 2] = size.deviceWidth;
    HEAPF32[at + 3] = size.deviceHeight;
    HEAPF32[at + 4] = Surface.textScale;
    for (let i = 0; i < 4; i++) HEAPF32[at + 5 + i] = Surface.insets[i];
    HEAP32[at + 9] = Surface.media;
  },

  js_surface_apply__sig: 'vii',
  js_surface_apply__deps: ['$Surface'],
  js_surface_apply: (width, height) => {
    const canvas = Surface.canvas;
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
  },

  // 0 arrow, 1 hand, 2 text
  js_surface_cursor__sig: 'vi',
  js_surface_cursor__deps: ['$Surface'],
  js_surface_cursor: (kind) => {
    Surface.canvas.style.cursor = ['', 'pointer', 'text'][kind];
  },

  js_surface_plain__sig: 'v',
  js_surface_plain__deps: ['$Surface'],
  js_surface_plain: () => {
    Surface.plain = true;
    document.documentElement.classList.add('no-gl');
    if (window.visualViewport) Surface.viewport();
    Surface.changed();
  },

  // The first picture is there: the waiting page goes.
  js_surface_ready__sig: 'v',
  js_surface_ready: () => {
    const skeleton = document.getElementById('skeleton');
    if (skeleton) skeleton.remove();
    document.documentElement.classList.add('ready');
  },
});
