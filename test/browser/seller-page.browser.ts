import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putCustomer } from '#adapters/table/seller-customers.ts';
import type { BillingEventType } from '#schemas/events/billing.ts';
import { aDebtor, anInvoice, aPayment } from '#test/builders/invoice.ts';
import { ROOT } from '#test/builders/root.ts';
import { callByLink, KEY, SELLER, tokenFor } from '#test/builders/seller.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';
import { openBrowser } from './chromium.ts';
import { violationsOn } from './violations.ts';

const SCREENSHOT = join(ROOT, 'docs/images/seller-page.png');
const SITE = 'https://regua.example';
/** Bytes: seconds on a cheap phone, away from the city. */
const LIGHT = 20_000;
const AT = '2026-05-08T15:00:00-03:00';
const LONG =
  'PanificadoraConfeitariaELanchoneteNossaSenhoraDaConceiçãoDoSertãoCentralDoCearáSociedadeLimitada';

/** The standing that each customer gets, and the name of the customer. */
const CUSTOMERS = [
  ['paid', 'Antônio Silva'],
  ['due', 'Bruna Souza'],
  ['late', 'Carla Dias'],
  ['promised', 'Daniel Reis'],
  ['caseOpen', 'Elisa Melo'],
  ['onPaymentPlan', 'Fábio Nunes'],
  ['elsewhere', 'Gil Prado'],
  ['erased', 'Helena Costa'],
  ['long', LONG],
] as const;

let browser: Browser;
let world: TestWorld;
let token: string;
const elsewhere: string[] = [];
const complaints: string[] = [];

const bill = (kind: string, type: BillingEventType, detail: object) =>
  world.billing(type, { creditorId: CREDITOR, invoiceId: `NF-${kind}`, ...detail });

beforeAll(async () => {
  world = await TestWorld.start({ sellerKeys: { [CREDITOR]: [KEY] } });
  for (const [kind, name] of CUSTOMERS) {
    const debtor = aDebtor({
      debtorId: `cli-${kind}`,
      name,
      ...(kind === 'long' ? { personType: 'company' as const, taxId: '11.222.333/0001-81' } : {}),
    });
    const plain = anInvoice({ invoiceId: `NF-${kind}`, debtor, sellerId: SELLER });
    await world.billing('InvoiceIssued.v1', {
      ...plain,
      ...(kind === 'due' || kind === 'elsewhere' ? { dueDate: '2026-05-20' } : {}),
      ...(kind === 'long' ? { invoiceId: 'N'.repeat(64), amount: 9_876_543_210 } : {}),
    });
    if (kind === 'elsewhere')
      await world.billing('InvoiceIssued.v1', { ...plain, invoiceId: 'NF-other', sellerId: 'vendedor-01' });
  }
  await world.runUntil(AT);
  await bill('promised', 'PromiseReported.v1', { day: '2026-05-14', promisedAt: AT });
  await bill('caseOpen', 'DisputeRaised.v1', { kind: 'not-mine', raisedAt: AT });
  const instalments = ['2026-05-15', '2026-06-15'].map((dueDate) => ({ amount: 55_000, dueDate }));
  await bill('onPaymentPlan', 'PaymentPlanReported.v1', { instalments, agreedAt: AT });
  await world.webhook(aPayment({ id: 'p', invoiceId: 'NF-paid', amount: 103_000, paidAt: AT }));
  await world.erase('cli-erased');
  // Of long ago, so that there is a second page.
  for (let index = 0; index < 60; index += 1)
    await putCustomer({ creditorId: CREDITOR, sellerId: SELLER, debtorId: `zzz-${index}` });
  await world.runUntil('2026-05-08T16:00:00-03:00');
  token = await tokenFor(world);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

/** A page on which the function answers as it does on the internet, with its own headers. */
async function open(given: { width: number; height: number; colorScheme: 'light' | 'dark' }): Promise<Page> {
  const { width, height, colorScheme } = given;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme });
  const page = await context.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (!url.href.startsWith(`${SITE}/s/`)) {
      elsewhere.push(url.href);
      return route.abort();
    }
    const query = Object.fromEntries(url.searchParams);
    const { statusCode, headers, body } = await callByLink(world, url.pathname.slice('/s/'.length), {
      query,
    });
    return route.fulfill({ status: statusCode, headers: { ...headers }, body });
  });
  return page;
}

describe.each([
  { name: 'a phone', width: 360, height: 740, colorScheme: 'light' as const },
  { name: 'a phone in the dark', width: 360, height: 740, colorScheme: 'dark' as const },
  { name: 'a small phone', width: 320, height: 568, colorScheme: 'light' as const },
  { name: 'a desktop', width: 1280, height: 900, colorScheme: 'light' as const },
  { name: 'a desktop in the dark', width: 1280, height: 900, colorScheme: 'dark' as const },
])('the sellers’ page on $name', (viewport) => {
  let page: Page;
  beforeAll(async () => {
    page = await open(viewport);
  });
  afterAll(() => page.context().close());

  const expectSound = async () => {
    await expect.poll(() => page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width);
    await expect.poll(() => violationsOn(page)).toEqual([]);
  };

  it('says of each customer whether to sell and how to speak, fits, and is accessible', async () => {
    await page.goto(`${SITE}/s/${token}`);
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).textContent())
      .toBe('Seus clientes em 08/05/2026');
    const shown = await page
      .locator('.customer')
      .evaluateAll((all) =>
        all.map((one) =>
          [one.querySelector('h2'), one.querySelector('.how')].map((part) => part?.textContent),
        ),
      );
    expect(shown).toEqual([
      ['Antônio S.', 'Pode vender de novo'],
      ['Bruna S.', 'Pode vender'],
      ['Carla D.', 'Em atraso há 3 dias'],
      ['Cliente cli-erased', 'Em atraso há 3 dias'],
      ['Daniel R.', 'Em negociação: prometeu pagar em 14/05/2026'],
      ['Elisa M.', 'Em análise'],
      ['Fábio N.', 'Pode vender'],
      ['Gil P.', 'Aguarde: há outra fatura a resolver'],
      [LONG, 'Em atraso há 3 dias'],
    ]);
    await expectSound();
  });

  it('styles itself: its policy lets its own style through', async () => {
    await page.goto(`${SITE}/s/${token}`);
    await expect
      .poll(() => page.evaluate("getComputedStyle(document.querySelector('.customers')).display"))
      .toBe('grid');
  });

  it('leads on to more customers, by a link that a thumb hits', async () => {
    await page.goto(`${SITE}/s/${token}`);
    const more = page.getByRole('link', { name: 'Ver mais clientes' });
    await expect.poll(async () => (await more.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await more.click();
    await page.getByText('Nenhum cliente seu').waitFor();
    await expectSound();
  });

  it('says kindly that a link leads nowhere', async () => {
    await page.goto(`${SITE}/s/${token}x`);
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).textContent())
      .toBe('Página não encontrada');
    await expectSound();
  });
});

it('is light, and its picture in the guide is no burden', async () => {
  const page = await open({ width: 390, height: 844, colorScheme: 'light' });
  await page.goto(`${SITE}/s/${token}`);
  await expect.poll(async () => Buffer.byteLength(await page.content())).toBeLessThan(LIGHT);
  if (process.env.SCREENSHOTS) await page.screenshot({ path: SCREENSHOT });
  await page.context().close();
  expect(statSync(SCREENSHOT).size).toBeLessThan(100_000);
});

it('asks nothing of anybody else, and the browser complains of nothing', () => {
  expect(elsewhere).toEqual([]);
  // A link that leads nowhere is answered with 404, which the console shows.
  expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
});
