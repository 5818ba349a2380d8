import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '#config-loader/load.ts';
import { type Served, serveSandbox } from '#sandbox/server/serve.ts';
import type { Config } from '#schemas/config/config.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import type { InvoiceIssuedV1 } from '#schemas/events/billing.ts';
import { aDebtor, anInvoice, aPayment, issuedInTime } from '#test/builders/invoice.ts';
import { ROOT } from '#test/builders/root.ts';
import { CREDITOR } from '#test/builders/world.ts';
import { openBrowser } from './chromium.ts';
import { violationsOn } from './violations.ts';

/** Bytes that a page and all it loads may have: seconds on a cheap phone, away from the city. */
const LIGHT = 50_000;
const MORNING = '2026-05-08T09:00:00-03:00';

/** Phone and desktop, with and without JavaScript, light and dark: each has debts of its own to try things on. */
const VISITS = [
  { name: 'a phone', width: 360, height: 740, js: true, colorScheme: 'light' },
  { name: 'a phone without JavaScript', width: 360, height: 740, js: false, colorScheme: 'dark' },
  { name: 'a desktop', width: 1280, height: 900, js: true, colorScheme: 'dark' },
  { name: 'a desktop without JavaScript', width: 1280, height: 900, js: false, colorScheme: 'light' },
] as const;

const KINDS = [
  'open',
  'late',
  'cash',
  'parts',
  'promise',
  'not-mine',
  'problem',
  'hardship',
  'stop',
  'paid',
  'long',
] as const;
type Kind = (typeof KINDS)[number];
const invoiceOf = (kind: Kind, visit: number): string => `${kind.toUpperCase()}-${visit}`;

/** Those whose charges are more than the creditor waives (R$ 100,00), so that there is something to propose. */
const BIG: ReadonlySet<Kind> = new Set(['cash', 'parts']);

/** Of those that are overdue; the others fall due after the visit. */
const DUE_DATES: Partial<Record<Kind, string>> = {
  late: '2026-05-04',
  promise: '2026-05-04',
  cash: '2026-05-04',
  parts: '2026-04-04',
};

function anInvoiceFor(kind: Kind, visit: number): InvoiceIssuedV1 {
  const invoiceId = invoiceOf(kind, visit);
  const dueDate = DUE_DATES[kind] ?? '2026-05-20';
  const plain = anInvoice({
    invoiceId,
    description: 'Pedido 88213, entregue em 20/04',
    amount: BIG.has(kind) ? 749_940 : 74_994,
    dueDate,
    issuedAt: issuedInTime(dueDate, MORNING),
    bill: {},
  });
  if (kind !== 'long') return plain;
  return {
    ...plain,
    invoiceId: `${invoiceId}-FATURA-2026-0000000000001042-SERIE-UNICA-DEPOSITO-C`.slice(0, 64),
    amount: 9_876_543_210,
    description: 'x'.repeat(200),
    debtor: aDebtor({
      debtorId: `long-${visit}`,
      name: 'Panificadora, Confeitaria e Lanchonete NossaSenhoraDaConceiçãoDoSertãoCentralDoCearáSociedadeLimitada Ltda.',
      personType: 'company',
      taxId: `11.222.333/0001-81`,
    }),
  };
}

let browser: Browser;
let served: Served;
const elsewhere: string[] = [];
const complaints: string[] = [];

async function withBoletos(): Promise<Config> {
  const config = await loadConfig(join(ROOT, 'config'));
  const creditor = config.creditors[CREDITOR] as Creditor;
  return {
    ...config,
    creditors: {
      [CREDITOR]: {
        ...creditor,
        contact: { ...creditor.contact, whatsapp: '+558530000000' },
        bills: {
          provider: 'sandbox',
          boleto: {
            bank: '341',
            fields: { wallet: '109', branch: '0111', account: '12345' },
            numberField: 'ourNumber',
          },
        },
      },
    },
  };
}

