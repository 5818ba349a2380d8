import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { putUnidentifiedPayment } from '#adapters/table/unidentified-payments.ts';
import { acceptOffer } from '#application/negotiation/accept-offer.ts';
import { offersFor } from '#application/negotiation/offers-for.ts';
import { recordUnidentifiedPayment } from '#application/payments/record-unidentified-payment.ts';
import type { WorkCount } from '#schemas/api/work.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { callApi } from '#test/builders/api.ts';
import { configWithoutWaiver } from '#test/builders/config.ts';
import { anInvoice } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start({ config: await configWithoutWaiver() });
});
afterEach(() => world.close());

let keys = 0;
const post = (path: string, body: object = {}, as = 'operator') => {
  keys += 1;
  const headers = { 'idempotency-key': `work-test-key-${String(keys).padStart(6, '0')}` };
  return callApi(world, { method: 'POST', path, body, as, headers });
};
const counts = async (as = 'operator', query = '') =>
  Object.fromEntries(
    (await callApi(world, { path: `/work${query}`, as })).body.items.map(({ kind, ...count }: WorkCount) => [
      kind,
      count,
    ]),
  );
const owners = async (path: string) =>
  (await callApi(world, { path })).body.items.map(({ owner }: { owner?: string }) => owner);
const debtOf = async (invoiceId: string): Promise<Debt> => {
  const debt = await world.debt(invoiceId);
  if (!debt || debt.status === 'awaitingInvoice') throw new Error(`${invoiceId} was not issued`);
  return debt;
};

async function dispute(invoiceId: string): Promise<string> {
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId }));
  await world.runUntil('2026-05-07T15:00:00-03:00');
  const raised = { creditorId: CREDITOR, invoiceId, kind: 'not-mine', raisedAt: '2026-05-07T15:00:00-03:00' };
  await world.billing('DisputeRaised.v1', raised);
  await world.runUntil('2026-05-07T15:01:00-03:00');
  return (await debtOf(invoiceId)).debtId;
}

async function handedOver(invoiceId: string): Promise<string> {
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId }));
  await world.runUntil('2026-06-10T12:00:00-03:00');
  const { debtId, status } = await debtOf(invoiceId);
  expect(status).toBe('handedOver');
  return debtId;
}

describe('who looks after a debt', () => {
  it('is who takes it: a case is theirs until they release it, then of the owner of its configuration again', async () => {
    const debtId = await dispute('NF-1');
    expect(await owners('/cases')).toEqual(['atendimento']);
    const taken = await post(`/debts/${debtId}/owner`, {}, 'collector');
    expect([taken.status, taken.body.owner]).toEqual([200, 'sandbox-collector']);
    expect(await owners('/cases?owner=sandbox-collector')).toEqual(['sandbox-collector']);
    expect(await owners('/cases?owner=atendimento')).toEqual([]);
    // Everybody with the role sees it as before.
    expect(await owners('/cases')).toEqual(['sandbox-collector']);
    expect((await post(`/debts/${debtId}/owner/release`, {}, 'manager')).body.owner).toBe('atendimento');
    expect(await owners('/cases?owner=atendimento')).toEqual(['atendimento']);
  });

  it('is named for a debt that was handed over, and lists of debts find it by them', async () => {
    const debtId = await handedOver('NF-1');
    expect(await owners('/debts?status=handedOver')).toEqual([undefined]);
    expect((await post(`/debts/${debtId}/owner`, { owner: 'bruno' })).body.owner).toBe('bruno');
    expect(await owners('/debts?status=handedOver&owner=bruno')).toEqual(['bruno']);
    expect((await post(`/debts/${debtId}/owner/release`)).body.owner).toBeUndefined();
    expect(await owners('/debts?status=handedOver')).toEqual([undefined]);
    const changes = world.eventsOf('NF-1', 'OwnerChanged.v1').map(({ detail }) => detail);
    expect(changes).toMatchObject([
      { owner: 'bruno', actor: { kind: 'person', subject: 'sandbox-operator' } },
      { actor: { kind: 'person', subject: 'sandbox-operator' } },
    ]);
  });

  it('is nobody while the robot has the debt: that is refused, in words', async () => {
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1' }));
    await world.runUntil('2026-05-03T12:00:00-03:00');
    const { debtId } = await debtOf('NF-1');
    const { status, body } = await post(`/debts/${debtId}/owner`, { owner: 'bruno' });
    expect([status, body.type]).toEqual([409, '/v1/problems/refused']);
    expect(body.detail).toContain('Nenhuma pessoa está com esta dívida');
    expect((await post(`/debts/${debtId}/owner`, { owner: 'Ana Souza' })).status).toBe(400);
    expect((await post(`/debts/${debtId}/owner`, {}, 'auditor')).status).toBe(403);
  });
});

