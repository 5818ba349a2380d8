import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Served } from '#sandbox/server/serve.ts';
import { LOOKS, openPage, serveApplication } from './application.ts';
import { BUILT } from './build-once.ts';
import { openBrowser } from './chromium.ts';
import { eachIsSound } from './sound.ts';
import { violationsOn } from './violations.ts';

/** Bytes of script, gzipped, that the first page may load. */
const FIRST_LOAD = 250_000;

let browser: Browser;
let served: Served;

beforeAll(async () => {
  served = await serveApplication();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

eachIsSound(
  ['/', '/work', '/configuration', '/phone', '/fork', '/nowhere'].map((path) => [path, path]),
  () => ({ browser, url: served.url }),
);

describe('the frame', () => {
  const [look] = LOOKS;

  it('is worked by the keyboard: skip link, search by /, pages by g and a letter, help by ?', async () => {
    const { page, close } = await openPage(browser, served.url, { path: '/', look });
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Ir para o conteúdo');
    await page.keyboard.press('/');
    await expect.poll(() => page.evaluate('document.activeElement.type')).toBe('search');
    await page.getByRole('main').focus();
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await page.getByRole('heading', { level: 1, name: 'Trabalho' }).waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('main');
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Atalhos do teclado' });
    await help.getByText('ir para Carteira').waitFor();
    await expect.poll(() => violationsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
    await close();
  });

  it('speaks English, and is dark, when somebody chooses so, and keeps it', async () => {
    const { page, close } = await openPage(browser, served.url, { path: '/work', look });
    await page.getByRole('button', { name: 'Preferências' }).click();
    await page.getByRole('menuitem', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Work' }).waitFor();
    await page.getByRole('button', { name: 'Preferences' }).click();
    await page.getByRole('menuitem', { name: 'Dark' }).click();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Work' }).waitFor();
    await expect.poll(() => page.evaluate('document.documentElement.lang')).toBe('en');
    await expect
      .poll(() => page.evaluate('document.documentElement.dataset.mantineColorScheme'))
      .toBe('dark');
    await close();
  });

  it('acts as another caller of the sandbox, who sees what is theirs', async () => {
    const { page, close } = await openPage(browser, served.url, { path: '/', look });
    const called = page.waitForRequest((request) => request.headers()['x-sandbox-user'] === 'manager');
    await page.getByLabel('Agir como').selectOption('manager');
    const call = await called;
    expect(call.url()).toContain('/v1/');
    await close();
  });

  it('loads less than 250 KB of script before its first page is shown', async () => {
    const { context, close } = await openPage(browser, served.url, { path: '/work', look });
    const page = await context.newPage();
    const scripts = new Set<string>();
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.add(new URL(response.url()).pathname.replace('/app/', ''));
    });
    await page.goto(`${served.url}/app/`);
    await page.waitForLoadState('networkidle');
    const bytes = [...scripts].reduce(
      (sum, script) => sum + gzipSync(readFileSync(join(BUILT, script))).length,
      0,
    );
    process.stdout.write(`first load: ${Math.round(bytes / 1000)} KB of script, gzipped\n`);
    expect(scripts.size).toBeGreaterThan(1);
    expect(bytes).toBeLessThan(FIRST_LOAD);
    expect(readdirSync(join(BUILT, 'assets')).every((name) => /-[\w-]{8}\.\w+$/.test(name))).toBe(true);
    await close();
  });
});
