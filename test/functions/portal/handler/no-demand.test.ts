import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makePaymentPlan } from '#application/negotiation/make-payment-plan.ts';
import { offersFor } from '#application/negotiation/offers-for.ts';
import { promisePayment } from '#application/negotiation/promise-payment.ts';
import { addMinutes } from '#domain/calendar/days.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { deployedConfig } from '#test/builders/config.ts';
import { latestBill } from '#test/builders/debt.ts';
import { aDebtor, type anInvoice } from '#test/builders/invoice.ts';
import { Visitor, withPage } from '#test/builders/visitor.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

// Debts for which the page must not ask for money, or not in the usual way.

let world: TestWorld;
let visitor: Visitor;
let invoices = 0;

beforeAll(async () => {
  const config = await deployedConfig();
  const creditor: Creditor = {
    ...(config.creditors[CREDITOR] as Creditor),
    bills: {
      provider: 'sandbox',
      boleto: {
        bank: '341',
        fields: { wallet: '109', branch: '0111', account: '12345' },
        numberField: 'ourNumber',
      },
    },
  };
  world = await TestWorld.start({
    at: '2026-05-08T09:00:00-03:00',
    config: { ...config, creditors: { [CREDITOR]: creditor } },
  });
});
afterAll(() => world.close());
beforeEach(() => {
  visitor = new Visitor(world);
});

async function visited(given: Partial<Parameters<typeof anInvoice>[0]> = {}) {
  invoices += 1;
  const opened = await withPage(world, { invoiceId: `NF-${invoices}`, dueDate: '2026-05-04', ...given });
  await visitor.confirm(opened.path, opened.digits);
  return opened;
}
const debtOf = async (invoiceId: string) => (await world.debt(invoiceId)) as Debt;
const check = async (codigo = ''): Promise<string> =>
  (await visitor.post('/conferir', { codigo })).body?.replace(/<[^>]+>/g, ' ') ?? '';

const CODES_OR_MONEY = /br\.gov|Gerar código|R\$|Propostas|outra data/;

describe('a debt that is disputed or agreed', () => {
  test.each([
    ['caseOpen', (path: string) => visitor.ask(path, 'nao-reconheco')],
    [
      'onPaymentPlan',
      async (_path: string, debtId: string) => {
        const instalments = [{ amount: 102_133, dueDate: '2026-06-15' }];
        await makePaymentPlan(debtId, {
          termsFor: async () => ({ by: 'person', madeAt: world.now(), instalments }),
          at: world.now(),
        });
      },
    ],
  ] as const)('%s: its codes are not to be paid', async (status, turn) => {
    const { path, invoiceId } = await visited();
    const { debtId, quotes } = await debtOf(invoiceId);
    const ours = latestBill(await debtOf(invoiceId))?.bill;
    expect(await check(ours?.pixCode)).toContain('Sim, este código é nosso');
    await world.runUntil(addMinutes(world.now(), 1));
    await turn(path, debtId);
    expect((await debtOf(invoiceId)).status).toBe(status);
    expect((await visitor.get(`${path}/boleto.pdf`)).statusCode).toBe(404);
    for (const code of [ours?.pixCode, ours?.digitableLine])
      expect(await check(code)).toContain('Este código não deve ser pago agora.');
    expect((await visitor.ask(path, 'pagar')).body).not.toContain('br.gov');
    expect((await debtOf(invoiceId)).quotes).toEqual(quotes);
  });
});

test('to a stranger, the code of a disputed debt is answered in the same words as that of a cancelled one', async () => {
  const disputed = await visited();
  const codes = [latestBill(await debtOf(disputed.invoiceId))?.bill.pixCode];
  await visitor.ask(disputed.path, 'nao-reconheco');
  const cancelled = await visited();
  codes.push(latestBill(await debtOf(cancelled.invoiceId))?.bill.pixCode);
  const about = { creditorId: CREDITOR, invoiceId: cancelled.invoiceId, cancelledAt: world.now() };
  await world.billing('InvoiceCancelled.v1', about);
  await world.runUntil(new Date(Date.parse(world.now()) + 60_000).toISOString());
  expect((await debtOf(cancelled.invoiceId)).status).toBe('cancelled');
  // The page shows again what was pasted.
  const answers = await Promise.all(
    codes.map(async (code = '') => (await check(code)).replaceAll(code, 'CODE')),
  );
  expect(answers[0]).toContain('É nosso, mas não pague por ele');
  expect(answers[0]).toBe(answers[1]);
  expect(answers[0]).not.toMatch(/análise|acordo|paga|cancelad/i);
});

test('a disputed debt is listed among the others without an amount', async () => {
  const debtor = aDebtor({ debtorId: 'with-a-disputed-one' });
  const { path, invoiceId } = await visited({ debtor });
  await visitor.ask(path, 'nao-reconheco');
  const other = await visited({ debtor });
  expect(await visitor.text(other.path)).toMatch(new RegExp(`Suas outras faturas ${invoiceId} em análise`));
});

