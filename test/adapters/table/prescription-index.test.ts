import { afterEach, beforeEach, expect, test } from 'vitest';
import { putDebt } from '#adapters/table/debts.ts';
import { owedSince, prescriptionEntry, prescriptionEntryWrites } from '#adapters/table/prescription-index.ts';
import { aDebt } from '#test/builders/debt.ts';
import { TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
});
afterEach(() => world.close());

const found = async (day: string, kind?: string): Promise<string[]> => {
  const debtIds: string[] = [];
  for await (const debtId of owedSince(day, kind)) debtIds.push(debtId);
  return debtIds.sort();
};

test('finds the owed debts of a day and of earlier ones, in every part of the index', async () => {
  const dates = Array.from({ length: 20 }, (_, index) => `2026-05-${String(index + 1).padStart(2, '0')}`);
  for (const dueDate of dates)
    await putDebt(
      aDebt('handedOver', { debtId: `of-${dueDate}`, dueDate, issued: { ...aDebt('open').issued, dueDate } }),
    );
  expect(await found('2026-05-12')).toEqual(dates.slice(0, 12).map((day) => `of-${day}`));
});

test.each(['open', 'promised', 'caseOpen', 'onPaymentPlan', 'handedOver'] as const)(
  'a debt that is %s is in it, and leaves it when it closes',
  (status) => {
    const debt = aDebt(status);
    expect(prescriptionEntry(debt)).toEqual({
      prescribesFrom: status === 'onPaymentPlan' ? '#2026-06-11' : '#2026-05-05',
    });
    for (const closed of ['settled', 'cancelled', 'prescribed'] as const)
      expect(prescriptionEntryWrites(debt, aDebt(closed))).toEqual({ set: [], remove: [['prescribesFrom']] });
  },
);

test('a debt of before there was an index comes into it with its next change', () => {
  const debt = aDebt('handedOver');
  expect(prescriptionEntryWrites(debt, debt).set).toEqual([[['prescribesFrom'], '#2026-05-05']]);
});

test('the debts of a kind are found apart from those of the others', async () => {
  await putDebt(aDebt('handedOver', { debtId: 'NF-DOC' }));
  await putDebt(aDebt('handedOver', { debtId: 'NF-RENT', debtKind: 'rent' }));
  expect(await found('2026-12-31')).toEqual(['NF-DOC']);
  expect(await found('2026-12-31', 'rent')).toEqual(['NF-RENT']);
  expect(await found('2026-12-31', 'lodging')).toEqual([]);
});
