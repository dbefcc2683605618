// Owns: knowing that the drawing context was lost and came back, or did not within five seconds.
addToLibrary({
  js_gpu_watch__sig: 'v',
  js_gpu_watch: () => {
    const canvas = document.getElementById('canvas');
    let timer = 0;
    canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault();  // else it is never restored
      timer = setTimeout(() => _app_on_gpu_gone(), 5000);
      _app_on_gpu_lost();
    });
    canvas.addEventListener('webglcontextrestored', () => {
      clearTimeout(timer);
      _app_on_gpu_restored();
    });
  },
});
