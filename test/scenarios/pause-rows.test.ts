import { expect, it } from 'vitest';
import { fileOf } from '#test/builders/command.ts';
import { aDebtor, anInvoice } from '#test/builders/invoice.ts';
import { journalOf } from '#test/builders/journal-of.ts';
import { CREDITOR } from '#test/builders/world.ts';

const row = (type: string, time: string, detail: object) => ({
  'detail-type': type,
  time,
  detail: { creditorId: CREDITOR, ...detail },
});

it('regua run takes pauses and resumptions among the invoices, before their invoice too', async () => {
  const debtor = aDebtor({ debtorId: 'cli-1' });
  const file = fileOf('pauses.jsonl', [
    row('CollectionPaused.v1', '2026-04-24T09:00:00-03:00', {
      pauseId: 'P-1',
      invoiceId: 'NF-1',
      reason: 'court-order',
      pausedAt: '2026-04-24T09:00:00-03:00',
      lastDay: '2026-06-30',
    }),
    anInvoice({ invoiceId: 'NF-1', debtor }),
    anInvoice({ invoiceId: 'NF-2', debtor: aDebtor({ debtorId: 'cli-2' }) }),
    row('CollectionPaused.v1', '2026-05-05T12:00:00-03:00', {
      pauseId: 'P-2',
      debtorId: 'cli-2',
      reason: 'other',
      pausedAt: '2026-05-05T12:00:00-03:00',
    }),
    row('CollectionResumed.v1', '2026-05-11T12:00:00-03:00', {
      debtorId: 'cli-2',
      resumedAt: '2026-05-11T12:00:00-03:00',
    }),
  ]);
  const lines = await journalOf('--invoices', file);
  expect(lines.filter(({ type }) => type === 'rejected')).toEqual([]);
  const days = (invoiceId: string) =>
    lines
      .filter((line) => line.type === 'message' && line.invoiceId === invoiceId)
      .map(({ at }) => at.slice(0, 10));
  // A person has it when the last day is over, after a court's order.
  expect(days('NF-1')).toEqual([]);
  const handedOver = lines.filter(
    ({ detailType, invoiceId }) => detailType === 'DebtHandedOver.v1' && invoiceId === 'NF-1',
  );
  expect(handedOver).toMatchObject([{ detail: { reason: 'pause-over' } }]);
  expect(days('NF-2').filter((day) => '2026-05-05' < day && day < '2026-05-11')).toEqual([]);
  expect(days('NF-2').some((day) => day > '2026-05-11')).toBe(true);
});
