import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { caseTextKey } from '#adapters/table/keys.ts';
import { recordRefund } from '#application/payments/record-refund.ts';
import { composeBoleto } from '#formats/boleto/compose-boleto.ts';
import { pixBill } from '#formats/payment-codes/pix-bill.ts';
import type { Config } from '#schemas/config/config.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { deployedConfig } from '#test/builders/config.ts';
import { latestBill } from '#test/builders/debt.ts';
import { aDebtor, type anInvoice, aPayment, pixOf } from '#test/builders/invoice.ts';
import { isOptedOut } from '#test/builders/opted-out.ts';
import { wordsOf } from '#test/builders/pdf-words.ts';
import { Visitor, withPage } from '#test/builders/visitor.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

/** A valid Pix code of the creditor's own key, for an amount in centavos. */
let world: TestWorld;
let visitor: Visitor;
let config: Config;
let invoices = 0;

const creditorWith = (change: Partial<Creditor>): Config => ({
  ...config,
  creditors: { [CREDITOR]: { ...(config.creditors[CREDITOR] as Creditor), ...change } },
});
/** Bills with a boleto beside the Pix code. */
const withBoletos = () =>
  creditorWith({
    bills: {
      provider: 'sandbox',
      boleto: {
        bank: '341',
        fields: { wallet: '109', branch: '0111', account: '12345' },
        numberField: 'ourNumber',
      },
    },
  });

beforeAll(async () => {
  config = await deployedConfig();
  world = await TestWorld.start({ at: '2026-05-08T09:00:00-03:00', config: withBoletos() });
});
afterAll(() => world.close());
beforeEach(() => {
  visitor = new Visitor(world);
});

function opened(given: Partial<Parameters<typeof anInvoice>[0]> = {}) {
  invoices += 1;
  return withPage(world, { invoiceId: `NF-${invoices}`, ...given });
}

const debtOf = async (invoiceId: string) => (await world.debt(invoiceId)) as Debt;
const paid = (invoiceId: string, amount: number, id = `pay-${invoiceId}-${amount}`) =>
  world.webhook(aPayment({ id, invoiceId, amount, paidAt: world.now() }));

const textOf = (path: string) => visitor.text(path);

const codesOn = (text: string) => ({
  pix: /(000201\S.*?6304[0-9A-F]{4})/.exec(text)?.[1],
  line: /\d{5}\.\d{5} \d{5}\.\d{6} \d{5}\.\d{6} \d \d{14}/.exec(text)?.[0],
});

describe('what is owed', () => {
  test('is shown with the creditor, what it is for and why (CDC art. 42-A)', async () => {
    const { path, digits, invoiceId } = await opened({
      amount: 1_000_000,
      description: 'Pedido 88213',
      dueDate: '2026-05-04',
    });
    await visitor.confirm(path, digits);
    const text = await textOf(path);
    for (const shown of [
      'Olá, Maria!',
      `Fatura ${invoiceId} · Pedido 88213`,
      'Bebidas Nordeste Distribuidora Ltda. CNPJ 12.ABC.345/01DE-35 Av. Dom Luís, 1200',
      // 10.000,00 + 2% + 4 days at 1% a month, rounded down; R$ 100,00 are waived by the creditor's rule.
      'Valor de hoje R$\u00a010.113,33',
      // Its bill was issued when the page was opened, and keeps the amount.
      'Valor mantido pela segunda via',
      'Venceu em 04/05/2026',
      'Multa de 2%, uma só vez, em 05/05/2026',
      'CDC, art. 52, §1º',
      'A pagar em 08/05/2026 R$\u00a010.113,33',
    ])
      expect(text.replace(/\s/g, ' ')).toContain(shown.replace(/\s/g, ' '));
  });

  test('names the day of the bill, and the day until which it is on time, where that is another', async () => {
    // A Saturday, and a holiday in the middle of the week: Corpus Christi.
    for (const [dueDate, words] of [
      ['2026-05-09', 'Vencimento em 09/05/2026 (sábado: em dia até 11/05/2026)'],
      ['2026-06-04', 'Vencimento em 04/06/2026 (feriado: em dia até 05/06/2026)'],
      ['2026-05-02', 'Venceu em 02/05/2026 (sábado: em dia até 04/05/2026)'],
      ['2026-05-12', 'Vence em 12/05/2026 '],
    ] as const) {
      const { path, digits } = await opened({ dueDate });
      await visitor.confirm(path, digits);
      expect(await textOf(path)).toContain(words);
    }
  });

  test('names both days of an instalment of a plan, of one that is a debt already and of one to come', async () => {
    const { path, digits, invoiceId } = await opened({ dueDate: '2026-05-05' });
    await world.billing('PaymentPlanReported.v1', {
      creditorId: CREDITOR,
      invoiceId,
      instalments: ['2026-05-09', '2026-06-06', '2026-07-06'].map((dueDate) => ({ amount: 35_000, dueDate })),
      agreedAt: world.now(),
    });
    await world.clock.runUntil(world.clock.now() + 1000);
    await visitor.confirm(path, digits);
    const text = await textOf(path);
    expect(text).toContain('Entrada, vence em 09/05/2026 (sábado: em dia até 11/05/2026)');
    expect(text).toContain('Parcela 2, vence em 06/06/2026 (sábado: em dia até 08/06/2026)');
    expect(text).toContain('Parcela 3, vence em 06/07/2026 R$');
  });

  test('lists what else the debtor owes, and opens it without asking again', async () => {
    const debtor = aDebtor({ debtorId: 'with-two' });
    const { path, digits } = await opened({ debtor });
    const second = await opened({ debtor, amount: 50_000 });
    await visitor.confirm(path, digits);
    const { body = '' } = await visitor.get(path);
    expect(body).toContain(`<a href="https://regua.example${second.path}">${second.invoiceId}</a>`);
    expect(await textOf(second.path)).toContain('Olá, Maria!');
  });
});

