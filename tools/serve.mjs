// tools/serve [FOLDER] [--port N]: a static server for the built app, on 127.0.0.1 only; the next free port if N is taken.
// It does what a good static host does, and its headers are the ones such a host should send (README): compressed twins,
// caching for ever of names that carry a hash, the security policy. Tests import serve() from here.
// Node >= 18, no dependencies. Must not know the app: no routes, no API, GET and HEAD only.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const types = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8', '.json': 'application/json', '.wasm': 'application/wasm', '.otf': 'font/otf',
  '.ttf': 'font/ttf', '.woff2': 'font/woff2', '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json', '.txt': 'text/plain; charset=utf-8', '.csv': 'text/csv; charset=utf-8',
};

export const securityHeaders = {
  'Content-Security-Policy': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob:; " +
    "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
};

const hashed = /\.[0-9a-f]{12}\.[a-z0-9]+$/;
const encodings = [['br', '.br'], ['gzip', '.gz']];

function statFile(path) {
  try {
    const stat = statSync(path);
    return stat.isFile() ? stat : null;
  } catch {
    return null;
  }
}

/** The encodings a request accepts, by name; `q=0` refuses one. */
function accepted(header = '') {
  return new Set(header.split(',').map((part) => part.trim().split(/\s*;\s*/)).filter(([, q]) => !/^q=0(\.0*)?$/.test(q ?? '')).map(([name]) => name.toLowerCase()));
}

function answer(root, request, response) {
  const fail = (status, text, extra = {}) => {
    response.writeHead(status, { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...extra });
    response.end(request.method === 'HEAD' ? undefined : `${text}\n`);
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') return fail(405, 'GET and HEAD only', { Allow: 'GET, HEAD' });
  let path;
  try {
    path = decodeURIComponent(request.url.split(/[?#]/)[0]);
  } catch {
    return fail(400, 'not an address');
  }
  if (!path.startsWith('/') || /[\0\\]/.test(path)) return fail(400, 'not an address');
  if (path.endsWith('/')) path += 'index.html';
  const file = normalize(join(root, path));
  if (!file.startsWith(root + sep)) return fail(404, 'not found');
  const plain = statFile(file);
  if (!plain || /\.(br|gz)$/.test(file)) return fail(404, 'not found');

  let sent = file, stat = plain, encoding;
  const wanted = accepted(request.headers['accept-encoding']);
  for (const [name, suffix] of encodings) {
    const twin = wanted.has(name) && statFile(file + suffix);
    if (twin) { [sent, stat, encoding] = [file + suffix, twin, name]; break; }
  }
  const etag = `"${stat.size.toString(36)}-${Math.trunc(stat.mtimeMs).toString(36)}${encoding ? `-${encoding}` : ''}"`;
  const headers = {
    ...securityHeaders,
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'Cache-Control': hashed.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    Vary: 'Accept-Encoding',
    ETag: etag,
  };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers);
    return response.end();
  }
  headers['Content-Length'] = stat.size;
  if (encoding) headers['Content-Encoding'] = encoding;
  response.writeHead(200, headers);
  if (request.method === 'HEAD') return response.end();
  createReadStream(sent).on('error', () => response.destroy()).pipe(response);
}

/**
 * Serves `folder`. With `port` 0 any free port is taken; else `port` or the next free one after it.
 * Resolves to {url, port, server, close}.
 */
export function serve(folder, { port = 0, host = '127.0.0.1' } = {}) {
  const root = resolve(folder);
  if (!statFile(join(root, 'index.html'))) return Promise.reject(new Error(`${folder} has no index.html: build first (tools/run --build-only)`));
  const server = createServer((request, response) => answer(root, request, response));
  return new Promise((done, failed) => {
    let tries = 0;
    server.on('error', (error) => {
      if (error.code === 'EADDRINUSE' && port !== 0 && ++tries < 100) server.listen(port + tries, host);
      else failed(error);
    });
    server.on('listening', () => done({
      server, port: server.address().port, url: `http://${host}:${server.address().port}/`,
      close: () => new Promise((ok) => { server.close(ok); server.closeAllConnections?.(); }),
    }));
    server.listen(port, host);
  });
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({ options: { port: { type: 'string', default: '8080' }, help: { type: 'boolean', short: 'h' } }, allowPositionals: true });
  if (values.help || !/^\d+$/.test(values.port) || positionals.length > 1) {
    console.error('tools/serve [FOLDER] [--port N]   (default: build/web-release/dist on port 8080)');
    process.exit(2);
  }
  const folder = positionals[0] ?? fileURLToPath(new URL('../build/web-release/dist', import.meta.url));
  try {
    const { url } = await serve(folder, { port: Number(values.port) });
    console.log(`Avanzar: ${url}   (Ctrl+C ends it)`);
  } catch (error) {
    console.error(`serve: ${error.message}`);
    process.exit(1);
  }
}