describe('what waits for a person', () => {
  it('is counted kind by kind, of the creditors of the caller alone', async () => {
    await dispute('NF-1');
    const paidAt = world.now();
    const payment = {
      creditorId: CREDITOR,
      provider: 'psp',
      amount: 700,
      method: 'pix',
      paidAt,
      receivedAt: paidAt,
    } as const;
    await recordUnidentifiedPayment({ ...payment, paymentId: 'psp/p-1' });
    const doubt = {
      invoiceId: 'NF-1',
      resembles: [{ paymentId: 'psp/p-0', amount: 700, paidAt, method: 'pix' as const }],
    };
    await putUnidentifiedPayment({ ...payment, paymentId: 'psp/p-2', doubt, outbox: {} });
    await world.billing('InvoiceIssued.v1', { ...anInvoice({ invoiceId: 'NF-2' }), amount: -1 });
    await world.runUntil('2026-05-07T16:00:00-03:00');
    expect(await counts()).toEqual({
      cases: { count: 1, isMore: false, overdue: 0 },
      handedOver: { count: 0, isMore: false },
      offers: { count: 0, isMore: false },
      unidentified: { count: 1, isMore: false, overdue: 0 },
      doubtful: { count: 1, isMore: false, overdue: 0 },
      unapplied: { count: 0, isMore: false, overdue: 0 },
      deadLetters: { count: 1, isMore: false, overdue: 0 },
      staleSources: { count: 0, isMore: false, overdue: 0 },
      unknownOutcomes: { count: 0, isMore: false, overdue: 0 },
    });
    expect(await counts('operator@another')).toMatchObject({
      cases: { count: 0 },
      deadLetters: { count: 0 },
    });
    await world.runUntil('2026-05-18T16:00:00-03:00');
    expect(await counts()).toMatchObject({
      cases: { count: 1, overdue: 1 },
      unidentified: { count: 1, overdue: 1 },
      doubtful: { count: 1, overdue: 1 },
      deadLetters: { count: 1, overdue: 1 },
    });
  });

  it('is not counted of a kind whose list the caller may not read', async () => {
    expect(Object.keys(await counts('collector'))).toEqual(['cases', 'handedOver', 'offers', 'staleSources']);
  });
});

describe('offers that a person has to approve', () => {
  const askedAt = '2026-05-07T15:00:00-03:00';

  async function asked(): Promise<{ debtId: string; offerId: string; total: number }> {
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-3', amount: 9_000_000 }));
    await world.runUntil(askedAt);
    const debt = await debtOf('NF-3');
    const offer = (await offersFor(debt, { at: askedAt, by: 'debtor' })).find(
      ({ needsApproval }) => needsApproval,
    );
    if (!offer) throw new Error('no offer needs approval');
    const taken = { debtId: debt.debtId, offerId: offer.id, total: offer.total };
    for (const at of [askedAt, '2026-05-07T15:05:00-03:00'])
      expect(await acceptOffer({ ...taken, at, by: 'debtor' })).toEqual({
        done: false,
        why: 'needs-approval',
      });
    return taken;
  }
  const listed = async (as = 'operator') =>
    (await callApi(world, { path: '/offer-requests', as })).body.items;

  it('are listed once each, with the offer as the debtor saw it, until one is approved', async () => {
    const { debtId, offerId, total } = await asked();
    const [row, ...others] = await listed();
    expect(others).toEqual([]);
    expect(row).toMatchObject({ debtId, invoiceId: 'NF-3', offer: { id: offerId, total } });
    expect(await listed('operator@another')).toEqual([]);
    expect((await counts()).offers).toEqual({ count: 1, isMore: false });
    const approved = await post(`/debts/${debtId}/accepted-offers`, { offerId, total, askedAt: row.askedAt });
    expect(approved.status).toBe(200);
    expect(['promised', 'onPaymentPlan']).toContain(approved.body.status);
    expect(await listed()).toEqual([]);
  });

  it('are over after their last day, without anybody', async () => {
    await asked();
    const [{ validUntil }] = await listed();
    await world.runUntil(`${validUntil}T23:00:00-03:00`);
    expect(await listed()).toHaveLength(1);
    await world.runUntil(
      `${validUntil.slice(0, 8)}${String(Number(validUntil.slice(8)) + 1).padStart(2, '0')}T12:00:00-03:00`,
    );
    expect(await listed()).toEqual([]);
  });
});