describe('paying', () => {
  test('with the bill of billing, while it asks for just what is owed', async () => {
    const pixCode = pixOf(100_000);
    const { path, digits, invoiceId } = await opened({ bill: { pixCode } });
    await visitor.confirm(path, digits);
    expect(codesOn(await textOf(path))).toEqual({ pix: pixCode, line: undefined });
    expect(latestBill(await debtOf(invoiceId))).toBeUndefined();
  });

  test.each<[string, Partial<Parameters<typeof anInvoice>[0]>]>([
    ['asks for another amount', { bill: { pixCode: pixOf(99_999) } }],
    ['is damaged', { bill: { pixCode: `${pixOf(100_000).slice(0, -4)}0000` } }],
    [
      'is late, and charges are owed',
      { amount: 1_000_000, bill: { pixCode: pixOf(1_000_000) }, dueDate: '2026-05-04' },
    ],
    ['is not there', { bill: {} }],
    ['is a page elsewhere', { bill: { url: 'https://pague.example/1' } }],
  ])('with a new bill when that of billing %s', async (_case, given) => {
    const { path, digits, invoiceId } = await opened(given);
    await visitor.confirm(path, digits);
    const { quotes, revision } = await debtOf(invoiceId);
    const ours = latestBill(await debtOf(invoiceId));
    const { pix, line } = codesOn(await textOf(path));
    expect(ours?.bill.pixCode).toBe(pix);
    expect(ours?.bill.digitableLine?.replace(/\D/g, '')).toBe(line?.replace(/\D/g, ''));
    // The boleto asks for what the page says is owed.
    expect(Number(line?.replace(/\D/g, '').slice(-10))).toBe(ours?.amount);
    // The same bill, however often the page is opened on a day.
    visitor.cookie = undefined;
    await visitor.confirm(path, digits);
    await visitor.ask(path, 'pagar');
    expect(await debtOf(invoiceId)).toMatchObject({ revision, quotes });
  });

  test('a rest asks for the rest: the code of before is not shown once a part is paid', async () => {
    const { path, digits, invoiceId } = await opened();
    await visitor.confirm(path, digits);
    const before = codesOn(await textOf(path));
    await paid(invoiceId, 40_000);
    const between = await textOf(path);
    expect(codesOn(between)).toEqual({ pix: undefined, line: undefined });
    expect(between).toContain('Gerar código para pagar');
    const { body = '' } = await visitor.ask(path, 'pagar');
    expect(body).toContain('O código para pagar está logo abaixo.');
    const after = codesOn(await textOf(path));
    expect(after.pix).not.toBe(before.pix);
    expect(latestBill(await debtOf(invoiceId))).toMatchObject({ amount: 60_000 });
  });

  test('a payment that comes while the bill is written has the bill made anew', async () => {
    const { path, digits, invoiceId } = await opened();
    let crossed = false;
    world.aws.intercept = async ({ operation, functionName }) => {
      if (functionName !== 'portal' || operation !== 'UpdateItem' || crossed) return 'proceed';
      const known = await debtOf(invoiceId);
      if (latestBill(known) || known.payments[`sandbox/pay-${invoiceId}-40000`]) return 'proceed';
      crossed = true;
      await paid(invoiceId, 40_000);
      return 'proceed';
    };
    await visitor.confirm(path, digits);
    world.aws.intercept = undefined;
    expect(crossed).toBe(true);
    expect(latestBill(await debtOf(invoiceId))).toMatchObject({ amount: 60_000 });
  });

  test('the boleto is a PDF of one page to keep, and the same each time', async () => {
    const { path, digits, invoiceId } = await opened({
      invoiceId: 'NF-7/2026',
      description: 'Pedido “especial” №1 🍺 de água, com um nome que não acaba '.repeat(3),
    });
    await visitor.confirm(path, digits);
    const [file, again] = [await visitor.get(`${path}/boleto.pdf`), await visitor.get(`${path}/boleto.pdf`)];
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="boleto-NF-7-2026.pdf"',
      'cache-control': 'no-store',
    });
    expect(again.body).toBe(file.body);
    const pdf = await PDFDocument.load(Buffer.from(file.body ?? '', 'base64'));
    expect([pdf.getPageCount(), pdf.getTitle()]).toEqual([1, `Boleto ${invoiceId}`]);
    visitor.cookie = undefined;
    expect((await visitor.get(`${path}/boleto.pdf`)).headers.location).toBe(path);
  });

  test('billing’s own boleto of a Saturday says so in its file, with the day until which it is on time', async () => {
    const boleto = composeBoleto({
      bank: '341',
      fields: { wallet: '109', branch: '0111', account: '12345', ourNumber: '12345678' },
      amount: 100_000,
      dueDate: '2026-05-09',
    });
    const digitableLine = boleto.ok ? boleto.line : '';
    const { path, digits } = await opened({ dueDate: '2026-05-09', bill: { digitableLine } });
    await visitor.confirm(path, digits);
    const { body = '' } = await visitor.get(`${path}/boleto.pdf`);
    expect(await wordsOf(Buffer.from(body, 'base64'))).toContain(
      'Vencimento 09/05/2026 (sábado: em dia até 11/05/2026)',
    );
  });

  test('without a boleto there is no file of one', async () => {
    const { path, digits } = await opened({ bill: { pixCode: pixOf(100_000) } });
    await visitor.confirm(path, digits);
    expect((await visitor.get(`${path}/boleto.pdf`)).statusCode).toBe(404);
  });
});

