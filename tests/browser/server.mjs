// The page's server as a process of its own, so that a test can kill it: that is what a cut network is to every engine
// alike. Says its address and then every request, one JSON line each. `startServer` is the tests' side of it.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { serve } from '../../tools/serve.mjs';
import { ended } from './engines/common.mjs';

const self = fileURLToPath(import.meta.url);

/** {url, requests, stop(), start()}: `stop` kills it, `start` brings it back at the same address. */
export async function startServer(folder) {
  const server = { requests: [] };
  let process_, port = 0;
  server.start = () => new Promise((ok, failed) => {
    process_ = fork(self, [folder, String(port)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    process_.on('message', (m) => {
      if (m.url) { server.url = m.url; port = m.port; ok(server); } else server.requests.push({ ...m, at: Date.now() });
    });
    process_.on('exit', (code) => failed(new Error(`the server ended with ${code}`)));
  });
  server.stop = async () => { process_.kill('SIGKILL'); await ended(process_); };
  process.on('exit', () => process_?.kill('SIGKILL'));
  await server.start();
  return server;
}

if (process.argv[1] === self) {
  const [folder, port] = process.argv.slice(2);
  const { server, url, port: taken } = await serve(folder, { port: Number(port) });
  if (Number(port) && taken !== Number(port)) process.exit(3);  // somebody took the address meanwhile
  server.prependListener('request', (request) => process.send({ path: request.url, method: request.method }));
  process.on('disconnect', () => process.exit());
  process.send({ url, port: taken });
}
