import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findDeadLetter } from '#adapters/table/dead-letters.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { listTimeline } from '#adapters/table/timeline.ts';
import { keepDeadLetter } from '#application/dead-letters/keep-dead-letter.ts';
import { callApi } from '#test/builders/api.ts';
import { TestWorld } from '#test/builders/world.ts';

const CREDITOR = 'bebidas-nordeste';
let world: TestWorld;
beforeAll(async () => {
  world = await TestWorld.start();
});
afterAll(() => world.close());

let keys = 0;
const post = (path: string, body: unknown, given: { as?: string; key?: string; language?: string } = {}) =>
  callApi(world, {
    method: 'POST',
    path,
    body,
    as: given.as ?? 'manager',
    headers: {
      'idempotency-key': given.key ?? `command-of-the-test-${keys++}`,
      'accept-language': given.language ?? 'en',
    },
  });

const invoice = (invoiceId: string, more: object = {}) => ({
  invoiceId,
  creditorId: CREDITOR,
  debtor: {
    debtorId: 'cli-77',
    name: 'Mercadinho Boa Vista Ltda.',
    taxId: '99.990.142/0001-00',
    email: 'financeiro@mercadinhoboavista.example',
    uf: 'CE',
  },
  amount: 58_200,
  currency: 'BRL',
  issuedAt: world.now(),
  dueDate: '2026-05-20',
  ...more,
});

async function issued(invoiceId: string): Promise<string> {
  const { status, body } = await post('/invoices', invoice(invoiceId));
  expect([status, body.status]).toEqual([201, 'open']);
  return body.debtId;
}

describe('a command', () => {
  it('does what its event on the bus does, and is written as the act of its caller', async () => {
    const debtId = await issued('API-1');
    const { status, body } = await post(`/debts/${debtId}/write-offs`, {
      writeOffId: 'baixa-1',
      amount: 1000,
      reason: 'goodwill',
    });
    expect(status).toBe(200);
    expect(body.balance.total).toBe(57_200);
    const entry = (await listTimeline(debtId)).find(({ type }) => type === 'DebtWrittenOff.v1');
    expect(entry).toMatchObject({ detail: { actor: { kind: 'person', subject: 'sandbox-manager' } } });
  });

  it('is carried out once, and answers a repetition as it answered first', async () => {
    const debtId = await issued('API-2');
    const pay = () =>
      post(
        `/debts/${debtId}/payments`,
        { amount: 200, paidAt: world.now(), method: 'cash' },
        { key: 'the-same-key-of-a-payment' },
      );
    const [first, again] = [await pay(), await pay()];
    expect(first.body.balance.received).toBe(200);
    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotency-replayed']).toBe('true');
  });

  it.each([
    ['en', 'Is over already.'],
    ['pt-BR', 'Já passou.'],
  ])('that the state of things does not allow is refused with its field, in %s', async (language, detail) => {
    const debtId = await issued(`API-3-${language}`);
    const { status, headers, body } = await post(
      `/debts/${debtId}/promises`,
      { day: '2020-01-02' },
      { as: 'collector', language },
    );
    expect([status, headers['content-type']]).toEqual([409, 'application/problem+json']);
    expect(body).toMatchObject({ type: '/v1/problems/refused', detail });
    expect(body.errors).toEqual([{ in: 'body', pointer: '/day', detail }]);
    expect((await findDebt(debtId))?.status).toBe('open');
  });

  it('names the law that forbids it', async () => {
    const debtId = await issued('API-4');
    await post(`/debtors/${CREDITOR}/cli-77/contacts`, { overIndebted: true });
    const { status, body } = await post(`/debts/${debtId}/promises`, { day: '2026-05-22' });
    expect([status, body.law]).toEqual([409, 'Lei 14.181/2021']);
    await post(`/debtors/${CREDITOR}/cli-77/contacts`, { overIndebted: false });
  });

  it.each([
    [{ instalments: [] }, '/instalments'],
    [{ instalments: [{ amount: 1.5, dueDate: '2026-05-04' }] }, '/instalments/0/amount'],
    [{ instalments: [{ amount: 100, dueDate: '04/05/2026' }] }, '/instalments/0/dueDate'],
    [{}, '/instalments'],
    [{ instalments: [{ amount: 100, dueDate: '2026-05-04' }], note: 'x' }, ''],
  ])('in the wrong form is refused by field: %j', async (wrong, pointer) => {
    const { status, body } = await post(`/debts/${debtIdOf(CREDITOR, 'API-1')}/payment-plans`, wrong);
    expect([status, body.errors[0]?.pointer]).toEqual([400, pointer]);
  });

  it.each([
    ['an amendment without anything new', `/debts/${debtIdOf(CREDITOR, 'API-1')}/amendments`, {}],
    [
      'a pause of two things',
      '/pauses',
      { creditorId: CREDITOR, pauseId: 'p-1', invoiceId: 'API-1', debtorId: 'cli-77', reason: 'other' },
    ],
    [
      'a reassignment to the same invoice',
      '/payments/reassignments',
      {
        creditorId: CREDITOR,
        reassignmentId: 'r-1',
        paymentId: 'billing/x',
        fromInvoiceId: 'API-1',
        toInvoiceId: 'API-1',
      },
    ],
  ])('that contradicts itself is refused: %s', async (_, path, body) => {
    expect(await post(path, body)).toMatchObject({
      status: 400,
      body: { type: '/v1/problems/invalid-request' },
    });
  });

  it('about what nobody issued is not found', async () => {
    const absent = debtIdOf(CREDITOR, 'NO-SUCH');
    expect((await post(`/debts/${absent}/cancellation`, {})).status).toBe(404);
    expect(
      (await post('/payments/assignments', { creditorId: CREDITOR, paymentId: 'x/y', invoiceId: 'API-1' }))
        .status,
    ).toBe(404);
  });

  it.each([
    ['/invoices', () => invoice('API-9')],
    ['/pauses', () => ({ creditorId: CREDITOR, pauseId: 'p-9', invoiceId: 'API-1', reason: 'other' })],
    [`/debtors/${CREDITOR}/cli-77/link-revocations`, () => ({})],
    [`/batches/${CREDITOR}/lote/withdrawal`, () => ({})],
    [
      '/payment-sources/reports',
      () => ({ creditorId: CREDITOR, source: 'x', reportedUntil: '2026-03-01T00:00:00Z' }),
    ],
  ])('to %s for the creditor of somebody else is not found', async (path, body) => {
    expect((await post(path, body(), { as: 'manager@moveis-sul' })).status).toBe(404);
    expect(await findDebt(debtIdOf(CREDITOR, 'API-9'))).toBeUndefined();
  });
});