describe('a debt that is closed', () => {
  test('by a payment says thanks, and shows no code', async () => {
    const { path, digits, invoiceId } = await opened({ bill: { pixCode: pixOf(100_000) } });
    await paid(invoiceId, 100_000);
    await visitor.confirm(path, digits);
    const text = await textOf(path);
    expect(text).toContain('Tudo certo, Maria. Obrigado!');
    expect(text).toContain('está paga desde 08/05/2026 e não falta nada');
    expect(text).not.toMatch(/br\.gov\.bcb\.pix|Gerar código|Precisa de outra saída/);
    expect((await visitor.ask(path, 'pagar')).body).not.toContain('br.gov.bcb.pix');
  });

  test('by a payment of too much says so', async () => {
    const { path, digits, invoiceId } = await opened();
    await paid(invoiceId, 100_500);
    await visitor.confirm(path, digits);
    expect(await textOf(path)).toContain('Recebemos R$ 5,00 a mais.');
  });

  test('by billing asks for nothing', async () => {
    const { path, digits, invoiceId } = await opened();
    await world.billing('InvoiceCancelled.v1', { invoiceId, creditorId: CREDITOR, cancelledAt: world.now() });
    await world.runUntil(world.now());
    await visitor.confirm(path, digits);
    const text = await textOf(path);
    expect(text).toContain('Esta fatura foi cancelada');
    expect(text).not.toMatch(/R\$|br\.gov/);
  });
});

