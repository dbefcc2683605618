// Owns: the address bar. Routes live in the hash (static hosting, file sharing). What others keep in history.state
// stays; ours is under one key: which element had focus when the place was left (rerun's web_history.rs).
addToLibrary({
  $Places__deps: ['$webGive', '$A11y'],
  $Places: {
    last: '',
    key: 'avanzar',
    focusOf: () => {
      const kept = history.state && history.state[Places.key];
      return (kept && kept['focus']) || 0;
    },
    look: () => {
      const hash = location.hash;
      if (hash === Places.last) return;  // popstate and hashchange tell the same thing
      Places.last = hash;
      _app_on_history(webGive(hash), Places.focusOf());
    },
  },

  js_history_start__sig: 'v',
  js_history_start__deps: ['$Places'],
  js_history_start: () => {
    Places.last = location.hash;
    window.addEventListener('popstate', Places.look);
    window.addEventListener('hashchange', Places.look);
  },

  js_history_hash__sig: 'p',
  js_history_hash__deps: ['$webGive'],
  js_history_hash: () => webGive(location.hash),

  js_history_set__sig: 'vpii',
  js_history_set__deps: ['$Places', '$webText'],
  js_history_set: (text, length, push) => {
    const hash = webText(text, length);
    if (hash === location.hash) return;
    const state = { ...history.state };
    if (push) {
      const leaving = { ...state };
      leaving[Places.key] = { 'focus': A11y.idOf(document.activeElement) };
      history.replaceState(leaving, '');
    }
    state[Places.key] = {};
    if (push) history.pushState(state, '', hash);
    else history.replaceState(state, '', hash);
    Places.last = location.hash;
  },

  js_history_title__sig: 'vpi',
  js_history_title__deps: ['$webText'],
  js_history_title: (text, length) => {
    document.title = webText(text, length);
  },
});
