// Owns: canonical composition of text; the browser carries Unicode's tables so that the Wasm file need not.
addToLibrary({
  js_nfc__sig: 'ppi',
  js_nfc__deps: ['$webText', '$webGive'],
  js_nfc: (text, length) => webGive(webText(text, length).normalize('NFC')),
});
