import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { previewsOf } from '#application/previews/previews-of.ts';
import { contrast } from '#config-loader/contrast.ts';
import { loadConfig } from '#config-loader/load.ts';
import { regua } from '#test/builders/command.ts';
import { ROOT } from '#test/builders/root.ts';
import { openBrowser } from './chromium.ts';
import { OF_COLOUR, violationsOn } from './violations.ts';

const CONFIG = join(ROOT, 'config');
const PHONE = { width: 360, height: 740 };
const folder = mkdtempSync(join(tmpdir(), 'regua-gallery-'));
const emails = mkdtempSync(join(tmpdir(), 'regua-emails-'));
const previews = previewsOf(await loadConfig(CONFIG));
const ids = previews.map(({ id }) => id);
const gallery = pathToFileURL(join(folder, 'index.html')).href;
const email = (id: string) => pathToFileURL(join(emails, `${id}.html`)).href;

let browser: Browser;
const pages: Record<'light' | 'dark', Page> = {} as never;
/** The requests to any place but the two folders. */
const elsewhere: string[] = [];

beforeAll(async () => {
  const { exitCode, stdout } = await regua('preview', '--out', folder);
  expect({ exitCode, first: stdout.split('\n')[0] }).toEqual({
    exitCode: 0,
    first: `${ids.length} previews are in ${join(folder, 'index.html')}`,
  });
  for (const { id, email } of previews) writeFileSync(join(emails, `${id}.html`), email.html);
  browser = await openBrowser();
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ viewport: PHONE, colorScheme });
    pages[colorScheme] = await context.newPage();
    context.on('request', (request) => {
      const isOurs = [folder, emails].some((own) => request.url().startsWith(pathToFileURL(own).href));
      if (!isOurs) elsewhere.push(request.url());
    });
  }
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
  rmSync(emails, { recursive: true });
});

const widthOf = (page: Page) => page.evaluate('document.documentElement.scrollWidth');
const shownIds = (page: Page): Promise<string[]> =>
  page.evaluate(
    `[...document.querySelectorAll('[data-id]')].filter((one) => one.offsetParent).map((one) => one.dataset.id)`,
  );

/** `rgb(17, 24, 39)` as `#111827`. */
const asHex = (rgb: string): string =>
  `#${[...rgb.matchAll(/\d+/g)]
    .slice(0, 3)
    .map(([share]) => Number(share).toString(16).padStart(2, '0'))
    .join('')}`;
const isLight = (ground: string): boolean => contrast(ground, '#000000') > contrast(ground, '#ffffff');