test('a debt that is listed says so, and that it was cleared, and one that is not says nothing', async () => {
  const { path, invoiceId } = await visited();
  expect(await visitor.text(path)).not.toContain('Registro desta fatura');
  const about = { creditorId: CREDITOR, invoiceId, bureau: 'serasa' };
  await world.billing('NegativeListingMade.v1', { ...about, listedAt: '2026-05-07T12:00:00Z' });
  await world.runUntil(world.now());
  expect(await visitor.text(path)).toContain('Esta fatura está registrada em serasa desde 07/05/2026.');
  await world.billing('NegativeListingCleared.v1', { ...about, clearedAt: '2026-05-08T11:00:00Z' });
  await world.runUntil(world.now());
  expect(await visitor.text(path)).toContain('O registro desta fatura em serasa foi baixado em 08/05/2026.');
});

describe('a debtor who said of one debt that they cannot pay', () => {
  test('is offered nothing on another until a person has answered', async () => {
    const debtor = aDebtor({ debtorId: 'in-hardship' });
    const other = await visited({ debtor, dueDate: '2026-04-04' });
    expect(await visitor.text(other.path)).toContain('Propostas para você');
    const { path, invoiceId } = await visited({ debtor });
    const { body } = await visitor.ask(path, 'sem-condicoes');
    expect(body).toContain('os lembretes desta fatura param');
    expect(await visitor.text(other.path)).not.toContain('Propostas para você');
    const solved = { creditorId: CREDITOR, invoiceId, number: 1, outcome: 'upheld', answeredAt: world.now() };
    await world.billing('CaseAnswered.v1', solved);
    await world.runUntil(world.now());
    expect(await visitor.text(other.path)).toContain('Propostas para você');
  });

  test.each(['nao-reconheco', 'problema'])('a debtor who said %s still gets offers', async (action) => {
    const debtor = aDebtor({ debtorId: `says-${action}` });
    const other = await visited({ debtor, dueDate: '2026-04-04' });
    const { path } = await visited({ debtor });
    await visitor.ask(path, action, { texto: 'Veio quebrado.' });
    expect(await visitor.text(other.path)).toContain('Propostas para você');
  });
});

describe('a debtor whom only a person may settle it with (Lei 14.181/2021)', () => {
  test('finds the phone first, no form that would fail, and no bill that they did not ask for', async () => {
    const debtor = aDebtor({ debtorId: 'over-indebted', overIndebted: true });
    const { path, invoiceId } = await visited({ debtor });
    expect(latestBill(await debtOf(invoiceId))).toBeUndefined();
    const text = await visitor.text(path);
    expect(text).toMatch(/uma pessoa da nossa equipe.*Ligar: \(85\) 3000-0000.*Valor de hoje.*Gerar código/);
    expect(text).not.toMatch(/outra data|Propostas/);
    expect(text.match(/Ligar:/g)).toHaveLength(1);
    await visitor.ask(path, 'pagar');
    expect(latestBill(await debtOf(invoiceId))).toBeDefined();
  });
});

// Last, for time goes on for all of them.
describe('a debt that the law’s time to demand has passed', () => {
  const debtor = aDebtor({ debtorId: 'of-old' });
  let path: string;
  let digits: string;
  let debt: Debt;

  beforeAll(async () => {
    visitor = new Visitor(world);
    const old = await visited({ dueDate: '2021-06-10', debtor });
    ({ path, digits } = old);
    await world.runUntil('2026-06-09T12:00:00-03:00');
    await visitor.confirm(path, digits);
    debt = await debtOf(old.invoiceId);
    expect(await check(latestBill(debt)?.bill.pixCode)).toContain('Sim, este código é nosso');
    // Five years, though its bill still holds.
    await world.runUntil('2026-06-10T12:00:00-03:00');
  });
  beforeEach(() => visitor.confirm(path, digits));

  test('is not asked for: no amount, no code, no offer, no promise', async () => {
    const { invoiceId, path: newer } = await visited({ debtor });
    const text = await visitor.text(path);
    expect(text).toContain('O prazo legal para cobrar esta fatura passou. Não cobramos mais.');
    expect(text.split('Suas outras faturas')[0]).not.toMatch(CODES_OR_MONEY);
    expect(text).toContain('Ligar: (85) 3000-0000');
    expect(text).toContain(invoiceId);
    expect(await visitor.text(newer)).not.toContain(debt.invoiceId);
    expect((await visitor.get(`${path}/boleto.pdf`)).statusCode).toBe(404);
    expect(await check(latestBill(debt)?.bill.pixCode)).toContain('É nosso, mas não pague por ele');
  });

  test('is neither promised nor agreed on', async () => {
    const { debtId } = debt;
    const at = world.now();
    const given = { debtId, day: '2026-06-12', at } as const;
    const refused = { done: false, why: 'needs-person' };
    expect(await promisePayment({ ...given, by: 'debtor' })).toEqual(refused);
    expect(await promisePayment({ ...given, by: 'person' })).toEqual(refused);
    const instalments = [{ amount: 50_000, dueDate: '2026-06-30' }];
    const terms = { madeAt: at, instalments } as const;
    expect(await makePaymentPlan(debtId, { termsFor: async () => ({ ...terms, by: 'debtor' }), at })).toEqual(
      refused,
    );
    expect(await offersFor(await debtOf(debt.invoiceId), { at })).toEqual([]);
  });

  test('has no bill made for it', async () => {
    await world.runUntil('2026-06-19T12:00:00-03:00');
    await visitor.confirm(path, digits);
    expect((await visitor.ask(path, 'pagar')).body).toContain('quem combina isso com você é uma pessoa');
    expect((await debtOf(debt.invoiceId)).quotes).toEqual(debt.quotes);
  });
});
