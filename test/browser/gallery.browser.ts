import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contrast } from '#config-loader/contrast.ts';
import { loadConfig } from '#config-loader/load.ts';
import { previewsOf } from '#sandbox/preview/previews-of.ts';
import { regua } from '#test/builders/command.ts';
import { ROOT } from '#test/builders/root.ts';
import { openBrowser } from './chromium.ts';
import { violationsOn } from './violations.ts';

const CONFIG = join(ROOT, 'config');
const PHONE = { width: 360, height: 740 };
const folder = mkdtempSync(join(tmpdir(), 'regua-gallery-'));
const ids = previewsOf(await loadConfig(CONFIG)).map(({ id }) => id);
const address = (file: string) => pathToFileURL(join(folder, file)).href;
const email = (id: string) => address(`emails/${id}.html`);

let browser: Browser;
const pages: Record<'light' | 'dark', Page> = {} as never;
/** The requests to any place but the folder. */
const elsewhere: string[] = [];

beforeAll(async () => {
  const { exitCode, stdout } = await regua('preview', '--out', folder);
  expect({ exitCode, stdout }).toEqual({
    exitCode: 0,
    stdout: `${ids.length} previews are in ${join(folder, 'index.html')}\n`,
  });
  browser = await openBrowser();
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ viewport: PHONE, colorScheme });
    pages[colorScheme] = await context.newPage();
    context.on('request', (request) => {
      if (!request.url().startsWith(pathToFileURL(folder).href)) elsewhere.push(request.url());
    });
  }
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

const widthOf = (page: Page) => page.evaluate('document.documentElement.scrollWidth');

/** `rgb(17, 24, 39)` as `#111827`. */
const asHex = (rgb: string): string =>
  `#${[...rgb.matchAll(/\d+/g)]
    .slice(0, 3)
    .map(([share]) => Number(share).toString(16).padStart(2, '0'))
    .join('')}`;

describe('the gallery', () => {
  it('has a page for every preview', () => {
    expect(readdirSync(join(folder, 'emails')).sort()).toEqual(ids.map((id) => `${id}.html`).sort());
  });

  it.each(['light', 'dark'] as const)('opens, fits a phone and is accessible, %s', async (scheme) => {
    const page = pages[scheme];
    await page.goto(address('index.html'));
    expect(await page.locator('details').count()).toBe(ids.length);
    expect(await widthOf(page)).toBe(PHONE.width);
    expect(await violationsOn(page)).toEqual([]);
  });

  it('shows the e-mail in two widths, its text, the SMS and the WhatsApp message', async () => {
    const page = pages.light;
    await page.goto(address('index.html'));
    const entry = page.locator('details').first();
    await entry.locator('summary').click();
    for (const frame of await entry.locator('iframe').all())
      await frame.contentFrame().getByRole('heading', { name: 'Bebidas Nordeste' }).waitFor();
    expect(await entry.locator('iframe').count()).toBe(2);
    expect(await entry.locator('pre').textContent()).toContain('CNPJ 12.ABC.345/01DE-35');
    expect(await entry.locator('.sms').textContent()).toContain('Bebidas Nordeste');
    expect(await entry.locator('.chat').textContent()).toContain('Bebidas Nordeste');
    expect(await widthOf(page)).toBe(PHONE.width);
  });
});

describe.each(['light', 'dark'] as const)('an e-mail, %s', (scheme) => {
  it.each(ids)('%s fits a phone and is accessible', async (id) => {
    const page = pages[scheme];
    await page.goto(email(id));
    expect(await widthOf(page)).toBe(PHONE.width);
    expect(await violationsOn(page)).toEqual([]);
  });

  it(`is ${scheme} all over`, async () => {
    const page = pages[scheme];
    const [first] = ids as [string];
    await page.goto(email(first));
    const grounds = (await page.evaluate(`
      [document.body, ...document.querySelectorAll('.plain, .box > table > tbody > tr > td, .code')]
        .map((element) => getComputedStyle(element).backgroundColor)`)) as string[];
    expect(grounds.length).toBeGreaterThan(4);
    for (const ground of grounds.map(asHex)) {
      const isLight = contrast(ground, '#000000') > contrast(ground, '#ffffff');
      expect(isLight ? 'light' : 'dark').toBe(scheme);
    }
  });
});

it('the checks find what is wrong', async () => {
  const page = pages.light;
  await page.setContent('<p style="color:#ccc;width:500px">Quase invisível</p><img src="x">');
  expect(await widthOf(page)).toBeGreaterThan(PHONE.width);
  const found = (await violationsOn(page)).join('\n');
  for (const rule of ['color-contrast', 'html-has-lang', 'image-alt']) expect(found).toContain(rule);
});

it('asks nothing of anybody else', () => {
  expect(elsewhere).toEqual([]);
});
