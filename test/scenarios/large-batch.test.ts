import { expect, test } from 'vitest';
import { aDebtor, anInvoice } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const BATCH = 'carteira';
const OF = { creditorId: CREDITOR, batch: BATCH };
/** Two invoices of each debtor. */
const INVOICES = 500;

test('500 invoices come in paused, are released, and are undone after some messages', {
  timeout: 300_000,
}, async () => {
  const world = await TestWorld.start();
  try {
    await world.runUntil('2026-05-04T12:00:00-03:00');
    await world.billing('CollectionPaused.v1', {
      ...OF,
      pauseId: BATCH,
      reason: 'import',
      pausedAt: world.now(),
    });
    for (let number = 0; number < INVOICES; number += 1)
      await world.billing(
        'InvoiceIssued.v1',
        anInvoice({
          invoiceId: `NF-${number}`,
          batch: BATCH,
          debtor: aDebtor({
            debtorId: `cli-${Math.floor(number / 2)}`,
            email: `cli-${Math.floor(number / 2)}@exemplo.example`,
          }),
        }),
      );
    await world.runUntil('2026-05-12T09:00:00-03:00');
    expect(world.aws.mailbox).toEqual([]);
    expect(world.aws.executions()).toHaveLength(INVOICES);

    await world.billing('CollectionResumed.v1', { ...OF, resumedAt: world.now() });
    await world.runUntil('2026-05-13T20:00:00-03:00');
    const debtsOf = (type: string) =>
      new Set(world.events.filter((event) => event.type === type).map(({ detail }) => detail.debtId));
    expect(debtsOf('DebtResumed.v1').size).toBe(INVOICES);
    expect(world.aws.mailbox.length).toBeGreaterThanOrEqual(INVOICES / 2);

    await world.billing('BatchWithdrawn.v1', { ...OF, withdrawnAt: world.now() });
    const before = world.aws.mailbox.length;
    await world.runUntil('2026-06-20T20:00:00-03:00');
    expect(debtsOf('DebtClosed.v1').size).toBe(INVOICES);
    const mistakes = world.aws.mailbox.slice(before);
    expect(mistakes.every(({ tags }) => tags.step === 'mistake')).toBe(true);
    expect(mistakes).toHaveLength(INVOICES / 2);
    expect(new Set(mistakes.flatMap(({ to }) => to)).size).toBe(INVOICES / 2);
    expect(world.deadLetters).toEqual([]);
  } finally {
    await world.close();
  }
});
