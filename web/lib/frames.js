// Owns: when C++ runs. A frame is asked for, never looped; a hidden page gets no frames, only thought.
addToLibrary({
  js_frames_request__sig: 'v',
  js_frames_request: () => {
    requestAnimationFrame((at) => _app_on_frame(at));
  },
  // A microtask: the caller's own work ends first, and a hidden page does not throttle it.
  js_frames_think__sig: 'v',
  js_frames_think: () => {
    queueMicrotask(() => _app_on_think());
  },
});