describe('the gallery', () => {
  it('is one file', () => {
    expect(readdirSync(folder)).toEqual(['index.html']);
  });

  it.each(['light', 'dark'] as const)('opens, fits a phone and is accessible, %s', async (scheme) => {
    const page = pages[scheme];
    await page.goto(gallery);
    await expect.poll(async () => (await shownIds(page)).sort()).toEqual(ids.toSorted());
    await expect.poll(() => widthOf(page)).toBe(PHONE.width);
    await expect.poll(() => violationsOn(page)).toEqual([]);
  });

  it('has a section for each régua, and in it the steps in their order', async () => {
    const page = pages.light;
    await page.goto(gallery);
    const steps = await page
      .getByRole('region', { name: 'Régua Standard' })
      .getByRole('heading', { level: 3 });
    await expect
      .poll(() => steps.allTextContents())
      .toEqual([
        'Notice D-3',
        'Reminder D+1',
        'Reminder D+3',
        'Reminder D+7',
        'Reissue D+15',
        'on the morning of a promised day',
      ]);
  });

  describe('its filters', () => {
    beforeEach(() => pages.light.goto(gallery));

    it.each([
      { filter: 'Tone', value: 'firm', of: ({ tone }: (typeof previews)[number]) => tone === 'firm' },
      {
        filter: 'Customer',
        value: 'part-payment',
        of: ({ debtor }: (typeof previews)[number]) => debtor.id === 'part-payment',
      },
      {
        filter: 'Creditor',
        value: 'bebidas-nordeste',
        of: ({ creditor }: (typeof previews)[number]) => creditor === 'bebidas-nordeste',
      },
    ])('by $filter leave what fits', async ({ filter, value, of }) => {
      const page = pages.light;
      await page.getByLabel(filter).selectOption(value);
      const fitting = previews.filter(of).map(({ id }) => id);
      await expect.poll(async () => (await shownIds(page)).sort()).toEqual(fitting.sort());
      await expect
        .poll(() => page.locator('#count').textContent())
        .toBe(`${fitting.length} of ${ids.length} shown`);
      await expect.poll(() => page.getByRole('heading', { level: 2 }).count()).toBeGreaterThan(0);
    });

    it('leave out a régua of which nothing is left', async () => {
      const page = pages.light;
      await page.getByLabel('Customer').selectOption('paid-up');
      await expect
        .poll(() => page.locator('main').getByRole('heading', { level: 2 }).allTextContents())
        .toContain('Beside the réguas');
      await expect.poll(() => page.getByRole('region', { name: 'Régua Standard' }).isVisible()).toBe(false);
    });
  });

  it.each(['light', 'dark'] as const)(
    'shows a thumbnail as it is chosen, %s, whatever the system is',
    async (scheme) => {
      for (const page of Object.values(pages)) {
        await page.goto(gallery);
        await page.locator(`input[value=${scheme}]`).check();
        const isLightNow = async () => {
          const handle = await page.locator('.shot iframe').first().elementHandle();
          const frame = await handle?.contentFrame();
          return isLight(
            asHex(String(await frame?.evaluate('getComputedStyle(document.body).backgroundColor'))),
          );
        };
        await expect.poll(isLightNow).toBe(scheme === 'light');
      }
    },
  );

  it('shows a thumbnail as on a phone or on a desktop', async () => {
    const page = pages.light;
    await page.goto(gallery);
    await page.locator('.shot iframe').first().waitFor();
    const inner = () => page.evaluate(`document.querySelector('.shot iframe').clientWidth`);
    await expect.poll(() => inner()).toBe(360);
    await page.locator('input[value=desktop]').check();
    await expect.poll(() => inner()).toBe(660);
  });

  it('opens by keyboard, goes on by arrows, closes, and comes back to where it was', async () => {
    const page = pages.light;
    await page.goto(gallery);
    const order = await shownIds(page);
    await page.locator('[data-id]').first().focus();
    await page.keyboard.press('Enter');
    const viewer = page.getByRole('dialog');
    await viewer
      .getByRole('heading', { name: previews.find(({ id }) => id === order[0])?.email.subject ?? '' })
      .waitFor();
    for (const device of ['phone', 'desktop'])
      await viewer
        .locator(`#viewer-${device}`)
        .contentFrame()
        .getByRole('heading', { name: 'Bebidas Nordeste' })
        .waitFor();
    await expect.poll(() => viewer.locator('pre').textContent()).toContain('CNPJ 12.ABC.345/01DE-35');
    await expect.poll(() => viewer.locator('.sms').textContent()).toContain('Bebidas Nordeste');
    await expect.poll(() => viewer.locator('.chat').textContent()).toContain('Bebidas Nordeste');
    await expect.poll(() => widthOf(page)).toBe(PHONE.width);
    await expect.poll(() => violationsOn(page)).toEqual([]);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Escape');
    await expect.poll(() => viewer.isVisible()).toBe(false);
    await expect.poll(() => page.evaluate('document.activeElement.dataset.id')).toBe(order[1]);
  });
});

it.each(ids)('the e-mail %s fits a phone and is accessible, in the light and in the dark', async (id) => {
  const page = pages.light;
  await page.goto(email(id));
  await expect.poll(() => widthOf(page)).toBe(PHONE.width);
  await expect.poll(() => violationsOn(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => widthOf(page)).toBe(PHONE.width);
  await expect.poll(() => violationsOn(page, OF_COLOUR), { message: 'in the dark' }).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
});

describe.each(['light', 'dark'] as const)('an e-mail, %s', (scheme) => {
  it(`is ${scheme} all over`, async () => {
    const page = pages[scheme];
    const [first] = ids as [string];
    await page.goto(email(first));
    const grounds = (await page.evaluate(`
      [document.body, ...document.querySelectorAll('.plain, .box > table > tbody > tr > td, .code')]
        .map((element) => getComputedStyle(element).backgroundColor)`)) as string[];
    expect(grounds.length).toBeGreaterThan(4);
    for (const ground of grounds.map(asHex)) expect(isLight(ground) ? 'light' : 'dark').toBe(scheme);
  });
});

it('the checks find what is wrong', async () => {
  const page = pages.light;
  await page.setContent('<p style="color:#ccc;width:500px">Quase invisível</p><img src="x">');
  await expect.poll(() => widthOf(page)).toBeGreaterThan(PHONE.width);
  const found = (await violationsOn(page)).join('\n');
  for (const rule of ['color-contrast', 'html-has-lang', 'image-alt']) expect(found).toContain(rule);
});

it('asks nothing of anybody else', () => {
  expect(elsewhere).toEqual([]);
});
