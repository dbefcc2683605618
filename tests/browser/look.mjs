#!/usr/bin/env node
// Not a test: pictures of every screen for people to judge. node tests/browser/look.mjs OUTDIR [--dist FOLDER] [--only WORD] [--size 360x740]
// Sizes 360×740 (phone, touch), 1280×720, 1920×1080; light and dark; empty and with the fixture. A tall page is shown as a
// person sees it first; `-below` pictures are scrolled by one screen.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { address, changeState, fixturePath, go, importFile, newAlliance, newOrganisation, ready, still } from './app.mjs';
import { Case } from './case.mjs';
import * as chromium from './engines/chromium.mjs';

const { values, positionals: [out] } = parseArgs({ allowPositionals: true, options: {
  dist: { type: 'string', default: fileURLToPath(new URL('../../build/web-release/dist', import.meta.url)) },
  only: { type: 'string' }, size: { type: 'string', multiple: true }, scheme: { type: 'string', multiple: true } } });
if (!out) {
  console.error('look.mjs OUTDIR [--dist FOLDER] [--only WORD] [--size 360x740] [--scheme dark]');
  process.exit(2);
}
mkdirSync(out, { recursive: true });

const sizes = values.size ?? ['360x740', '1280x720', '1920x1080'];
const schemes = values.scheme ?? ['light', 'dark'];
for (const size of sizes) {
  const [width, height] = size.split('x').map(Number);
  for (const colorScheme of schemes) {
    const t = new Case({ engine: chromium, dist: values.dist, label: 'look' });
    const phone = width < 600;
    const server = await t.serve();
    const { ui, page } = await t.open(server, '', { viewport: { width, height, scale: phone ? 2 : 1 }, touch: phone, colorScheme, reducedMotion: true });
    await ready(ui);
    const shot = async (name, { below = false } = {}) => {
      if (values.only && !name.includes(values.only)) return;
      await still(ui);
      await ui.page.evaluate(() => document.activeElement?.blur());
      await new Promise((ok) => setTimeout(ok, 250));  // pictures for people: after a short motion, not before
      await page.screenshot(join(out, `${size}-${colorScheme}-${name}.png`));
      if (!below) return;
      if (phone) await page.drag({ x: width / 2, y: height - 120 }, { x: width / 2, y: 120 });
      else await page.wheel(width * 0.6, height / 2, height - 160);
      await new Promise((ok) => setTimeout(ok, 900));
      await page.screenshot(join(out, `${size}-${colorScheme}-${name}-below.png`));
    };
    try {
      await shot('01-panel-empty', { below: true });
      await go(ui, 'Alianzas');
      await shot('02-alliances-empty');
      await go(ui, 'Organizaciones');
      await ui.activate('button', 'Nueva organización');
      await ui.waitFor('button', 'Guardar');
      await shot('03-organisation-form', { below: true });
      await ui.activate('button', 'Guardar');
      await ui.waitText(/datos por corregir|dato por corregir/);
      await shot('04-organisation-form-faults');
      await ui.activate('button', 'Cancelar');
      const organisation = await newOrganisation(ui);
      await shot('05-organisation-record', { below: true });
      await ui.activate('button', 'Cambiar estado');
      await ui.waitFor('dialog', 'Cambiar estado');
      await shot('06-state-dialog');
      await ui.activate('button', 'Cancelar');
      await changeState(ui, 'Habilitada');
      await newAlliance(ui, organisation);
      await shot('07-alliance-record', { below: true });
      await ui.activate('button', 'Agregar evidencia');
      await ui.waitFor('dialog', 'Agregar evidencia');
      await shot('08-part-dialog');
      await ui.activate('button', 'Cancelar');
      await ui.activate('button', 'Eliminar');
      await shot('09-delete-dialog');
      await ui.activate('button', 'Cancelar');
      await changeState(ui, 'Consolidada');
      await go(ui, 'Panel');
      await shot('10-panel-one', { below: true });
      await go(ui, 'Datos');
      await shot('11-data', { below: true });
      if (existsSync(fixturePath)) {
        await ui.importFile(fixturePath);
        await ui.waitFor('dialog', /¿Importar/);
        await shot('12-import-dialog');
        await ui.activate('button', 'Aceptar');
        await ui.waitGone('dialog', /¿Importar/);
        await address(ui, '#/panel?corte=2026-06-30');
        await shot('13-panel', { below: true });
        await ui.activate('button', /^¿Por qué este %\?/, { nth: 0 });
        await ui.waitFor('dialog', undefined);
        await shot('14-why');
        await ui.page.key('Escape');
        await address(ui, '#/panel?corte=2025-12-31&conocido=entonces');
        await ui.waitText(/con lo que se sabía ese día/);
        await page.wheel(width * 0.6, height / 2, -4000);
        if (phone) await ui.activate('button', 'Fecha: 31 dic 2025');
        await shot('13-panel-then');
        await address(ui, '#/cortes/comparar?de=2025-12-31&a=2026-06-30');
        await ui.waitText('Alianzas: de 24 a 31, +7');
        await shot('19-compare', { below: true });
        await go(ui, 'Alianzas');
        await shot('15-alliances', { below: true });
        await go(ui, 'Organizaciones');
        await shot('16-organisations', { below: true });
      }
      await address(ui, '#/acerca');
      await ui.waitFor('heading', 'Acerca de', { level: 1 }).catch(() => {});
      await shot('17-about');
      await address(ui, '#/no/existe');
      await shot('18-not-found');
    } catch (error) {
      console.error(`${size} ${colorScheme}: ${error.message}`);
      await page.screenshot(join(out, `${size}-${colorScheme}-STOPPED.png`)).catch(() => {});
    }
    await t.end();
    console.log(`${size} ${colorScheme}`);
  }
}
process.exit();