describe('a cancelled debt of which a part was paid', () => {
  test('says what to do to have it back, unless it went back', async () => {
    const { path, digits, invoiceId } = await opened();
    await paid(invoiceId, 25_000);
    await world.billing('InvoiceCancelled.v1', { invoiceId, creditorId: CREDITOR, cancelledAt: world.now() });
    await world.runUntil(world.now());
    await visitor.confirm(path, digits);
    const text = await textOf(path);
    expect(text).toContain('Você já pagou R$ 250,00. Fale com a gente para receber de volta.');
    expect(text).not.toContain('Gerar código');
    await recordRefund({
      creditorId: CREDITOR,
      refundId: 'bank/R1',
      invoiceId,
      amount: 25_000,
      at: world.now(),
      receivedAt: world.now(),
      kind: 'refund',
    });
    expect(await textOf(path)).not.toContain('Você já pagou');
  });
});

describe('a name that ends in a full stop', () => {
  test('is not given a second one', async () => {
    const debtor = aDebtor({
      debtorId: 'a-company',
      name: 'Bar do Zé Ltda.',
      personType: 'company',
      taxId: '11.222.333/0001-81',
    });
    const { path, invoiceId } = await opened({ debtor });
    await paid(invoiceId, 100_000);
    await visitor.confirm(path, '1122');
    expect(await textOf(path)).toContain('Tudo certo, equipe do Bar do Zé. Obrigado!');
  });
});

describe('another day', () => {
  test('is promised, is published, and keeps what is asked for; sent twice it is one', async () => {
    const { path, digits, invoiceId } = await opened({ dueDate: '2026-05-04' });
    await visitor.confirm(path, digits);
    const csrf = await visitor.csrf(path);
    const fields = { csrf, dia: '2026-05-15' };
    const [first, second] = await Promise.all([
      visitor.post(`${path}/prometer`, fields),
      visitor.post(`${path}/prometer`, fields),
    ]);
    for (const { headers } of [first, second]) expect(headers.location).toBe(`${path}?m=promessa-feita`);
    const text = await textOf(`${path}?m=promessa-feita`);
    for (const shown of ['Combinado! A data está anotada', 'Combinado, Maria!', 'Para pagar até 15/05/2026'])
      expect(text).toContain(shown);
    expect(await debtOf(invoiceId)).toMatchObject({
      status: 'promised',
      promises: [{ day: '2026-05-15', by: 'debtor' }],
    });
    expect(world.eventsOf(invoiceId, 'PromiseMade.v1')).toHaveLength(1);
    await visitor.ask(path, 'pagar');
    expect(codesOn(await textOf(path)).pix).toBe(latestBill(await debtOf(invoiceId))?.bill.pixCode);
  });

  test.each([
    ['2026-05-07', 'Essa data já passou'],
    ['2026-07-30', 'Essa data fica longe demais. Escolha um dia até 23/05/2026.'],
    ['amanhã', 'Faltou preencher alguma coisa'],
    ['', 'Faltou preencher alguma coisa'],
  ])('%s is not taken, and why is said', async (dia, why) => {
    const { path, digits, invoiceId } = await opened({ dueDate: '2026-05-04' });
    await visitor.confirm(path, digits);
    expect((await visitor.ask(path, 'prometer', { dia })).body).toContain(why);
    expect((await debtOf(invoiceId)).status).toBe('open');
  });

  test('is put off by a later one of the debtor’s own, as often as the creditor allows', async () => {
    const { path, digits, invoiceId } = await opened({ dueDate: '2026-05-04' });
    await visitor.confirm(path, digits);
    await visitor.ask(path, 'prometer', { dia: '2026-05-12' });
    await world.clock.runUntil(world.clock.now() + 60_000);
    expect((await visitor.get(path)).body).toContain('name="dia" required min="2026-05-13"');
    await visitor.ask(path, 'prometer', { dia: '2026-05-15' });
    expect((await debtOf(invoiceId)).promises).toMatchObject([
      { day: '2026-05-12', ended: 'replaced' },
      { day: '2026-05-15' },
    ]);
    expect((await visitor.get(path)).body).not.toContain('name="dia"');
  });

  test('is not asked for before the invoice is late', async () => {
    // A Saturday: it rolls to Monday, the 11th.
    const soon = await opened({ dueDate: '2026-05-09' });
    await visitor.confirm(soon.path, soon.digits);
    expect((await visitor.get(soon.path)).body).toContain('name="dia" required min="2026-05-12"');
    const why =
      'Sua fatura, com vencimento em 09/05/2026, está em dia até 11/05/2026: não precisa combinar um dia.';
    for (const dia of ['2026-05-09', '2026-05-11'])
      expect((await visitor.ask(soon.path, 'prometer', { dia })).body).toContain(why);
    expect((await debtOf(soon.invoiceId)).status).toBe('open');
    // The furthest day that may be promised is before it.
    const later = await opened({ dueDate: '2026-06-08' });
    await visitor.confirm(later.path, later.digits);
    expect((await visitor.get(later.path)).body).not.toContain('name="dia"');
    expect((await visitor.ask(later.path, 'prometer', { dia: '2026-06-20' })).body).toContain(
      'Sua fatura só vence em 08/06/2026',
    );
    const late = await opened({ dueDate: '2026-05-04' });
    await visitor.confirm(late.path, late.digits);
    expect((await visitor.get(late.path)).body).toContain('name="dia" required min="2026-05-08"');
  });

  test('is for a person to agree on with an over-indebted debtor (Lei 14.181/2021)', async () => {
    const { path, digits } = await opened({ debtor: aDebtor({ debtorId: 'over', overIndebted: true }) });
    await visitor.confirm(path, digits);
    expect((await visitor.ask(path, 'prometer', { dia: '2026-05-15' })).body).toContain(
      'quem combina isso com você é uma pessoa da nossa equipe. Fale com a gente: (85) 3000-0000.',
    );
  });
});

