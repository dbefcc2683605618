// After loading, no request leaves the page and the policy is never broken; the second start needs no network.
// Chromium and Firefox tell every request; what the server saw is counted in all three.
import { address, exportFile, go, importFile, newOrganisation, ready, saved, worker } from '../app.mjs';

const violations = `(() => {
  window.__violations = [];
  document.addEventListener('securitypolicyviolation', (e) => window.__violations.push(e.violatedDirective + ' ' + e.blockedURI));
})()`;

async function silence(t) {
  const server = await t.serve();
  const { browser, page, ui } = await t.open(server, '', { init: [violations] });
  await ready(ui);
  await worker(ui);
  await saved(ui).catch(() => {});
  t.step('what the first visit asked for');
  const own = new URL(server.url).host;
  const foreign = () => browser.requests.filter((r) => /^(https?|wss?):/.test(r.url) && new URL(r.url).host !== own).map((r) => r.url);
  t.equal(foreign(), [], 'requests to other hosts');
  t.equal(server.requests.filter((r) => r.method !== 'GET'), [], 'requests other than GET');
  const seen = server.requests.length, asked = browser.requests.length;

  t.step('a day of work');
  await newOrganisation(ui);
  for (const screen of ['Panel', 'Alianzas', 'Organizaciones', 'Datos']) await go(ui, screen);
  await importFile(ui, await exportFile(ui)).catch((error) => { if (!/¿Importar/.test(error.message)) throw error; });
  await address(ui, '#/acerca');
  await ui.waitFor('heading', undefined, { level: 1 });
  t.equal(server.requests.slice(seen).map((r) => r.path), [], 'requests to the server after loading');
  t.equal(browser.requests.slice(asked).filter((r) => /^(https?|wss?):/.test(r.url)).map((r) => r.url), [], 'requests after loading');
  if (t.can.init) t.equal(await page.evaluate('() => window.__violations'), [], 'broken policy');
  t.equal(page.log.filter((l) => /Content.Security.Policy|Refused|blocked/i.test(l)), [], 'the console on the policy');

  t.step('the network is cut: reload');
  await server.stop();
  await page.reload();
  await ready(ui);
  await go(ui, 'Organizaciones');
  await ui.waitFor('row', /Fundación Mar y Tierra/);
}

async function headers(t) {
  const server = await t.serve();
  const answer = await fetch(server.url);
  t.matches(answer.headers.get('content-security-policy') ?? '', /default-src 'none'/, 'the policy as a header');
  const html = await answer.text();
  t.matches(html, /http-equiv="Content-Security-Policy" content="default-src 'none'/, 'the policy in the page');
  t.ok(!/<script(?![^>]*\bsrc=)/.test(html) && !/\son\w+=/.test(html) && !/style="/.test(html), 'no script or style in the page itself');
  t.equal([...html.matchAll(/(?:src|href)="(https?:)?\/\/[^"]*"/g)].map((m) => m[0]), [], 'addresses of other hosts in the page');
  const manifest = await (await fetch(`${server.url}${html.match(/rel="manifest" href="([^"]+)"/)[1]}`)).json();
  for (const icon of manifest.icons) t.equal((await fetch(new URL(icon.src, server.url))).status, 200, `the icon ${icon.src}`);
  t.ok(manifest.name && manifest.start_url && manifest.display, 'the manifest can be installed');
}

export const tests = {
  'no request after loading, offline afterwards': { run: silence, weight: 4 },
  'policy and manifest': { run: headers, engines: ['chromium'] },
};
