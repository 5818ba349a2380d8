import { beforeEach, describe, expect, test } from 'vitest';
import { listSummaries, putSummary } from '#adapters/table/debt-summaries.ts';
import { debtorKey } from '#adapters/table/keys.ts';
import { joinPerson, leavePerson } from '#adapters/table/persons.ts';
import { countOtherOpen, listUnpaid } from '#adapters/table/unpaid-debts.ts';
import { aDebt } from '#test/builders/debt.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
  return () => world.close();
});

const TAX_ID = '52998224725';
const of = (debtorId: string) => ({ creditorId: CREDITOR, debtorId });
const join = (debtorId: string, taxId = TAX_ID) => joinPerson({ ...of(debtorId), taxId });
const leave = (debtorId: string, taxId = TAX_ID) => leavePerson({ ...of(debtorId), taxId });
const put = (status: 'open' | 'settled', debtId: string, debtorId = 'cli-1', revision = 1) =>
  putSummary(aDebt(status, { debtId, debtorId, revision }));
const owedBy = async (debtorId: string) =>
  (await listUnpaid(of(debtorId))).unpaid.map(({ debtId }) => debtId).sort();

describe('a debtor of a thousand invoices', () => {
  test('owes all of them, the newest and the oldest', async () => {
    await join('cli-1');
    const ids = Array.from({ length: 1000 }, (_, n) => `debt-${String(n).padStart(4, '0')}`);
    await Promise.all(ids.map((debtId) => put('open', debtId)));

    expect(await owedBy('cli-1')).toEqual(ids);
    expect(await countOtherOpen({ ...of('cli-1'), debtId: 'debt-0000' })).toBe(999);
  });

  test('is asked for what is owed without reading what was paid before', async () => {
    await join('cli-1');
    await put('open', 'debt-0000');
    const ids = Array.from({ length: 1000 }, (_, n) => `paid-${n}`);
    await Promise.all(ids.map((debtId) => put('settled', debtId)));
    const items = await world.itemsOf(debtorKey(CREDITOR, 'cli-1').pk);
    const isForgotten = ({ expiresAt }: Record<string, unknown>) => expiresAt !== undefined;

    // What the table forgets by itself is all that stays of a paid debt among the unpaid ones.
    const kept = items.filter((item) => String(item.sk).startsWith('UNPAID#') && !isForgotten(item));
    expect(kept.map(({ debtId }) => debtId)).toEqual(['debt-0000']);
    expect(await owedBy('cli-1')).toEqual(['debt-0000']);
    expect(await listSummaries(CREDITOR, 'cli-1')).toHaveLength(1001);
  });
});

test('a slow write of before a debt closed does not make it owed again', async () => {
  await join('cli-1');
  await put('settled', 'debt-1', 'cli-1', 2);
  await put('open', 'debt-1', 'cli-1', 1);

  expect(await owedBy('cli-1')).toEqual([]);
  expect((await listSummaries(CREDITOR, 'cli-1')).map(({ status }) => status)).toEqual(['settled']);
});

test('a debt that opens again is owed, and listed once', async () => {
  await join('cli-1');
  await put('open', 'debt-1', 'cli-1', 1);
  await put('settled', 'debt-1', 'cli-1', 2);
  await put('open', 'debt-1', 'cli-1', 3);

  expect(await owedBy('cli-1')).toEqual(['debt-1']);
  expect((await listSummaries(CREDITOR, 'cli-1')).map(({ status }) => status)).toEqual(['open']);
});

describe('a person with two debtor ids', () => {
  beforeEach(async () => {
    await join('cli-1');
    await join('cli-2');
    await put('open', 'debt-1', 'cli-1');
    await put('open', 'debt-2', 'cli-2');
    await put('open', 'debt-3', 'cli-3');
  });

  test.each(['cli-1', 'cli-2'])('owes what is owed under either, asked for %s', async (debtorId) => {
    expect(await owedBy(debtorId)).toEqual(['debt-1', 'debt-2']);
    expect((await listUnpaid(of(debtorId))).debtorIds[0]).toBe(debtorId);
  });

  test('that turn out to be of two owes separately, and together again once that was wrong', async () => {
    await leave('cli-2');
    expect([await owedBy('cli-1'), await owedBy('cli-2')]).toEqual([['debt-1'], ['debt-2']]);

    await join('cli-2');
    expect(await owedBy('cli-1')).toEqual(['debt-1', 'debt-2']);
  });

  test('joining or leaving twice changes nothing', async () => {
    await join('cli-2');
    expect(await owedBy('cli-1')).toEqual(['debt-1', 'debt-2']);
    await leave('cli-2');
    await leave('cli-2');
    expect(await owedBy('cli-1')).toEqual(['debt-1']);
  });
});

describe('a debtor of before the owed debts had keys of their own', () => {
  const asBefore = async (debtId: string, status: 'open' | 'settled') => {
    const { pk } = debtorKey(CREDITOR, 'cli-1');
    const summary = { debtId, issuedOn: '2026-04-25', rolledDueDate: '2026-05-05', amount: 100, status };
    await world.put({ pk, sk: `DEBT#2026-04-25#${debtId}`, ...summary, promises: [], revision: 1 });
  };
  beforeEach(async () => {
    await asBefore('debt-1', 'open');
    await asBefore('debt-2', 'settled');
    await asBefore('debt-3', 'open');
  });

  test('owes what it owed', async () => {
    expect(await owedBy('cli-1')).toEqual(['debt-1', 'debt-3']);
  });

  test('owes less once one of them is paid', async () => {
    await put('settled', 'debt-3', 'cli-1', 2);
    expect(await owedBy('cli-1')).toEqual(['debt-1']);
  });

  test('has them under these keys once it joined', async () => {
    await join('cli-1');
    expect((await listUnpaid(of('cli-1'))).isComplete).toBe(true);
    expect(await owedBy('cli-1')).toEqual(['debt-1', 'debt-3']);
  });
});
