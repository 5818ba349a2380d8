import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageOf } from '#cli/results/page-of.ts';
import type { ResultRow } from '#cli/results/result-row.ts';
import { LANGUAGES } from '#cli/words/language.ts';
import { wordsIn } from '#cli/words/words.ts';
import { openBrowser } from './chromium.ts';
import { violationsOn } from './violations.ts';

const row = (invoiceId: string, more: Partial<ResultRow>): ResultRow => ({
  ...{ creditor: 'Bebidas Nordeste', creditorId: 'bebidas-nordeste', invoiceId, debtorId: `d-${invoiceId}` },
  ...{ debtor: `Cliente de ${invoiceId}`, taxId: '', description: '', dueDate: '2026-03-09' },
  ...{
    invoiced: 100_000,
    amended: 0,
    fine: 2_000,
    interest: 0,
    charges: 2_000,
    agreed: 0,
    waived: 0,
    writtenOff: 0,
  },
  ...{
    cancelled: 0,
    prescribed: 0,
    takenOff: 0,
    waiting: 0,
    paidBefore: 0,
    paid: 0,
    owed: 102_000,
    principal: 100_000,
    waivable: 0,
  },
  ...{ asked: 102_000, overpaid: 0, status: 'open', messages: 2 },
  ...{ last: { what: 'Lembrete D+1, e-mail', on: '2026-03-10' }, next: undefined, why: '' },
  ...more,
});
const ROWS = [
  row('NF-2', { owed: 5_000, dueDate: '2026-02-01' }),
  row('NF-10', { status: 'settled', owed: 0, why: 'quitada em 11/03/2026', dueDate: '2026-12-24' }),
  row('NF-1', { status: 'handedOver', owed: 999_999_99, debtor: '<b onclick="x()">Um & "outro"</b>' }),
];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The page, opened; and what its browser complained of. */
async function open(
  language: (typeof LANGUAGES)[number],
  given: { width: number; colorScheme: 'light' | 'dark' },
): Promise<{ page: Page; complaints: string[] }> {
  const { width, colorScheme } = given;
  const page = await browser.newPage({ viewport: { width, height: 740 }, colorScheme });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', ({ message }) => complaints.push(message));
  const totals = [{ what: 'Faturado', words: 'R$ 3.000,00 em 3 faturas' }];
  await page.setContent(await pageOf({ rows: ROWS, totals, until: '2026-03-12' }, wordsIn(language)));
  return { page, complaints };
}

const column = (page: Page, place: number): Promise<string[]> =>
  page.locator(`tbody tr:not([hidden]) td:nth-child(${place})`).allTextContents();

describe.each(LANGUAGES)('the page of a result in %s', (language) => {
  it.each([
    { width: 360, colorScheme: 'light' },
    { width: 360, colorScheme: 'dark' },
    { width: 1280, colorScheme: 'light' },
    { width: 1280, colorScheme: 'dark' },
  ] as const)('breaks no rule of axe at $width pixels, $colorScheme', async (given) => {
    const { page, complaints } = await open(language, given);
    await expect.poll(() => violationsOn(page)).toEqual([]);
    await expect
      .poll(() => page.evaluate('document.documentElement.scrollWidth'))
      .toBeLessThanOrEqual(given.width);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

it('sums the rows that are shown, and shows every amount that a row has', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 740 } });
  const rows = [row('NF-1', { paidBefore: 30_000, owed: 72_000 }), row('NF-2', { invoiced: 1 })];
  await page.setContent(await pageOf({ rows, totals: [], until: '2026-03-12' }, wordsIn('pt-BR')));
  const headings = page.locator('thead th:visible');
  const place = (await headings.allTextContents()).indexOf('Pago antes');
  expect(place).toBeGreaterThan(0);
  await expect.poll(() => headings.allTextContents()).not.toContain('Abatido');
  const total = page.locator('tfoot :is(th, td):visible').nth(place);
  await expect.poll(() => total.textContent()).toBe('300,00');
  await page.getByLabel('Mostrar linhas com').fill('NF-2');
  await expect.poll(() => total.textContent()).toBe('0,00');
  await page.close();
});

