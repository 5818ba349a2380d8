import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { deleteItems } from '#adapters/table/delete-items.ts';
import { listsAreComplete } from '#adapters/table/list-completeness.ts';
import { dynamo } from '#adapters/table/table.ts';
import { listBatches } from '#application/lists/list-batches.ts';
import { listDebts } from '#application/lists/list-debts.ts';
import { listSellers } from '#application/lists/list-sellers.ts';
import { listUnappliedPayments } from '#application/lists/list-unapplied-payments.ts';
import { listUnidentifiedPayments } from '#application/lists/list-unidentified-payments.ts';
import { reindex } from '#application/lists/reindex.ts';
import { searchDebtors } from '#application/lists/search-debtors.ts';
import { recordUnidentifiedPayment } from '#application/payments/record-unidentified-payment.ts';
import { forgetAll } from '#runtime/lazily.ts';
import { LIST_ATTRIBUTES } from '#schemas/records/list-indexes.ts';
import { anInvoice, aPayment } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
});
afterEach(() => world.close());

type Item = Record<string, { readonly S?: string }>;
const items = (): Item[] => world.aws.itemsOf(process.env.TABLE_NAME ?? '') as Item[];

/** What only lists are read from: no version of before had it. */
const KEYS_OF_LISTS = ['SELLERS#', 'BATCHES#', 'UNKNOWNOUTCOMES#', 'LISTWALK'];

/** Makes the table what a version of before there were lists has left, and the process a new one. */
async function asBefore(): Promise<void> {
  forgetAll();
  for (const item of items()) {
    const [pk = '', sk = ''] = [item.pk?.S, item.sk?.S];
    if (KEYS_OF_LISTS.some((start) => pk.startsWith(start)) || sk.startsWith('CONTACTKEY#'))
      await deleteItems([{ pk, sk }]);
    else if (LIST_ATTRIBUTES.some((name) => name in item))
      await dynamo().send(
        new UpdateItemCommand({
          TableName: process.env.TABLE_NAME,
          Key: { pk: { S: pk }, sk: { S: sk } },
          UpdateExpression: `REMOVE ${LIST_ATTRIBUTES.join(', ')}`,
        }),
      );
  }
}

async function everyList() {
  const asked = { most: 50 };
  const now = world.now();
  const all = { creditors: [CREDITOR], statuses: ['open', 'settled', 'caseOpen'] } as const;
  const search = (contact: string) => searchDebtors([CREDITOR], { by: 'contact', contact }, asked);
  return {
    due: (await listDebts(all, 'dueDate', asked, now)).rows,
    next: (await listDebts(all, 'nextAction', asked, now)).rows,
    byName: (await searchDebtors([CREDITOR], { by: 'name', prefix: 'maria' }, asked)).rows,
    byPhone: (await search('+5585999000001')).rows,
    byEmail: (await search('maria@exemplo.example')).rows,
    unapplied: (await listUnappliedPayments([CREDITOR], asked, world.now())).rows,
    unidentified: (await listUnidentifiedPayments([CREDITOR], asked, world.now())).rows,
    sellers: (await listSellers([CREDITOR], asked)).rows,
    batches: (await listBatches([CREDITOR], asked)).rows,
  };
}

it('brings everything of before there were lists into them, once', async () => {
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1', batch: 'lote-1', sellerId: 'v-1' }));
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-2' }));
  await world.runUntil('2026-04-26T09:00:00-03:00');
  const paidAt = world.now();
  await world.webhook(aPayment({ id: 'p-1', invoiceId: 'NF-2', amount: 100_000, paidAt }));
  await world.webhook(aPayment({ id: 'p-2', invoiceId: 'NF-NOT-COME', amount: 5_000, paidAt }));
  await recordUnidentifiedPayment({
    ...{ creditorId: CREDITOR, provider: 'psp', paymentId: 'psp/p-3', amount: 700, method: 'pix' },
    ...{ paidAt, receivedAt: paidAt },
  });
  await world.runUntil('2026-04-27T09:00:00-03:00');
  const before = await everyList();
  expect(Object.entries(before).filter(([, rows]) => rows.length === 0)).toEqual([]);

  await asBefore();
  const old = await everyList();
  expect(Object.values(old).flat()).toEqual([]);
  expect(await listsAreComplete()).toBe(false);

  const reports: unknown[] = [];
  const walked = await reindex(world.now(), (soFar) => reports.push(soFar));
  expect(await everyList()).toEqual(before);
  expect(await listsAreComplete()).toBe(true);
  expect(reports.at(-1)).toEqual(walked);
  expect(walked.changed).toBe(6);

  expect(await reindex(world.now(), () => {})).toMatchObject({ changed: 0 });
  expect(await everyList()).toEqual(before);
});
