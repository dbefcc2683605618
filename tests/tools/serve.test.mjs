// The local server: what it sends, and what it must not send.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { serve } from '../../tools/serve.mjs';

let folder, site;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'avanzar-serve-'));
  const dist = join(folder, 'dist');
  mkdirSync(join(dist, 'icons'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(dist, 'index.html'), '<!doctype html>');
  writeFileSync(join(dist, 'sw.js'), '');
  writeFileSync(join(dist, 'manifest.webmanifest'), '{}');
  const wasm = Buffer.alloc(1000);
  writeFileSync(join(dist, 'a.0123456789ab.wasm'), wasm);
  writeFileSync(join(dist, 'a.0123456789ab.wasm.br'), brotliCompressSync(wasm));
  writeFileSync(join(dist, 'a.0123456789ab.wasm.gz'), gzipSync(wasm));
  writeFileSync(join(dist, 'f.0123456789ab.otf'), 'font');
  site = await serve(dist);
});
after(async () => { await site.close(); rmSync(folder, { recursive: true }); });

const get = (path, { method = 'GET', headers = {} } = {}) => new Promise((done, failed) => {
  request({ host: '127.0.0.1', port: site.port, path, method, headers }, (response) => {
    const parts = [];
    response.on('data', (d) => parts.push(d)).on('end', () => done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
  }).on('error', failed).end();
});

test('types', async () => {
  for (const [path, type] of [['/', 'text/html'], ['/sw.js', 'text/javascript'], ['/manifest.webmanifest', 'application/manifest+json'],
    ['/a.0123456789ab.wasm', 'application/wasm'], ['/f.0123456789ab.otf', 'font/otf']]) {
    const { status, headers } = await get(path);
    assert.equal(status, 200, path);
    assert.ok(headers['content-type'].startsWith(type), path);
  }
});
test('compressed twins by Accept-Encoding', async () => {
  const encoding = async (accept) => (await get('/a.0123456789ab.wasm', { headers: { 'accept-encoding': accept } })).headers['content-encoding'];
  assert.equal(await encoding('gzip, deflate, br'), 'br');
  assert.equal(await encoding('gzip'), 'gzip');
  assert.equal(await encoding('br;q=0, gzip'), 'gzip');
  assert.equal(await encoding('identity'), undefined);
  assert.equal((await get('/a.0123456789ab.wasm')).headers.vary, 'Accept-Encoding');
  assert.equal((await get('/a.0123456789ab.wasm.br')).status, 404);
});
test('hashed names are kept for ever, others asked again', async () => {
  assert.match((await get('/a.0123456789ab.wasm')).headers['cache-control'], /immutable/);
  for (const path of ['/', '/sw.js', '/manifest.webmanifest']) assert.equal((await get(path)).headers['cache-control'], 'no-cache');
  const { headers } = await get('/');
  assert.equal((await get('/', { headers: { 'if-none-match': headers.etag } })).status, 304);
});
test('security headers, on errors too', async () => {
  for (const path of ['/', '/none']) {
    const { headers } = await get(path);
    assert.match(headers['content-security-policy'], /default-src 'none'; script-src 'self' 'wasm-unsafe-eval'/);
    assert.equal(headers['cross-origin-opener-policy'], 'same-origin');
    assert.equal(headers['cross-origin-resource-policy'], 'same-origin');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.ok(headers['permissions-policy']);
  }
});
test('nothing outside the folder', async () => {
  for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/icons/../../secret.txt', '//secret.txt', '/..%5csecret.txt', '/%00', '/%']) {
    const { status, body } = await get(path);
    assert.ok([400, 404].includes(status), `${path}: ${status}`);
    assert.ok(!body.includes('secret'), path);
  }
  assert.equal((await get('/icons')).status, 404);
});
test('HEAD and refused methods', async () => {
  const head = await get('/', { method: 'HEAD' });
  assert.equal(head.status, 200);
  assert.equal(head.headers['content-length'], '15');
  assert.equal(head.body.length, 0);
  assert.equal((await get('/', { method: 'POST' })).status, 405);
});
test('a busy port gives the next free one', async () => {
  const second = await serve(join(folder, 'dist'), { port: site.port });
  assert.ok(second.port > site.port);
  await second.close();
});