it('sorts by numbers, days and names, and shows the rows that are asked for', async () => {
  const { page, complaints } = await open('pt-BR', { width: 1280, colorScheme: 'light' });
  await expect.poll(() => column(page, 3)).toEqual(['NF-1', 'NF-2', 'NF-10']);
  await page.getByRole('button', { name: 'Fatura', exact: true }).click();
  await expect.poll(() => column(page, 3)).toEqual(['NF-1', 'NF-2', 'NF-10']);
  await page.getByRole('button', { name: 'Fatura', exact: true }).click();
  await expect.poll(() => column(page, 3)).toEqual(['NF-10', 'NF-2', 'NF-1']);
  await page.getByRole('button', { name: 'Vencimento' }).click();
  await expect.poll(() => column(page, 5)).toEqual(['01/02/2026', '09/03/2026', '24/12/2026']);
  await page.getByRole('button', { name: 'Em aberto com encargos' }).click();
  await expect.poll(() => column(page, 3)).toEqual(['NF-10', 'NF-2', 'NF-1']);
  await page.getByLabel('Mostrar linhas com').fill('quitada');
  await expect.poll(() => column(page, 3)).toEqual(['NF-10']);
  await expect.poll(() => page.locator('output').textContent()).toBe('1 de 3 faturas');
  expect(complaints).toEqual([]);
  await page.close();
});

const LONG = {
  debtor: 'Restaurante Encontro das Águas e Comércio de Bebidas Ltda.',
  why: 'a dívida espera que uma pessoa responda à contestação',
  status: 'handedOver',
  owed: 1_800_000_00,
} as const;

describe('the table of a result', () => {
  const openLong = async (width: number) => {
    const page = await browser.newPage({ viewport: { width, height: 740 } });
    const rows = Array.from({ length: 40 }, (_, index) => row(`BN-2026-${index + 1000}`, LONG));
    await page.setContent(await pageOf({ rows, totals: [], until: '2026-03-12' }, wordsIn('pt-BR')));
    return page;
  };
  const placeOf = (page: Page, what: string): Promise<{ x: number; y: number }> =>
    page.evaluate(`(({ x, y }) => ({ x, y }))(document.querySelector('${what}').getBoundingClientRect())`);

  it('shows what is asked for, the status and the reason at 1280 pixels, and all columns on demand', async () => {
    const page = await openLong(1280);
    const isCut = () =>
      page.evaluate(
        '(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)(document.querySelector(".scroll"))',
      );
    const shown = page.locator('thead th:visible');
    await expect.poll(isCut).toBe(false);
    await expect
      .poll(() => shown.allTextContents())
      .toEqual(
        expect.arrayContaining([
          'Cliente',
          'Em aberto com encargos',
          'A cobrar com encargos',
          'Situação',
          'Motivo',
        ]),
      );
    await page.getByLabel('Todas as 33 colunas').check();
    await expect.poll(() => shown.count()).toBe(33);
    await expect.poll(isCut).toBe(true);
    await page.close();
  });

  it('keeps the customer and the headings in sight when it is moved on a small window', async () => {
    const page = await openLong(480);
    const before = { name: await placeOf(page, 'tbody th'), heading: await placeOf(page, 'thead th') };
    await page.evaluate('document.querySelector(".scroll").scrollTo(300, 200)');
    const after = { name: await placeOf(page, 'tbody th'), heading: await placeOf(page, 'thead th') };
    expect(after.name.x).toBe(before.name.x);
    expect(after.name.y).toBe(before.name.y - 200);
    expect(after.heading).toEqual(before.heading);
    await page.close();
  });

  it('is printed whole, without tools', async () => {
    const page = await openLong(1280);
    await page.emulateMedia({ media: 'print' });
    const isWhole =
      '(({ clientHeight, scrollHeight }) => clientHeight === scrollHeight)(document.querySelector(".scroll"))';
    await expect.poll(() => page.evaluate(isWhole)).toBe(true);
    await expect.poll(() => page.locator('.tools').isVisible()).toBe(false);
    const printed = await page.pdf({ preferCSSPageSize: true });
    expect(printed.length).toBeGreaterThan(10_000);
    await page.close();
  });
});
