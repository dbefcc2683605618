// Owns: the start of the page: fonts and program fetched with progress, what only the page knows handed over, and the
// sheet that says so when something broke. Runs once; after app_start() C++ decides.
(() => {
  const own = document.currentScript.dataset;
  const byId = (id) => document.getElementById(id);
  const english = () => document.documentElement.lang === 'en';
  const say = (es, en) => {
    const waiting = byId('waiting');
    if (!waiting) return;
    waiting.textContent = english() ? en : es;
    byId('progress').hidden = true;
    waiting.setAttribute('role', 'alert');
  };

  // --- what breaks is said once, and nothing goes on behind it
  const lines = [];
  let crashed = false;
  const crash = (what) => {
    if (crashed) return;
    crashed = true;
    const skeleton = byId('skeleton');
    if (skeleton) skeleton.remove();
    byId('app').inert = true;
    for (const element of byId('crash').querySelectorAll('[data-es]')) element.textContent = element.dataset[english() ? 'en' : 'es'];
    byId('crash-detail').textContent = [...lines.slice(-8), String(what).slice(0, 400)].join('\n');
    byId('crash').hidden = false;
    byId('crash-reload').addEventListener('click', () => location.reload());
    byId('crash-reload').focus();
  };
  window.addEventListener('error', (event) => {
    // "ResizeObserver loop …" is a notice, not a fault; scripts of extensions are not ours.
    if (!event.error || (event.filename && !event.filename.startsWith(location.origin))) return;
    crash(event.error);
  });
  window.addEventListener('unhandledrejection', (event) => crash(event.reason));

  const kept = (key) => {
    try {
      return localStorage.getItem(`avanzar.${key}`) || '';
    } catch {
      return '';  // storage denied
    }
  };
  const forced = new URLSearchParams(location.search).get('lang') || '';
  // Spanish is the product's own language: English only where it was asked for.
  const boot = { forced: ['es', 'en'].includes(forced) ? forced : '', lang: kept('lang'), theme: kept('theme'), fonts: [] };
  if (boot.theme === 'light' || boot.theme === 'dark') document.documentElement.dataset.theme = boot.theme;
  if ((boot.forced || boot.lang) === 'en') {
    document.documentElement.lang = 'en';
    byId('waiting').textContent = 'Opening…';
    byId('progress').setAttribute('aria-label', 'Opening');
  }

  if (typeof WebAssembly === 'undefined' || typeof createAvanzar === 'undefined') {
    say('Este navegador no puede abrir Avanzar: le falta WebAssembly, o está desactivado. Use una versión reciente de Chrome, Edge, Firefox o Safari.',
      'This browser cannot open Avanzar: WebAssembly is missing or switched off. Use a recent Chrome, Edge, Firefox or Safari.');
    return;
  }

  const get = async (path) => {
    // Same mode as the preload in index.html, so that the file comes once.
    const response = await fetch(path, { credentials: 'same-origin' });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response;
  };
  const font = async (path, weight) => {
    const buffer = await (await get(path)).arrayBuffer();
    // The same bytes draw text in fields and on the canvas, so the change between them is not seen.
    document.fonts.add(new FontFace('Inter', buffer.slice(0), { weight }));
    return buffer;
  };
  // The header's length is of the compressed file; the build tells the real one (ImHex PR #1525).
  const counted = (response) => {
    if (!response.body || typeof TransformStream === 'undefined') return response;
    const progress = byId('progress');
    const total = +own.wasmSize;
    let loaded = 0;
    const counter = new TransformStream({
      transform(chunk, out) {
        loaded += chunk.length;
        progress.value = Math.min(loaded / total, 1);
        out.enqueue(chunk);
      },
    });
    // Also where the host does not know the type of .wasm files.
    return new Response(response.body.pipeThrough(counter), { headers: { 'Content-Type': 'application/wasm' } });
  };
  const compile = async (imports) => {
    const response = counted(await get(own.wasm));
    if (WebAssembly.instantiateStreaming) return WebAssembly.instantiateStreaming(response, imports);
    return WebAssembly.instantiate(await response.arrayBuffer(), imports);
  };

  const start = async () => {
    const fonts = Promise.all([font(own.regular, '400'), font(own.semibold, '600')]);
    let failed;
    const broken = new Promise((_, reject) => { failed = reject; });
    const module = createAvanzar({
      boot,
      instantiateWasm: (imports, done) => {
        compile(imports).then(({ instance, module: compiled }) => done(instance, compiled), failed);
        return {};
      },
      onAbort: crash,
      print: () => {},
      printErr: (line) => lines.push(line),
    });
    boot.fonts = await Promise.race([fonts, broken]);
    return Promise.race([module, broken]);
  };
  start().then((module) => {
    try {
      module._app_start();
    } catch (error) {
      crash(error);
    }
  }, (error) => {
    say(`No se pudo cargar el programa. Revise la conexión y vuelva a cargar la página. (${error.message})`,
      `The program could not be loaded. Check the connection and reload the page. (${error.message})`);
  });
})();