describe('an offer', () => {
  const late = async () => {
    const debt = await opened({ amount: 499_999, dueDate: '2026-05-04' });
    await visitor.confirm(debt.path, debt.digits);
    return debt;
  };
  /** What the form of the first offer of a kind holds. */
  const offered = (path: string, button: string) => visitor.offered(path, button);

  test('to pay at once is shown with its reason, and taken at the price that was shown', async () => {
    const { path, invoiceId } = await late();
    expect(await textOf(path)).toMatch(
      /Valor de hoje R\$ 5\.006,64.*À vista por R\$ 4\.999,99.*Desconto R\$ 6,65/,
    );
    await visitor.ask(path, 'aceitar', await offered(path, 'Aceitar e pagar'));
    const text = await textOf(`${path}?m=proposta-aceita`);
    expect(text).toMatch(
      /Proposta aceita!.*Valor de hoje R\$ 4\.999,99.*Desconto da proposta.*-R\$ 106,65.*A pagar em 08\/05\/2026 R\$ 4\.999,99/,
    );
    expect(codesOn(text).line?.endsWith('0000499999')).toBe(true);
    const debt = await debtOf(invoiceId);
    expect(latestBill(debt)).toMatchObject({ amount: 499_999, goodThrough: debt.promises[0]?.until });
  });

  test('that is no better than what the creditor waives by its rule is not made: one price leads', async () => {
    const { path, digits } = await opened({ amount: 74_994, dueDate: '2026-04-04' });
    await visitor.confirm(path, digits);
    const text = await textOf(path);
    expect(text).toMatch(
      /Valor de hoje R\$ 749,94.*Pague R\$ 749,94 com Pix.*Propostas para você.*Aceitar e parcelar/,
    );
    expect(text).not.toMatch(/À vista por|Aceitar e pagar/);
    expect(text).toMatch(/Propostas para você.*Peça a uma pessoa que reveja.*LGPD, art. 20/);
    const { body = '' } = await visitor.get(path);
    expect(body).toMatch(
      /<a href="#resolver">.*<section class="card" id="resolver">.*Quero que uma pessoa reveja/s,
    );
  });

  test('in instalments becomes a payment plan whose instalments are opened and paid each by itself', async () => {
    const { path, invoiceId } = await late();
    const fields = await offered(path, 'Aceitar e parcelar');
    const csrf = await visitor.csrf(path);
    for (const { headers } of [
      await visitor.post(`${path}/aceitar`, { csrf, ...fields }),
      await visitor.post(`${path}/aceitar`, { csrf, ...fields }),
    ])
      expect(headers.location).toBe(`${path}?m=proposta-aceita`);
    const { status, paymentPlans } = await debtOf(invoiceId);
    expect({ status, count: paymentPlans.length }).toEqual({ status: 'onPaymentPlan', count: 1 });
    const text = await textOf(path);
    expect(text).toContain('2 pagamentos, no total de R$ 5.038,34');
    // What settles all of it today is the cash price, and its code is made when it is asked for.
    expect(text).toContain('Quitar tudo hoje por R$ 4.991,73 As parcelas que faltam somam R$ 5.038,34');
    expect(text).not.toMatch(/br\.gov|Gerar código para pagar|outras faturas/);
    const { body = '' } = await visitor.get(path);
    expect(text).not.toContain('menos juros');
    const entry = /<a href="https:\/\/regua\.example([^"]+)">Entrada/.exec(body)?.[1] ?? '';
    expect(await textOf(entry)).toMatch(
      /Valor de hoje R\$ 1\.500,99.*antes do vencimento.*direito a pagar menos juros.*Veja quanto custa quitar tudo hoje.*\(85\) 3000-0000.*Gerar código para pagar/,
    );
    expect(await textOf(entry)).not.toContain('já com tudo incluído');
    await visitor.ask(entry, 'pagar');
    expect(codesOn(await textOf(entry)).line?.endsWith('0000150099')).toBe(true);
    await paid(paymentPlans[0]?.instalments[0]?.invoiceId as string, 150_099);
    expect(await textOf(path)).toMatch(/Entrada, vence em 13\/05\/2026 Paga R\$ 1\.500,99/);
  });

  test('that a person has to approve is asked for, once, and shown as asked', async () => {
    const { path, invoiceId, digits } = await opened({ amount: 9_000_000, dueDate: '2026-04-04' });
    await visitor.confirm(path, digits);
    const fields = await offered(path, 'Pedir esta proposta');
    await visitor.ask(path, 'aceitar', fields);
    expect((await visitor.ask(path, 'aceitar', fields)).body).toContain('Pedido anotado!');
    expect(world.eventsOf(invoiceId, 'OfferRequested.v1')).toHaveLength(1);
    expect((await debtOf(invoiceId)).status).toBe('open');
  });

  test.each([
    [
      'another price than that of today',
      (fields: object) => ({ ...fields, total: '1' }),
      'mudou desde que você abriu',
    ],
    ['an offer that is none', (fields: object) => ({ ...fields, oferta: 'nada/disso' }), 'não vale mais'],
    ['no price', ({ oferta }: { oferta: string }) => ({ oferta }), 'Faltou preencher'],
    ['no whole price', (fields: object) => ({ ...fields, total: '749.94' }), 'Faltou preencher'],
  ])('with %s is not taken, and why is said', async (_case, change, why) => {
    const { path, invoiceId } = await late();
    const fields = change(await offered(path, 'Aceitar e pagar')) as Record<string, string>;
    expect((await visitor.ask(path, 'aceitar', fields)).body).toContain(why);
    expect((await debtOf(invoiceId)).status).toBe('open');
  });
});

