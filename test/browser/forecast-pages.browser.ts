import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '#cli/words/language.ts';
import { regua } from '#test/builders/command.ts';
import { ROOT } from '#test/builders/root.ts';
import { openBrowser } from './chromium.ts';
import { violationsOn } from './violations.ts';

const folder = mkdtempSync(join(tmpdir(), 'regua-forecast-pages-'));
const CONFIG = join(ROOT, 'config');
const BOOK = ['--invoices', join(ROOT, 'sample/portfolio.jsonl'), '--from', '2026-03-02', '--days', '20'];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  const other = join(folder, 'other');
  cpSync(CONFIG, other, { recursive: true });
  const file = join(other, 'reguas/padrao.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('offset: 3\n', 'offset: 4\n'));
  for (const language of LANGUAGES) {
    const out = (name: string) => ['--out', join(folder, `${name}-${language}.html`), '--lang', language];
    await regua('forecast', '--config', CONFIG, ...BOOK, ...out('forecast'));
    await regua('compare', '--config', CONFIG, '--config', other, ...BOOK, ...out('compare'));
  }
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(
    ['forecast', 'compare'].flatMap((name) =>
      [360, 1280].flatMap((width) =>
        (['light', 'dark'] as const).map((colorScheme) => ({ name, width, colorScheme })),
      ),
    ),
  )(
    'the page of regua $name breaks no rule of axe at $width pixels, $colorScheme',
    async ({ name, width, colorScheme }) => {
      const page = await browser.newPage({ viewport: { width, height: 740 }, colorScheme });
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', ({ message }) => complaints.push(message));
      await page.setContent(readFileSync(join(folder, `${name}-${language}.html`), 'utf8'));
      await expect.poll(() => violationsOn(page)).toEqual([]);
      await expect
        .poll(() => page.evaluate('document.documentElement.scrollWidth'))
        .toBeLessThanOrEqual(width);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );
});