describe('a dead letter of billing', () => {
  const listed = async (id: string): Promise<string> => {
    const { body: page } = await callApi(world, { path: '/dead-letters' });
    return page.items.find((letter: { body: string }) => letter.body.includes(id)).letterId;
  };

  it('that was mended is taken, and is listed no more', async () => {
    await world.billing('InvoiceIssued.v1', { ...invoice('MENDED-ev-1'), dueDate: '20/05/2026' });
    await world.runUntil(new Date(world.clock.now() + 60_000).toISOString());
    const letterId = await listed('MENDED-ev-1');
    const still = await post(`/dead-letters/${letterId}/resending`, {
      detail: { ...invoice('MENDED-ev-1'), dueDate: '20/05/2026' },
    });
    expect([still.status, still.body.errors[0].pointer]).toEqual([400, '/detail/dueDate']);
    expect(await findDeadLetter(letterId)).toBeDefined();
    const { status } = await post(`/dead-letters/${letterId}/resending`, { detail: invoice('MENDED-ev-1') });
    expect([status, (await findDebt(debtIdOf(CREDITOR, 'MENDED-ev-1')))?.status]).toEqual([200, 'open']);
    expect(await findDeadLetter(letterId)).toBeUndefined();
  });

  it('whose call died after it was removed is answered as done when the call is repeated', async () => {
    await world.billing('InvoiceIssued.v1', { ...invoice('MENDED-ev-2'), dueDate: '20/05/2026' });
    await world.runUntil(new Date(world.clock.now() + 60_000).toISOString());
    const letterId = await listed('MENDED-ev-2');
    const resend = () =>
      post(
        `/dead-letters/${letterId}/resending`,
        { detail: invoice('MENDED-ev-2', { issuedAt: '2026-04-25T09:00:00-03:00' }) },
        { key: 'a-call-that-dies-once' },
      );
    world.aws.intercept = async ({ functionName, input }) =>
      functionName === 'api' &&
      JSON.stringify(input).includes(`"DEADLETTER#${letterId}"`) &&
      'RequestItems' in Object(input)
        ? 'crash-after'
        : 'proceed';
    await expect(resend()).rejects.toThrow();
    world.aws.intercept = undefined;
    expect(await findDeadLetter(letterId)).toBeUndefined();
    await world.runUntil(new Date(world.clock.now() + 60_000).toISOString());
    expect((await resend()).status).toBe(200);
    expect((await post(`/dead-letters/${letterId}/dismissal`, {})).status).toBe(404);
  });

  it('of a bank is for its sender to send again, and may be dismissed', async () => {
    await keepDeadLetter({
      from: 'bank-file',
      id: 'file-1',
      at: world.now(),
      reason: 'line 3: is of no layout that is known',
      body: JSON.stringify({ creditorId: CREDITOR, file: 'file-1.ret' }),
    });
    const letterId = await listed('file-1.ret');
    expect(
      (await post(`/dead-letters/${letterId}/resending`, { detail: { creditorId: CREDITOR } })).status,
    ).toBe(409);
    expect(
      (await post(`/dead-letters/${letterId}/dismissal`, {}, { as: 'operator@moveis-sul' })).status,
    ).toBe(404);
    expect((await post(`/dead-letters/${letterId}/dismissal`, {})).status).toBe(200);
    expect(await findDeadLetter(letterId)).toBeUndefined();
  });
});
