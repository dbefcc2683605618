// Owns: pointer, wheel and keys, as facts for C++. Text never comes this way: fields are elements of the page
// (web/lib/a11y.js). Listens on the container of canvas and mirror, so that a press that lands in a field is seen too.
addToLibrary({
  $Input__deps: ['$A11y', '$Surface'],
  $Input: {
    // struct UiEvent::Kind
    move: 0, down: 1, up: 2, leave: 3,

    pointer: (kind, event) => {
      if (Surface.plain) return;
      const box = Surface.app.getBoundingClientRect();
      _app_on_input_pointer(kind, event.clientX - box.left, event.clientY - box.top, event.button < 0 ? 0 : event.button,
        event.pointerType === 'touch' ? 1 : 0);
    },
    isText: (target) => {
      const tag = target.tagName;
      return tag === 'TEXTAREA' || tag === 'SELECT' || (tag === 'INPUT' && target.type !== 'checkbox' && target.type !== 'file' && target.type !== 'range');
    },
    // enum KeyCode; a list, because the library compiler drops the quotes of an object's keys and Closure renames them
    codes: ['', 'Enter', 'Escape', ' ', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown',
      'z', 'y', 's', '/', '?'],
    key: (event) => {
      // Dead keys and composition belong to the field (WebKit PR #56648); Safari sends 229 just after compositionend,
      // Android sends nothing else (xterm.js#3600).
      if (event.isComposing || event.keyCode === 229 || event.key === 'Dead') return;
      const target = event.target;
      const id = A11y.idOf(target);
      const text = target !== document.body && Input.isText(target);
      const control = event.ctrlKey || event.metaKey;
      const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const code = Input.codes.indexOf(name);
      if (code < 1) return;
      const letter = code >= 12 && code <= 14;
      if (letter && (!control || event.altKey)) return;
      if (!letter && control) return;  // zoom, tabs, windows: the browser's
      if (text) {
        if (target.tagName === 'SELECT' && code !== 2 && code !== 14) return;
        if (code === 1 && target.tagName === 'INPUT') {
          A11y.commit(target);
          _app_on_a11y_submit(id);
          event.preventDefault();
          return;
        }
        if (code !== 2 && code !== 14) return;  // Escape, Ctrl+S; all else edits
      } else if ((code === 1 || code === 3) && id) {
        // Buttons, links and checkboxes click by themselves; rows and headers do not.
        if (target.matches('button, a, input')) return;
        _app_on_a11y_activate(id);
        event.preventDefault();
        return;
      }
      if (code === 2 && document.fullscreenElement) return;
      // Keys that would scroll a page or open the browser's own save and search.
      // A slider's keys are ours everywhere: the browser's own steps are not days, weeks and months.
      if (!Surface.plain || letter || code === 15 || target.type === 'range') event.preventDefault();
      _app_on_input_key(code, id, (control ? 1 : 0) | (event.shiftKey ? 2 : 0) | (event.altKey ? 4 : 0));
    },
  },

  js_input_start__sig: 'v',
  js_input_start__deps: ['$Input'],
  js_input_start: () => {
    const app = Surface.app;
    const canvas = Surface.canvas;
    app.addEventListener('pointerdown', (event) => {
      if (!event.isPrimary) return;
      // A drag goes on outside the window; in a field the browser selects text by itself.
      if (event.target === canvas) canvas.setPointerCapture(event.pointerId);
      Input.pointer(Input.down, event);
    });
    app.addEventListener('pointermove', (event) => event.isPrimary && Input.pointer(Input.move, event));
    app.addEventListener('pointerup', (event) => event.isPrimary && Input.pointer(Input.up, event));
    app.addEventListener('pointercancel', (event) => event.isPrimary && Input.pointer(Input.leave, event));
    app.addEventListener('pointerleave', (event) => event.isPrimary && event.pointerType !== 'touch' && Input.pointer(Input.leave, event));
    app.addEventListener('contextmenu', (event) => {
      if (event.target === canvas) event.preventDefault();
    });
    app.addEventListener('wheel', (event) => {
      if (Surface.plain || event.ctrlKey) return;  // ctrl: the browser's zoom
      const field = event.target;
      if (field.tagName === 'TEXTAREA' && field === document.activeElement && field.scrollHeight > field.clientHeight + 1) return;
      event.preventDefault();
      const unit = event.deltaMode === 1 ? 18 : event.deltaMode === 2 ? Surface.size.cssHeight : 1;
      const box = app.getBoundingClientRect();
      _app_on_input_wheel(event.clientX - box.left, event.clientY - box.top, event.deltaX * unit, event.deltaY * unit);
    }, { passive: false });
    document.addEventListener('keydown', Input.key);
  },
});
