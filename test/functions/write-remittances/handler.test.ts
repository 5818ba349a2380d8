import { describe, expect, test } from 'vitest';
import { REMITTANCES } from '#sandbox/deployment/deployment.ts';
import { aDebtor, anInvoice } from '#test/builders/invoice.ts';
import { ADDRESS, configWithRemittances, ITAU_BILLS } from '#test/builders/remittance.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const ACCOUNT = `REMITTANCE#${CREDITOR}#itau-400/111-12345-109`;
const WRITES = /^(Put|Update|BatchWrite|Delete)/;

/** Debts of which the second bills are ordered at midnight, for the file of 00:30. They were issued late, so that this is soon. */
async function withOrders(invoices: readonly string[]): Promise<TestWorld> {
  const config = await configWithRemittances({ ...ITAU_BILLS, daysBefore: 10, fileAt: '00:30' });
  const world = await TestWorld.start({ at: '2026-05-14T21:00:00-03:00', config });
  for (const id of invoices) {
    const debtor = aDebtor({ debtorId: `loja-${id}`, address: ADDRESS });
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: `NF-${id}`, debtor }));
  }
  await world.runUntil('2026-05-17T23:30:00-03:00');
  return world;
}

const filesOf = (world: TestWorld) =>
  [...world.aws.objectsIn(REMITTANCES)].map(([key, content]) => {
    const lines = content.toString('latin1').split('\r\n');
    return {
      key: key.split('/').at(-1),
      titles: lines
        .filter((line) => line.startsWith('1'))
        .map((line) => line.slice(62, 70) + line.slice(108, 110))
        .toSorted(),
    };
  });

const WHOLE = [{ key: '2026-05-18-000001.rem', titles: ['0000050001', '0000050101'] }];

/** What is left of the account when all is done: the counters, the file and the two boletos. */
const leftOf = async (world: TestWorld) =>
  (await world.itemsOf(ACCOUNT)).map(({ sk, files }) =>
    sk === 'COUNTERS' ? `files: ${files}` : String(sk).split('#')[0],
  );

describe('write-remittances', () => {
  test.each([
    ['write-remittances', 'writes the same file: no boleto is lost, and none is twice', ['1', '2']],
    // A number that the process took before it died is lost; the boleto has the next one.
    ['relay', 'orders the same boleto once', ['1']],
  ])('%s dies after each of its writes, and its next run %s', async (dies, _what, invoices) => {
    const made: string[] = [];
    for (let dyingAfter = -1; dyingAfter < made.length; dyingAfter += 1) {
      const world = await withOrders(invoices);
      let count = 0;
      let isOver = false;
      world.aws.intercept = async ({ functionName, operation }) => {
        if (isOver || functionName !== dies || !WRITES.test(operation)) return 'proceed';
        if (dyingAfter === -1) made.push(operation);
        if (count++ !== dyingAfter) return 'proceed';
        isOver = true;
        return 'crash-after';
      };
      await world.runUntil('2026-05-18T04:00:00-03:00');
      const after = `after write ${dyingAfter + 1}: ${made[dyingAfter] ?? 'none'}`;
      const found = filesOf(world);
      expect(
        found.map(({ titles }) => titles.map((title) => title.slice(8))),
        after,
      ).toEqual([invoices.map(() => '01')]);
      if (dies === 'write-remittances') expect(found, after).toEqual(WHOLE);
      const left = ['files: 1', 'FILE', ...invoices.map(() => 'LIVE')];
      expect(await leftOf(world), after).toEqual(left);
      await world.close();
    }
    expect(made.length).toBeGreaterThanOrEqual(5);
  });

  test('is called twice at once, and writes one file', async () => {
    const world = await withOrders(['1', '2']);
    await world.runUntil('2026-05-18T00:20:00-03:00');
    const tick = { time: '2026-05-18T03:35:00Z' };
    await Promise.all([
      world.aws.invoke('write-remittances', tick),
      world.aws.invoke('write-remittances', tick),
    ]);
    await world.runUntil('2026-05-18T04:00:00-03:00');
    expect(filesOf(world)).toEqual(WHOLE);
    expect(await leftOf(world)).toEqual(['files: 1', 'FILE', 'LIVE', 'LIVE']);
    await world.close();
  });

  test('writes nothing before its hour, on a day without business, and when there is nothing to say', async () => {
    const world = await withOrders(['1', '2']);
    await world.runUntil('2026-05-18T00:20:00-03:00');
    await world.aws.invoke('write-remittances', { time: '2026-05-18T03:29:00Z' });
    // A Saturday.
    await world.aws.invoke('write-remittances', { time: '2026-05-23T05:00:00Z' });
    expect(filesOf(world)).toEqual([]);
    await world.runUntil('2026-05-18T01:30:00-03:00');
    expect(filesOf(world)).toEqual(WHOLE);
    await world.close();
  });
});
