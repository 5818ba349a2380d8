import { afterEach, beforeEach, expect, test } from 'vitest';
import { changeDebt } from '#adapters/table/change.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { speakForThemselves } from '#application/unit-of-work/speak-for-themselves.ts';
import { debtStepKey } from '#domain/debt/send-key.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { aDebtor, anInvoice } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

/** The step of this debt speaks first on that morning, of both. */
const SPEAKER = debtIdOf(CREDITOR, 'NF-2');
const COVERED = debtIdOf(CREDITOR, 'NF-1');
const MESSAGE = {
  by: debtStepKey(SPEAKER, 1, 'reminder-7-after'),
  channel: 'email' as const,
  debtIds: [COVERED],
};

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start({ outcomes: () => 'silent' });
  const debtor = aDebtor({ debtorId: 'debtor-of-both' });
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1', debtor }));
  const old = { invoiceId: 'NF-2', amount: 50_000, dueDate: '2026-04-29' };
  await world.billing('InvoiceIssued.v1', anInvoice({ ...old, debtor }));
  await world.runUntil('2026-05-06T13:30:00Z');
});
afterEach(() => world.close());

const covered = async () => ((await world.debt('NF-1')) as Debt).sends['1/reminder-1-after/email'];

test('leaves a consolidation alone whose step has a message on the channel: it claimed that again', async () => {
  const states = world.statesOf('NF-1').length;
  await speakForThemselves(MESSAGE);
  await world.runUntil('2026-05-06T13:31:00Z');
  expect(await covered()).toMatchObject({ status: 'consolidated', by: MESSAGE.by });
  expect(world.statesOf('NF-1')).toHaveLength(states);
});

test('undoes a consolidation whose step has no message, and the step that waits because of it sends its own', async () => {
  await changeDebt(SPEAKER, { remove: [['sends', '1/reminder-7-after/email']] });
  const sent = world.remindersOf('NF-1').length;
  await speakForThemselves(MESSAGE);
  await speakForThemselves(MESSAGE);
  await world.runUntil('2026-05-07T15:00:00Z');
  expect(await covered()).toMatchObject({ status: 'sent' });
  expect(world.remindersOf('NF-1')).toHaveLength(sent + 1);
});
