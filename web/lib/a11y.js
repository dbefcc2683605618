// Owns: the mirror: one real element per semantic node, laid over the canvas. C++ decides what it must be
// (src/platform/mirror.cpp); here elements are made, moved and listened to. Built by createElement and textContent
// only: names are data of people (Qt's qwasmaccessibility.cpp used innerHTML).
addToLibrary({
  $A11y__deps: ['$webText', '$webList', '$webGive'],
  $A11y: {
    root: null,
    polite: null,
    assertive: null,
    nodes: null,     // id -> { element, control, label, help, names, composing, dirty }
    modal: 0,
    removing: false,  // elements that go may send focusout on their way

    idOf: (target) => {
      const element = target.closest ? target.closest('[data-n]') : null;
      return element ? +element.getAttribute('data-n') : 0;
    },
    nodeOf: (target) => A11y.nodes.get(A11y.idOf(target)),

    make: (id, tag, wrapped) => {
      const control = document.createElement(tag);
      const node = { element: control, control, label: null, help: null, names: [], composing: false, dirty: false };
      if (wrapped) {
        node.element = document.createElement('span');
        node.element.className = 'field';
        node.label = document.createElement('span');
        node.label.className = 'name';
        node.label.setAttribute('aria-hidden', 'true');
        node.element.append(node.label, control);
      }
      node.element.setAttribute('data-n', id);
      return node;
    },
    text: (node, text) => {
      if (node.label) {  // wrapped
        node.label.textContent = text;
        return;
      }
      const first = node.element.firstChild;
      if (first && first.nodeType === 3) first.data = text;
      else if (text) node.element.prepend(text);
    },
    describe: (node, id, help) => {
      if (!help) {
        if (node.help) node.help.remove();
        node.help = null;
        return;
      }
      if (!node.help) {
        node.help = document.createElement('span');
        node.help.className = 'help';
        node.help.id = `h${id}`;
        node.element.append(node.help);
      }
      node.help.textContent = help;
    },
    put: (id, tag, wrapped, attributes, text, help) => {
      let node = A11y.nodes.get(id);
      if (!node || node.control.localName !== tag) {
        const fresh = A11y.make(id, tag, wrapped);
        if (node) {
          // Another kind of element under the same id: it takes the old one's place, its children and focus.
          const focused = node.control === document.activeElement;
          for (const child of [...node.element.children]) if (child.hasAttribute('data-n')) fresh.element.append(child);
          node.element.replaceWith(fresh.element);
          if (focused) fresh.control.focus({ preventScroll: true });
        }
        A11y.nodes.set(id, fresh);
        node = fresh;
      }
      A11y.text(node, text);
      A11y.describe(node, id, help);
      const names = [];
      for (let i = 0; i + 1 < attributes.length; i += 2) {
        names.push(attributes[i]);
        if (node.control.getAttribute(attributes[i]) !== attributes[i + 1]) node.control.setAttribute(attributes[i], attributes[i + 1]);
      }
      if (help) {
        names.push('aria-describedby');
        node.control.setAttribute('aria-describedby', `h${id}`);
      }
      for (const name of node.names) if (!names.includes(name)) node.control.removeAttribute(name);
      node.names = names;
    },
    // Puts `wanted` children into `parent` in this order without ever moving the one that holds focus: an element
    // that is moved loses it.
    order: (parent, wanted) => {
      const anchor = wanted.find((element) => element.contains(document.activeElement) && element.parentNode === parent);
      const known = new Set(wanted);
      const next = (element) => {
        while (element && !known.has(element)) element = element.nextSibling;
        return element;
      };
      let cursor = next(parent.firstChild);
      for (const element of wanted) {
        if (element === anchor) {
          // What stands before the anchor but belongs behind it.
          while (cursor !== anchor) {
            const after = next(cursor.nextSibling);
            parent.append(cursor);
            cursor = after;
          }
        }
        if (element === cursor) cursor = next(cursor.nextSibling);
        else parent.insertBefore(element, cursor);
      }
    },
    arrange: (ids, parents) => {
      const families = new Map();
      for (let i = 0; i < ids.length; i++) {
        const node = A11y.nodes.get(ids[i]);
        const parent = A11y.nodes.get(parents[i]);
        const home = parent ? parent.element : A11y.root;
        if (!families.has(home)) families.set(home, []);
        families.get(home).push(node.element);
      }
      for (const [parent, wanted] of families) A11y.order(parent, wanted);
    },
    remove: (id) => {
      const node = A11y.nodes.get(id);
      if (!node) return;
      const focused = node.element.contains(document.activeElement);
      A11y.removing = true;
      A11y.commit(node.control);
      node.element.remove();
      A11y.removing = false;
      A11y.nodes.delete(id);
      if (focused) _app_on_a11y_focus(0);  // not every engine sends a blur for an element that goes
    },
    // Everything that neither holds the dialog nor lies in it.
    applyModal: () => {
      for (const element of A11y.root.querySelectorAll('[inert]')) element.removeAttribute('inert');
      const node = A11y.nodes.get(A11y.modal);
      document.getElementById('skip').toggleAttribute('inert', !!node);
      if (!node) return;
      for (let element = node.element; element !== A11y.root; element = element.parentElement) {
        for (const other of element.parentElement.children) {
          if (other !== element && other.hasAttribute('data-n')) other.setAttribute('inert', '');
        }
      }
    },
    focus: (id) => {
      const node = A11y.nodes.get(id);
      if (!node) return;
      const control = node.control;
      if (control.tabIndex < 0 && !control.hasAttribute('tabindex')) control.setAttribute('tabindex', '-1');
      control.focus({ preventScroll: true });
    },
    value: (id, text) => {
      const node = A11y.nodes.get(id);
      if (!node || node.composing) return 0;
      const control = node.control;
      if (control.value === text) return 1;
      // A field in use keeps its caret as well as it can.
      const focused = control === document.activeElement && control.localName !== 'select' && control.type !== 'range';
      const at = focused ? control.selectionStart : 0;
      control.value = text;
      if (focused) control.setSelectionRange(Math.min(at, text.length), Math.min(at, text.length));
      return 1;
    },
    commit: (target) => {
      const node = A11y.nodeOf(target);
      if (!node || !node.dirty) return;
      node.dirty = false;
      // Typed in and never left: it goes with its screen, and a Commit would find no field any more.
      if (A11y.removing) _app_on_lifecycle_drafts();
      else _app_on_a11y_commit(A11y.idOf(target));
    },
    tell: (event) => {
      const target = event.target;
      const node = A11y.nodeOf(target);
      if (!node || target.localName === 'select' || target.type === 'checkbox') return;
      node.dirty = true;
      _app_on_a11y_text(A11y.idOf(target), webGive(target.value));
    },

    listen: (root) => {
      root.addEventListener('click', (event) => {
        // A checkbox tells by `change`. Cancelling its click, for the sake of a dialog around it that takes focus, would undo it.
        if (event.target.type === 'checkbox') return;
        const id = A11y.idOf(event.target);
        const target = event.target.closest('button, a, [tabindex]');
        // A field's own answer to a click is not ours to cancel: inside a dialog the nearest such element is the dialog.
        if (!id || !target || !root.contains(target) || event.target.matches('input, select, textarea')) return;
        // A link in another tab or window is the browser's.
        if (target.localName === 'a' && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
        event.preventDefault();
        if (target.getAttribute('aria-disabled') !== 'true') _app_on_a11y_activate(A11y.idOf(target));
      });
      root.addEventListener('focusin', (event) => _app_on_a11y_focus(A11y.idOf(event.target)));
      root.addEventListener('focusout', (event) => {
        A11y.commit(event.target);
        if (!event.relatedTarget || !root.contains(event.relatedTarget)) _app_on_a11y_focus(0);
      });
      root.addEventListener('input', A11y.tell);
      // Nothing is ever cancelled here: a cancelled insertCompositionText leaves "´á" (basecamp/writebook PR #411).
      root.addEventListener('compositionstart', (event) => {
        const node = A11y.nodeOf(event.target);
        if (node) node.composing = true;
      });
      root.addEventListener('compositionend', (event) => {
        const node = A11y.nodeOf(event.target);
        if (!node) return;
        node.composing = false;
        A11y.tell(event);
      });
      root.addEventListener('change', (event) => {
        const target = event.target;
        const id = A11y.idOf(target);
        if (target.localName === 'select') _app_on_a11y_select(id, webGive(target.value));
        else if (target.type === 'checkbox') _app_on_a11y_toggle(id, target.checked ? 1 : 0);
        else A11y.commit(target);
      });
    },
  },

  js_a11y_start__sig: 'v',
  js_a11y_start__deps: ['$A11y'],
  js_a11y_start: () => {
    A11y.nodes = new Map();
    A11y.root = document.getElementById('mirror');
    A11y.polite = document.getElementById('polite');
    A11y.assertive = document.getElementById('assertive');
    A11y.listen(A11y.root);
    const skip = document.getElementById('skip');
    skip.addEventListener('click', (event) => {
      event.preventDefault();
      const target = A11y.root.querySelector('main h1') || A11y.root.querySelector('h1, main');
      if (target) A11y.focus(A11y.idOf(target));
    });
  },

  js_a11y_put__sig: 'vipiipipipi',
  js_a11y_put__deps: ['$A11y'],
  js_a11y_put: (id, tag, tagLength, wrapped, attributes, attributesLength, text, textLength, help, helpLength) => {
    A11y.put(id >>> 0, webText(tag, tagLength), !!wrapped, webList(attributes, attributesLength), webText(text, textLength), webText(help, helpLength));
  },

  js_a11y_options__sig: 'vipi',
  js_a11y_options__deps: ['$A11y'],
  js_a11y_options: (id, list, length) => {
    const node = A11y.nodes.get(id >>> 0);
    const parts = webList(list, length);
    const options = [];
    for (let i = 0; i + 1 < parts.length; i += 2) {
      const option = document.createElement('option');
      option.value = parts[i];
      option.textContent = parts[i + 1];
      options.push(option);
    }
    node.control.replaceChildren(...options);
  },

  // struct MirrorPlace
  js_a11y_place__sig: 'vip',
  js_a11y_place__deps: ['$A11y'],
  js_a11y_place: (id, place) => {
    const node = A11y.nodes.get(id >>> 0);
    const [left, top, width, height, clipTop, clipRight, clipBottom, clipLeft, font, padX, padY] = HEAPF32.subarray(place >>> 2, (place >>> 2) + 11);
    const style = node.element.style;
    style.left = `${left}px`;
    style.top = `${top}px`;
    style.width = `${width}px`;
    style.height = `${height}px`;
    if (!node.label) return;
    style.clipPath = clipTop || clipRight || clipBottom || clipLeft ? `inset(${clipTop}px ${clipRight}px ${clipBottom}px ${clipLeft}px)` : '';
    if (font) {
      node.control.style.fontSize = `${font}px`;
      node.control.style.padding = `${padY}px ${padX}px`;
    }
  },

  js_a11y_value__sig: 'iipi',
  js_a11y_value__deps: ['$A11y'],
  js_a11y_value: (id, text, length) => A11y.value(id >>> 0, webText(text, length)),

  js_a11y_checked__sig: 'vii',
  js_a11y_checked__deps: ['$A11y'],
  js_a11y_checked: (id, on) => {
    A11y.nodes.get(id >>> 0).control.checked = !!on;
  },

  js_a11y_remove__sig: 'vi',
  js_a11y_remove__deps: ['$A11y'],
  js_a11y_remove: (id) => A11y.remove(id >>> 0),

  js_a11y_arrange__sig: 'vppi',
  js_a11y_arrange__deps: ['$A11y'],
  js_a11y_arrange: (ids, parents, count) => {
    A11y.arrange(HEAPU32.slice(ids >>> 2, (ids >>> 2) + count), HEAPU32.slice(parents >>> 2, (parents >>> 2) + count));
  },

  js_a11y_modal__sig: 'vi',
  js_a11y_modal__deps: ['$A11y'],
  js_a11y_modal: (id) => {
    A11y.modal = id >>> 0;
    A11y.applyModal();
  },

  js_a11y_focus__sig: 'vi',
  js_a11y_focus__deps: ['$A11y'],
  js_a11y_focus: (id) => A11y.focus(id >>> 0),

  // The same words twice in a row must be said twice: a no-break space makes the second differ.
  js_a11y_announce__sig: 'vpii',
  js_a11y_announce__deps: ['$A11y'],
  js_a11y_announce: (text, length, assertive) => {
    const region = assertive ? A11y.assertive : A11y.polite;
    const words = webText(text, length);
    region.textContent = region.textContent === words ? `${words}\u00a0` : words;
    A11y.assertive.toggleAttribute('hidden', !A11y.assertive.textContent);
  },
});
