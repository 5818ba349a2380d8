import { expect } from 'vitest';
import { dayOf } from '#domain/calendar/days.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { DebtSummary } from '#schemas/records/debt-summary.ts';
import type { TestWorld } from '#test/builders/world.ts';
import type { Observation } from './player.ts';

/** What must hold of a debtor's debts after any history. */
export function check(
  current: TestWorld,
  seen: Observation,
  debt: Debt,
  other: Debt | undefined,
  parts: readonly Debt[],
  summaries: readonly DebtSummary[],
): void {
  const { invoiceId } = seen;

  // Every debt reaches an end, and so does every execution; nothing stays in an outbox.
  for (const each of [debt, ...parts, ...(other ? [other] : [])]) {
    expect(['settled', 'cancelled', 'handedOver']).toContain(each.status);
    for (const { status } of current.executionsOf(each.invoiceId)) expect(status).toBe('SUCCEEDED');
    expect(each.outbox).toEqual({});
  }

  // A debtor of two debts is reminded of them once a day, by one step. An apology or a receipt is no step.
  const rungsOfDays = Map.groupBy(
    seen.sends.filter(({ what }) => !isCourtesy(what)),
    ({ at }) => dayOf(at as string, 'America/Fortaleza'),
  );
  for (const sends of rungsOfDays.values())
    expect(new Set(sends.map(({ what }) => what.slice(0, what.lastIndexOf('/')))).size).toBe(1);

  // At most one send per debt, step and channel.
  const sent = seen.sends.map(({ what }) => what);
  expect(sent).toEqual([...new Set(sent)]);

  // No send starts after a payment or a cancellation commits. A send starts with its claim, the write that theirs are
  // ordered with: just before it, the debt was open. What was claimed before may still be on its way out.
  // Nor while the debtor promised a day, except that day's reminder, or while a case is open.
  for (const { what, claimedOn } of seen.sends)
    expect(claimedOn).toBe(isCourtesy(what) ? 'settled' : isReminder(what) ? 'promised' : 'open');

  // Instalments go with their debt.
  for (const part of parts) expect(['settled', 'cancelled', 'handedOver']).toContain(part.status);
  for (const { ended, instalments } of debt.paymentPlans) {
    const paid = instalments.every(
      (one) => parts.find((part) => part.debtId === one.debtId)?.status === 'settled',
    );
    if (debt.status === 'handedOver') expect(ended).toBe('broken');
    if (ended === 'kept') expect(paid).toBe(true);
  }

  // The last promise and the last case have an end, and each is published once.
  for (const each of [debt, ...(other ? [other] : [])])
    for (const { ended } of each.promises) if (each.status === 'handedOver') expect(ended).toBeDefined();
  expect(current.eventsOf(invoiceId, 'PromiseMade.v1')).toHaveLength(debt.promises.length);
  expect(current.eventsOf(invoiceId, 'PromiseBroken.v1')).toHaveLength(
    debt.promises.filter(({ ended }) => ended === 'broken').length,
  );
  expect(current.eventsOf(invoiceId, 'CaseOpened.v1')).toHaveLength(debt.cases.length);
  expect(current.eventsOf(invoiceId, 'CaseResolved.v1')).toHaveLength(
    debt.cases.filter(({ resolved }) => resolved).length,
  );

  // What was applied and what was too much is what was received, each payment once.
  const received = sum([...seen.paid.values()]);
  // What was paid of the instalments of a broken payment plan is on the debt as well, under the same id.
  const owed = [debt, ...parts];
  const payments = new Map(owed.flatMap((each) => Object.entries(each.payments)));
  expect(sum([...payments.values()].map(({ amount }) => amount))).toBe(received);
  if (debt.paymentPlans.some(({ ended }) => ended === 'broken'))
    for (const part of parts.slice(0, 2)) expect(debt.payments).toMatchObject(part.payments);
  const applied = owed.flatMap((each) => current.eventsOf(each.invoiceId, 'PaymentApplied.v1'));
  expect(applied.length).toBe(seen.paid.size);
  expect(sum(applied.map(({ detail }) => Number(detail.applied) + Number(detail.excess)))).toBe(received);

  // The bus learns how it ended.
  const endings = {
    settled: 'DebtSettled.v1',
    cancelled: 'DebtClosed.v1',
    handedOver: 'DebtHandedOver.v1',
  } as const;
  const ended = current.eventsOf(invoiceId, endings[debt.status as keyof typeof endings]);
  // An amendment puts a debt that was handed over back on the ladder, and it may be handed over again.
  expect(ended.length).toBeGreaterThanOrEqual(1);
  if (debt.status !== 'handedOver') expect(ended).toHaveLength(1);

  // The summary under the debtor is of the debt as it ended.
  const mine = summaries.filter(({ debtId }) => debtId === debt.debtId);
  expect(mine).toEqual([expect.objectContaining({ status: debt.status, amount: debt.amount })]);
  expect(mine[0]?.settled !== undefined).toBe(debt.status === 'settled');
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** Whether a message is the reminder on the morning of a promised day. */
const isReminder = (what: string): boolean => /\/promise-\d+\//.test(what);

/** `version/step/channel` of a message that is no step's, sent to a debtor who owes nothing any more. */
const isCourtesy = (what: string): boolean => /\/(apology|receipt)(-[^/]*)?\//.test(what);