describe('the logo', () => {
  test('of a creditor without one, of nobody, and by another method is none', async () => {
    for (const path of [`/logo/${CREDITOR}`, '/logo/nobody', '/logo/__proto__'])
      expect((await visitor.get(path)).statusCode).toBe(404);
    expect((await visitor.post(`/logo/${CREDITOR}`, {})).statusCode).toBe(405);
  });
});

describe('something wrong', () => {
  test.each([
    ['nao-reconheco', 'not-mine', 'Você nos contou que não reconhece esta fatura.'],
    ['problema', 'goods-or-service', 'Você nos contou que houve um problema com o produto ou serviço.'],
    ['sem-condicoes', 'hardship', 'Você nos contou que não consegue pagar agora.'],
  ])('%s becomes a case with a deadline, and no code is shown', async (action, kind, shown) => {
    const { path, digits, invoiceId } = await opened();
    await visitor.confirm(path, digits);
    await visitor.ask(path, action, { texto: ' Não fui eu. ' });
    await visitor.ask(path, action, { texto: 'Não fui eu.' });
    const text = await textOf(path);
    expect(text).toContain(shown);
    expect(text).toContain('responder até 15/05/2026');
    expect(text).not.toMatch(/br\.gov|Gerar código/);
    expect(await debtOf(invoiceId)).toMatchObject({ status: 'caseOpen', cases: [{ kind, by: 'debtor' }] });
    expect((await debtOf(invoiceId)).cases).toHaveLength(1);
  });

  test('keeps the lines of what was written, without characters that nobody sees', async () => {
    const { path, digits, invoiceId } = await opened();
    await visitor.confirm(path, digits);
    await visitor.ask(path, 'problema', { texto: 'A caixa\u0000 veio\u202e aberta.\r\n\u2066Faltou uma.' });
    const debt = await debtOf(invoiceId);
    expect((await world.itemsOf(caseTextKey(debt, debt.debtId, 1).pk)).map(({ text }) => text)).toContain(
      'A caixa veio aberta.\nFaltou uma.',
    );
  });

  test.each([
    ['nothing said', ''],
    ['blanks', '   '],
    ['only what nobody sees', '\u200b\u2060'],
    ['too much', 'x'.repeat(1_001)],
  ])('of the goods needs words, and %s is none', async (_case, texto) => {
    const { path, digits, invoiceId } = await opened();
    await visitor.confirm(path, digits);
    expect((await visitor.ask(path, 'problema', { texto })).body).toContain('Faltou preencher alguma coisa');
    expect((await debtOf(invoiceId)).status).toBe('open');
  });

  test('comes before a promise, and the page says so', async () => {
    const { path, digits } = await opened();
    await visitor.confirm(path, digits);
    await visitor.ask(path, 'nao-reconheco');
    expect((await visitor.ask(path, 'prometer', { dia: '2026-05-15' })).body).toContain(
      'Esta fatura já está sendo verificada.',
    );
  });
});

