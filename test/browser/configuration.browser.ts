import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Served } from '#sandbox/server/serve.ts';
import { ROOT } from '#test/builders/root.ts';
import { LOOKS, openPage, serveApplication } from './application.ts';
import { openBrowser } from './chromium.ts';
import { eachIsSound } from './sound.ts';

const PARTS = ['reguas', 'rules', 'offers', 'messages', 'hours', 'difference'];
const [DESKTOP] = LOOKS;
const folder = mkdtempSync(join(tmpdir(), 'regua-config-'));

let browser: Browser;
let served: Served;
beforeAll(async () => {
  cpSync(join(ROOT, 'config'), folder, { recursive: true });
  const edited = join(folder, 'reguas/gentil.yaml');
  writeFileSync(edited, readFileSync(edited, 'utf8').replace('offset: 30', 'offset: 31'));
  // No page of it shows a debt, so nothing is played.
  served = await serveApplication('2026-01-02', folder);
  browser = await openBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await served?.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = (part: string) =>
  openPage(browser, served.url, { path: `/configuration/${part}`, look: DESKTOP });

eachIsSound(
  PARTS.map((part) => [`the part ${part}`, `/configuration/${part}`]),
  () => ({ browser, url: served.url }),
);

describe('the configuration', () => {
  it('draws each régua as a ladder, and has its steps in words', async () => {
    const { page, close } = await open('reguas');
    const padrao = page.getByRole('region', { name: 'padrao', exact: true });
    await padrao.getByRole('img', { name: /A régua padrao desenhada/ }).waitFor();
    await expect.poll(() => padrao.getByRole('listitem').count()).toBe(6);
    await padrao.getByText('segunda via com multa e juros, vence em 5 dias').waitFor();
    await expect.poll(() => padrao.locator('circle').count()).toBe(5);
    await close();
  });

  it('has the hours of the 27 states, each with its law or none, the pages and the day on which they were read', async () => {
    const { page, close } = await open('hours');
    const rows = page.getByRole('row');
    await rows.nth(29).waitFor();
    await expect.poll(() => rows.count()).toBe(30);
    await page.getByRole('row', { name: /^AL/ }).getByText('AL, Lei 7.782/2016').waitFor();
    await expect
      .poll(() => page.getByRole('row', { name: /^AL/ }).getByRole('link').count())
      .toBeGreaterThan(0);
    await close();
  });

  it('shows a message as a debtor gets it by e-mail, WhatsApp and SMS', async () => {
    const { page, close } = await open('messages');
    await page.getByLabel('Mensagem').selectOption({ label: 'lembrete-3 (acolhedora)' });
    const email = page.frameLocator('iframe');
    await email.getByText('12.ABC.345/01DE-35').first().waitFor();
    await page.getByText('SAIR p/ parar').waitFor();
    await close();
  });

  it('shows how the files of the folder differ from what is in use, as they are edited, with what is wrong', async () => {
    const file = join(folder, 'reguas/padrao.yaml');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace('offset: 22', 'offset: 25'));
    const { page, close } = await open('difference');
    const padrao = page.getByRole('listitem').filter({ hasText: 'reguas/padrao.yaml' });
    await padrao.getByText('handOver › offset').waitFor();
    await expect.poll(() => padrao.textContent()).toMatch(/em uso 22, editado 25/);
    writeFileSync(file, before.replace('offset: 22', 'offset: 2'));
    await page.getByRole('button', { name: 'Comparar a pasta de novo' }).click();
    await padrao.getByText('com erro').waitFor();
    await padrao.getByText('handOver › offset').waitFor();
    writeFileSync(file, before);
    await page.getByRole('button', { name: 'Comparar a pasta de novo' }).click();
    await padrao.waitFor({ state: 'hidden' });
    await close();
  });

  it('compares a file that somebody picks, wherever it is from, and says so when it is no YAML', async () => {
    const { page, close } = await open('difference');
    const pick = (name: string, text: string) =>
      page
        .getByLabel('Escolher arquivos')
        .last()
        .setInputFiles({ name, mimeType: 'text/yaml', buffer: Buffer.from(text) });
    const changed = page.getByRole('listitem').filter({ hasText: 'selection.yaml' }).getByText('mudou');
    // What is picked while the page is still made is not taken: it is picked again, as a person would.
    await expect
      .poll(
        async () => {
          await pick('selection.yaml', '- regua: gentil\n');
          return changed.waitFor({ timeout: 5_000 }).then(
            () => 'compared',
            () => 'not taken',
          );
        },
        { interval: 1_000 },
      )
      .toBe('compared');
    await pick('selection.yaml', '- regua: [\n');
    await page.getByRole('alert').filter({ hasText: 'não é YAML' }).waitFor();
    await close();
  });
});
