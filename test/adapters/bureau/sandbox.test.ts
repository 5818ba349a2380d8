import { describe, expect, it } from 'vitest';
import type { BureauOrder } from '#adapters/bureau/bureau.ts';
import { sandbox } from '#adapters/bureau/sandbox.ts';
import { BureauReport } from '#schemas/records/listing-order.ts';

const ORDER: BureauOrder = {
  action: 'notify',
  kind: 'negative-listing',
  debtId: 'd'.repeat(80),
  orderId: 'negative-listing-1',
  orderedAt: '2026-05-27T12:00:00.000Z',
  now: '2026-05-27T12:00:00.000Z',
  creditor: { id: 'c', name: 'C', taxId: '1' },
  invoiceId: 'NF-1',
  owed: 1,
  dueDate: '2026-05-05',
  debtor: { name: 'M', taxId: '1', emails: ['m@exemplo.example'], phones: [] },
};
const reportsOf = async (given: Partial<BureauOrder>) => {
  const answer = await sandbox.ask({ ...ORDER, ...given });
  return 'reports' in answer ? answer.reports : [];
};
const LATER = { now: '2026-05-30T12:00:00.000Z' };

describe('the bureau of the sandbox', () => {
  it('reports by the time what it would have done by then, in the form that a bureau reports', async () => {
    expect(await reportsOf({})).toEqual([]);
    const all = [
      ...(await reportsOf(LATER)),
      ...(await reportsOf({ ...LATER, action: 'list' })),
      ...(await reportsOf({ ...LATER, action: 'clear' })),
    ];
    expect(all.map(({ report }) => report)).toEqual(['noticeSent', 'noticeDelivered', 'listed', 'cleared']);
    for (const report of all) expect(BureauReport.safeParse(report).success).toBe(true);
    expect(await reportsOf(LATER)).toEqual(await reportsOf(LATER));
  });

  it('delivers no notice to a debtor with an address that bounces, and no other', async () => {
    const to = (emails: string[]) => ({ ...LATER, debtor: { name: 'M', taxId: '1', emails, phones: [] } });
    const bounced = await reportsOf(to(['bounce@simulator.amazonses.com']));
    expect(bounced.map(({ report }) => report)).toEqual(['noticeSent', 'noticeFailed']);
    expect((await reportsOf(to([]))).map(({ report }) => report)).toContain('noticeDelivered');
  });
});