test('messages stop on every address that is known, and the debt stays', async () => {
  const debtor = aDebtor({ debtorId: 'stops', email: 'stop@exemplo.example', phone: '(85) 99911-2233' });
  const { path, digits, invoiceId } = await opened({ debtor });
  await visitor.confirm(path, digits);
  expect((await visitor.ask(path, 'parar')).body).toContain('Pronto: não enviaremos mais avisos');
  for (const address of ['stop@exemplo.example', '+5585999112233'])
    expect(await isOptedOut(address)).toBe(true);
  expect(world.eventsOf(invoiceId, 'ContactOptedOut.v1')).toHaveLength(2);
  expect((await debtOf(invoiceId)).status).toBe('open');
});

test.each([
  'promessa-feita',
  'proposta-aceita',
  'caso-aberto',
  'closed',
  'caseOpen',
  'promised',
  'onPaymentPlan',
  'needs-person',
  'not-due-yet',
  'sem-codigo',
  'nada',
  '__proto__',
])('?m=%s says nothing that is not so', async (word) => {
  const { path, digits } = await opened({ dueDate: '2026-05-04' });
  await visitor.confirm(path, digits);
  expect((await visitor.get(`${path}?m=${word}`)).body).not.toContain('class="note');
});

test('an action that there is none of is no page', async () => {
  const { path, digits } = await opened();
  await visitor.confirm(path, digits);
  const csrf = await visitor.csrf(path);
  for (const action of ['nada', '__proto__', 'constructor'])
    expect((await visitor.post(`${path}/${action}`, { csrf })).statusCode).toBe(404);
});