beforeAll(async () => {
  const at = Date.parse(MORNING);
  const invoices = VISITS.flatMap((_visit, visit) => KINDS.map((kind) => anInvoiceFor(kind, visit)));
  const paid = VISITS.map((_visit, visit) =>
    aPayment({ id: `p-${visit}`, invoiceId: invoiceOf('paid', visit), amount: 74_994, paidAt: MORNING }),
  );
  served = await serveSandbox({
    config: await withBoletos(),
    input: {
      arrivals: [
        ...invoices.map((detail, index) => ({
          kind: 'event' as const,
          detailType: 'InvoiceIssued.v1',
          detail,
          file: 'test',
          line: index + 1,
          at,
        })),
        ...paid.map((body, index) => ({
          kind: 'payment' as const,
          body,
          file: 'test',
          line: index + 1,
          at: at + 1000,
        })),
      ],
      badRows: [],
    },
    until: at + 3_600_000,
    port: 0,
  });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const pageOf = (kind: Kind, visit: number) => {
  const found = served.pages.find(({ invoiceId }) => invoiceId.startsWith(invoiceOf(kind, visit)));
  if (!found) throw new Error(`there is no page of ${kind} ${visit}`);
  return found;
};

/** Everything that makes a page of ours a good one, whatever it shows. axe needs JavaScript: it looks at a twin. */
async function expectSound(page: Page, visit: (typeof VISITS)[number], twin: Page): Promise<void> {
  await expect.poll(() => page.evaluate('document.documentElement.scrollWidth')).toBe(visit.width);
  await twin.setContent(await page.content());
  await expect.poll(() => violationsOn(twin)).toEqual([]);
}

describe.each(VISITS.map((visit, index) => ({ ...visit, visit, index })))('on $name', ({ visit, index }) => {
  let context: BrowserContext;
  let page: Page;
  let twin: Page;
  let bytes = 0;

  beforeAll(async () => {
    context = await browser.newContext({
      viewport: { width: visit.width, height: visit.height },
      javaScriptEnabled: visit.js,
      colorScheme: visit.colorScheme,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    page = await context.newPage();
    const { width, height, colorScheme } = visit;
    twin = await (await browser.newContext({ viewport: { width, height }, colorScheme })).newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    context.on('request', (request) => {
      if (!request.url().startsWith(served.url) && !request.url().startsWith('data:'))
        elsewhere.push(request.url());
    });
    page.on('response', async (response) => {
      bytes += (await response.body().catch(() => Buffer.alloc(0))).length;
    });
  });
  afterAll(async () => {
    await twin.context().close();
    await context.close();
  });

  /** Opens a page as its debtor does: by the link, and by the digits. */
  async function enter(kind: Kind) {
    const { url, digits, ...rest } = pageOf(kind, index);
    await page.goto(url);
    if ((await page.locator('#digits').count()) > 0) {
      await page.getByLabel('Os 4 primeiros números').fill(digits);
      await page.getByRole('button', { name: 'Continuar' }).click();
    }
    await page.locator('#digits').waitFor({ state: 'detached' });
    return { url, ...rest };
  }

  const heading = () => page.getByRole('heading', { level: 1 }).textContent();
  const open = (title: string) => page.getByText(title, { exact: true }).click();

  it('asks visitors to identify themselves, says what is wrong, and shows nothing before', async () => {
    const { url, digits } = pageOf('open', index);
    await page.goto(url);
    await expect.poll(() => heading()).toContain('confirme que é você');
    await expectSound(page, visit, twin);
    await page.getByLabel('Os 4 primeiros números').fill(digits === '0000' ? '1111' : '0000');
    await page.getByRole('button', { name: 'Continuar' }).click();
    await page.getByRole('alert').waitFor();
    await expect.poll(() => page.content()).not.toMatch(/Maria|88213|749/);
    await expectSound(page, visit, twin);
    await page.goto(url);
    await page.getByLabel('Os 4 primeiros números').fill(digits);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Olá, Maria!' }).waitFor();
  });

  it('shows what is owed and why, and is light', async () => {
    bytes = 0;
    await enter('late');
    await expect.poll(() => page.locator('.sum').textContent()).toMatch(/R\$\s749,94/);
    await open('De onde vem este valor');
    const statement = await page.getByRole('table').textContent();
    for (const line of ['Multa de 2%', 'Juros de mora', 'Valor mantido']) expect(statement).toContain(line);
    expect(statement).toMatch(/A pagar em 08\/05\/2026R\$\s749,94/);
    // Workings have the whole width of a phone.
    const widthOf = async (selector: string) => (await page.locator(selector).first().boundingBox())?.width;
    await expect.poll(() => widthOf('.how td')).toBe(await widthOf('table'));
    await expectSound(page, visit, twin);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThan(LIGHT);
  });

  it('pays by Pix and by boleto', async () => {
    await enter('late');
    const code = (await page.locator('#pix').textContent()) ?? '';
    expect(code).toMatch(/^000201.*6304[0-9A-F]{4}$/);
    await expect
      .poll(() => page.getByRole('img', { name: 'QR code do Pix' }).boundingBox())
      .toMatchObject({
        width: expect.any(Number),
      });
    const copy = page.getByRole('button', { name: 'Copiar código Pix' });
    await expect.poll(() => copy.isVisible()).toBe(visit.js);
    if (visit.js) {
      await copy.click();
      await page.getByText('Copiado.').waitFor();
      await expect.poll(() => page.evaluate('navigator.clipboard.readText()')).toBe(code);
    }
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Baixar boleto em PDF' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^boleto-LATE-\d\.pdf$/);
  });

  it('agrees on another day', async () => {
    await enter('promise');
    await open('Quero pagar em outra data');
    await expectSound(page, visit, twin);
    await page.getByLabel('Em que dia você consegue pagar?').fill('2026-05-18');
    await page.getByRole('button', { name: 'Combinar esta data' }).click();
    await page.getByRole('heading', { name: 'Combinado, Maria!' }).waitFor();
    await expect.poll(() => page.locator('.pill').textContent()).toBe('Para pagar até 18/05/2026');
    await expectSound(page, visit, twin);
    // Loading again sends nothing again.
    await page.reload();
    await expect.poll(() => heading()).toBe('Combinado, Maria!');
  });

  it.each([
    ['not-mine', 'Não reconheço esta fatura', false, 'não reconhece'],
    ['problem', 'Tive um problema com o produto ou serviço', true, 'um problema'],
    ['hardship', 'Não consigo pagar agora', false, 'não consegue pagar'],
  ] as const)('takes %s, and says by when a person answers', async (kind, title, writes, shown) => {
    await enter(kind);
    await open(title);
    await expectSound(page, visit, twin);
    const row = page.locator('details', { hasText: title });
    if (writes) await row.getByRole('textbox').fill('Chegou quebrado.');
    await row.getByRole('button', { name: 'Enviar' }).click();
    await page.getByRole('heading', { name: 'Estamos cuidando disso' }).waitFor();
    await expect.poll(() => page.getByRole('main').textContent()).toContain(shown);
    await expect.poll(() => page.getByRole('main').textContent()).toContain('15/05/2026');
    await expectSound(page, visit, twin);
  });

  it('takes an offer to pay at once, and shows its code', async () => {
    await enter('cash');
    const offer = page.locator('#propostas details', { hasText: 'À vista por' });
    await offer.locator('summary').click();
    await expectSound(page, visit, twin);
    await offer.getByRole('button', { name: 'Aceitar e pagar' }).click();
    await page.getByText('Proposta aceita!').waitFor();
    await expect.poll(() => page.locator('.sum').textContent()).toMatch(/R\$\s7\.499,40/);
    await expect.poll(() => page.locator('#line').textContent()).toMatch(/0000749940$/);
    await expectSound(page, visit, twin);
  });

  it('takes an offer in instalments, and opens the first of them', async () => {
    await enter('parts');
    const offer = page.locator('#propostas details', { hasText: 'Entrada de' }).first();
    await offer.locator('summary').click();
    await expectSound(page, visit, twin);
    await offer.getByRole('button', { name: 'Aceitar e parcelar' }).click();
    await page.getByRole('heading', { name: 'Seu acordo, Maria' }).waitFor();
    await expectSound(page, visit, twin);
    await page.getByRole('link', { name: /^Entrada/ }).click();
    await page.getByRole('button', { name: 'Gerar código para pagar' }).click();
    await page.locator('#pix').waitFor();
    await expect.poll(() => page.locator('.sum').textContent()).toMatch(/R\$\s1\.519,37/);
    await expectSound(page, visit, twin);
  });

  it('stops messages', async () => {
    await enter('stop');
    await open('Parar de receber mensagens');
    await page.getByRole('button', { name: 'Parar de receber' }).click();
    await page.getByText('Pronto: não enviaremos mais avisos').waitFor();
    await expectSound(page, visit, twin);
  });

  it('thanks a debtor who has paid', async () => {
    await enter('paid');
    await expect.poll(() => heading()).toBe('Tudo certo, Maria. Obrigado!');
    await expectSound(page, visit, twin);
  });

  it('holds names, numbers and amounts that do not fit', async () => {
    await enter('long');
    await expect.poll(() => page.locator('.sum').textContent()).toMatch(/R\$\s98\.765\.432,10/);
    await expectSound(page, visit, twin);
  });

  it('says whether a code is ours', async () => {
    await enter('late');
    const code = (await page.locator('#pix').textContent()) ?? '';
    await page.getByRole('link', { name: 'Confira se um boleto ou um Pix é mesmo nosso' }).click();
    await expectSound(page, visit, twin);
    for (const [asked, shown] of [
      [code, 'Sim, este código é nosso'],
      [
        '00190.00009 01238.798779 77700.168188 2 37690000013500',
        'Não encontramos este código entre os nossos',
      ],
      ['123', 'Não conseguimos ler este código'],
    ] as const) {
      await page.getByLabel('Linha digitável ou Pix').fill(asked);
      await page.getByRole('button', { name: 'Conferir' }).click();
      await page.getByRole('heading', { name: shown }).waitFor();
      // What was pasted can be compared and mended.
      await expect.poll(() => page.getByLabel('Linha digitável ou Pix').inputValue()).toBe(asked);
      await expectSound(page, visit, twin);
    }
  });

  it('says kindly that a link leads nowhere', async () => {
    await page.goto(`${served.url}/d/0aB3dE5fG7hJ9kL1mN3pQ`);
    await expect.poll(() => heading()).toBe('Este endereço não abre nada');
    await expectSound(page, visit, twin);
  });
});

it('asks nothing of anybody else, and the browser complains of nothing', () => {
  expect(elsewhere).toEqual([]);
  // A link that leads nowhere is answered with 404, which the console shows.
  expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
});
