// Owns: files in (one input, drop) and out (a download). Which files are taken is decided by C++.
addToLibrary({
  $Files__deps: ['$webGive'],
  $Files: {
    take: (file) => {
      // C++ refuses what is too large before a byte of it is read.
      if (!_app_on_files_offered(webGive(file.name), file.size)) return;
      file.arrayBuffer().then((buffer) => {
        const bytes = new Uint8Array(buffer);
        const pointer = _app_on_files_place(bytes.length) >>> 0;
        HEAPU8.set(bytes, pointer);
        _app_on_files_read(webGive(file.name));
      }, () => _app_on_files_unreadable(webGive(file.name)));
    },
    // Safari does not say which types are dragged, only that there are files.
    carries: (event) => !!event.dataTransfer && [...event.dataTransfer.types].includes('Files'),
    hint: (on) => {
      document.getElementById('drop').hidden = !on;
    },
  },

  js_files_start__sig: 'v',
  js_files_start__deps: ['$Files'],
  js_files_start: () => {
    const input = document.getElementById('file');
    input.addEventListener('change', () => {
      if (input.files.length) Files.take(input.files[0]);
      input.value = '';  // the same file may be chosen again
    });
    window.addEventListener('dragover', (event) => {
      if (!Files.carries(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      Files.hint(true);
    });
    window.addEventListener('dragleave', (event) => {
      if (!event.relatedTarget) Files.hint(false);
    });
    window.addEventListener('drop', (event) => {
      if (!Files.carries(event)) return;
      event.preventDefault();  // else the browser leaves the page for the file
      Files.hint(false);
      if (event.dataTransfer.files.length) Files.take(event.dataTransfer.files[0]);
    });
  },

  js_files_pick__sig: 'v',
  js_files_pick: () => {
    document.getElementById('file').click();
  },

  js_files_download__sig: 'vpipipi',
  js_files_download__deps: ['$webText'],
  js_files_download: (name, nameLength, mime, mimeLength, bytes, length) => {
    const blob = new Blob([HEAPU8.slice(bytes >>> 0, (bytes >>> 0) + length)], { type: webText(mime, mimeLength) });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = webText(name, nameLength);
    link.click();
    // Revoked too early the download fails (WebKit 211234).
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  },
});