describe('whether a code is ours', () => {
  const check = async (codigo: string): Promise<string> => {
    const { statusCode, body = '' } = await visitor.post('/conferir', { codigo });
    expect(statusCode).toBe(200);
    // Nothing of whose it is, for how much or for what.
    expect(body).not.toMatch(/Maria|NF-|R\$/);
    return /<section class="card" role="status"><h2>(.*?)<\/h2>/.exec(body)?.[1] ?? '';
  };

  test('a bill of billing is, until a newer one takes its place', async () => {
    const pixCode = pixOf(123_456);
    const { path, digits, invoiceId } = await opened({ amount: 123_456, bill: { pixCode } });
    expect(await check(`  ${pixCode}\n`)).toBe('Sim, este código é nosso');
    await paid(invoiceId, 23_456);
    await visitor.confirm(path, digits);
    expect(await check(pixCode)).toBe('É nosso, mas não pague por ele');
    const { pix = '', line = '' } = codesOn(await textOf(path));
    for (const code of [pix, line, line.replace(/\D/g, '')])
      expect(await check(code)).toBe('Sim, este código é nosso');
    await paid(invoiceId, 100_000);
    for (const code of [pix, line]) expect(await check(code)).toBe('É nosso, mas não pague por ele');
  });

  test.each([
    [
      'a sound boleto of somebody else',
      '00190.00009 01238.798779 77700.168188 2 37690000013500',
      'Não encontramos este código entre os nossos',
    ],
    [
      'a sound Pix of somebody else',
      pixBill({
        key: '123e4567-e12b-12d1-a456-426655440000',
        name: 'Outro',
        city: 'Recife',
        amount: 1,
        reference: 'X',
      }),
      'Não encontramos este código entre os nossos',
    ],
    [
      'our key with an amount that we never asked for',
      pixOf(987_654),
      'A chave Pix é nossa, mas o código não',
    ],
    // https://github.com/dattebayorob/br-boleto-validator
    [
      'a bill of water',
      '82690000001-7 19400009500-1 09647784900-2 03007131025-1',
      'É uma guia de arrecadação',
    ],
    [
      'a bill of water with a digit changed',
      '82690000001-7 19400009500-1 09647784900-2 03007131026-1',
      'Não conseguimos ler este código',
    ],
    ['a code cut short', pixOf(100_000).slice(0, -3), 'Não conseguimos ler este código'],
    ['words', '<script>alert(1)</script>', 'Não conseguimos ler este código'],
  ])('%s: %s', async (_case, code, shown) => {
    expect(await check(code)).toBe(shown);
  });

  test('is fair to what is not ours: it may be genuine, and whom to ask is there', async () => {
    const { body = '' } = await visitor.post('/conferir', {
      codigo: '00190.00009 01238.798779 77700.168188 2 37690000013500',
    });
    expect(body).toContain('em nome de Bebidas Nordeste');
    expect(body).toContain('Isso não quer dizer que seja falso');
    expect(body).toContain('href="tel:+558530000000"');
  });

  test('is not said when nothing was asked', async () => {
    expect((await visitor.get('/conferir')).body).not.toContain('role="status"');
    expect((await visitor.post('/conferir', { codigo: ' ' })).body).not.toContain('role="status"');
  });

  test('keeps what was pasted in its field, so that it can be mended, and as text alone', async () => {
    const pasted = `</textarea><b>${'9'.repeat(700)}`;
    const { body = '' } = await visitor.post('/conferir', { codigo: pasted });
    const kept = /<textarea[^>]*>(.*?)<\/textarea>/s.exec(body)?.[1] ?? '';
    expect(kept).toMatch(/^&lt;\/textarea&gt;&lt;b&gt;9+$/);
    expect(body).not.toContain('<b>');
    expect(kept.match(/9/g)).toHaveLength(600 - '</textarea><b>'.length);
  });
});

// Last, for time goes on for all of them.
test('a bill for several debts goes on until one of them is asked for alone', async () => {
  const debtor = aDebtor({ debtorId: 'with-a-joint-bill' });
  const { path, digits, invoiceId } = await opened({ debtor, dueDate: '2026-05-14' });
  const other = await opened({ debtor, dueDate: '2026-05-14', amount: 20_000 });
  await world.runUntil('2026-05-11T20:00:00-03:00');
  const joint = latestBill(await debtOf(invoiceId));
  expect(joint?.bill.sharedBy).toHaveLength(2);

  await visitor.confirm(path, digits);
  expect(latestBill(await debtOf(invoiceId))).toEqual(joint);
  // It pays more than this one: it is not shown as if it were for it alone.
  expect(codesOn(await textOf(path))).toEqual({ pix: undefined, line: undefined });
  const asked = await visitor.post('/conferir', { codigo: joint?.bill.pixCode ?? '' });
  expect(asked.body).toContain('Sim, este código é nosso');

  await visitor.ask(path, 'pagar');
  expect(latestBill(await debtOf(invoiceId))).toMatchObject({ amount: 100_000 });
  expect(latestBill(await debtOf(other.invoiceId))?.id).toBe(joint?.id);
  expect(codesOn(await textOf(path)).line?.endsWith('0000100000')).toBe(true);
});
