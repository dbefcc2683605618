// One writer: a second tab reads and says so, sees what the first writes, and becomes the writer when the first is closed.
import { go, newOrganisation, ready, saved } from '../app.mjs';

async function twoTabs(t) {
  const server = await t.serve();
  const { browser, page: first, ui: one } = await t.open(server);
  await ready(one);
  await newOrganisation(one);
  await saved(one);
  t.step('the second tab reads');
  const { page: second, ui: two } = await t.tab(browser, server);
  await ready(two);
  await second.front();
  await two.waitText(/otra pestaña/i);
  await go(two, 'Organizaciones');
  await two.waitFor('row', /Fundación Mar y Tierra/);
  t.ok((await two.find('button', 'Nueva organización')).disabled, '"Nueva organización" is off in the second tab');
  t.step('it sees what the first writes');
  await first.front();
  await newOrganisation(one, { 'Nombre': 'Corporación Marea', 'Número de identificación': '890.903.938-8' });
  await saved(one);
  await second.front();
  await two.waitFor('row', /Corporación Marea/);
  t.step('the first is closed: the second writes');
  await first.close();
  await second.front();
  const closed = Date.now();
  await two.until(async () => !(await two.find('button', 'Nueva organización')).disabled, 'the second tab may write');
  t.ok(Date.now() - closed < 4_000, `it took ${Date.now() - closed} ms to take over`);
  t.ok(!/otra pestaña/i.test(await two.text()), 'the message is gone');
  await newOrganisation(two, { 'Nombre': 'Asociación Brisa', 'Tipo de identificación': { select: 'SIN_ID' }, 'Número de identificación': null });
  await saved(two);
  t.step('all three are there after a reload');
  await second.reload();
  await ready(two);
  await go(two, 'Organizaciones');
  for (const name of ['Fundación Mar y Tierra', 'Corporación Marea', 'Asociación Brisa']) await two.waitFor('row', new RegExp(name));
}

export const tests = { 'the second tab reads, then takes over': { run: twoTabs, weight: 4 } };
