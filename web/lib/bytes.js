// Owns: text and bytes across the border. Text goes to C++ as a malloc'd block: its length in four bytes, then UTF-8;
// the export that takes it frees it (src/platform/web/bytes.h). The heap is read anew at each use: it may have grown
// (emscripten#17622).
addToLibrary({
  $webDecoder: "new TextDecoder('utf-8', { ignoreBOM: true })",
  $webEncoder: 'new TextEncoder()',

  $webText__deps: ['$webDecoder'],
  $webText: (pointer, length) => webDecoder.decode(HEAPU8.subarray(pointer >>> 0, (pointer >>> 0) + length)),

  // name, value, name, value … each ended by a zero byte.
  $webList__deps: ['$webText'],
  $webList: (pointer, length) => (length ? webText(pointer, length - 1).split('\0') : []),

  $webGiveBytes__deps: ['malloc'],
  $webGiveBytes: (bytes) => {
    const pointer = _malloc(bytes.length + 4) >>> 0;
    HEAPU32[pointer >>> 2] = bytes.length;
    HEAPU8.set(bytes, pointer + 4);
    return pointer;
  },

  // TextEncoder makes U+FFFD of lone surrogates, which are no UTF-8.
  $webGive__deps: ['$webEncoder', '$webGiveBytes'],
  $webGive: (text) => webGiveBytes(webEncoder.encode(text)),
});
