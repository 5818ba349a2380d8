import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { regua } from '#test/builders/command.ts';
import { ROOT } from '#test/builders/root.ts';
import { openBrowser } from './chromium.ts';
import { violationsOn } from './violations.ts';

const folder = mkdtempSync(join(tmpdir(), 'regua-import-messages-'));
const at = (name: string): string => join(folder, name);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  copyFileSync(join(ROOT, 'test/fixtures/exports/distribuidora.csv'), at('contas.csv'));
  const where = ['--state', at('imports'), '--out', at('contas.jsonl'), '--as-of', '20/03/2026'];
  await regua('import', at('contas.csv'), ...where, '--yes', '--lang', 'pt-BR');
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

it.each([
  { width: 360, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const)(
  'the page of the messages of an import fits $width pixels, breaks no rule of axe, and opens each message, $colorScheme',
  async ({ width, colorScheme }) => {
    const page = await browser.newPage({ viewport: { width, height: 740 }, colorScheme });
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    await page.goto(pathToFileURL(at('contas.mensagens.html')).href);
    const buttons = page.locator('main button');
    await expect.poll(() => buttons.count()).toBe(10);
    await expect.poll(() => violationsOn(page)).toEqual([]);
    await expect.poll(() => page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await buttons.first().click();
    const viewer = page.getByRole('dialog');
    await expect.poll(() => viewer.locator('pre').textContent()).toContain('Olá, ');
    await expect.poll(() => viewer.locator('figure:visible').count()).toBe(3);
    await expect.poll(() => violationsOn(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  },
);
