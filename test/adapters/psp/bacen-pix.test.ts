import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { latestBill } from '#test/builders/debt.ts';
import { anInvoice, aPayment } from '#test/builders/invoice.ts';
import { configWithPsp, TestPsp } from '#test/builders/psp.ts';
import { cpfOf } from '#test/builders/tax-id.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

let psp: TestPsp;
let world: TestWorld;
beforeEach(async () => {
  psp = await TestPsp.start();
  world = await TestWorld.start({
    config: await configWithPsp(psp.url),
    pspSecrets: { [CREDITOR]: psp.access },
  });
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1' }));
});
afterEach(async () => {
  await world.close();
  await psp.close();
});

const REISSUED = '2026-05-20T15:00:00-03:00';
const bill = async () => latestBill(await world.debt('NF-1'));

describe('the second bill', () => {
  test('is a charge at the PSP, of what is owed that day, due on a business day, and the debtor gets its code', async () => {
    await world.runUntil(REISSUED);

    const [txid, charge] = [...psp.charges][0] ?? [];
    expect(charge).toMatchObject({
      status: 'ATIVA',
      body: {
        calendario: { dataDeVencimento: '2026-05-25', validadeAposVencimento: 0 },
        devedor: { cpf: cpfOf('debtor-of-NF-1').replace(/\D/g, ''), nome: 'Maria das Dores Lima' },
        valor: { original: '1000.00' },
        chave: '7d9f0335-8dcc-4054-9bf9-0dbd61d36906',
      },
    });
    expect(await bill()).toMatchObject({ amount: 100_000, bill: { txid, pixCode: `code-of-${txid}` } });
    expect(world.remindersOf('NF-1').at(-1)?.text).toContain(`code-of-${txid}`);
  });

  test.each(['hang up', 'busy', 'take it and hang up'] as const)(
    'is one charge and one message, though the PSP does "%s" at first',
    async (mishap) => {
      psp.mishaps.push(mishap);
      await world.runUntil(REISSUED);

      expect([...psp.charges.values()].map(({ status }) => status)).toEqual(['ATIVA']);
      expect(world.remindersOf('NF-1').filter(({ tags }) => tags.step === 'reissue-15-after')).toHaveLength(
        1,
      );
    },
  );

  test('is waited for, when the PSP is away for longer than a call lasts', async () => {
    psp.mishaps.push(...Array<'busy'>(4).fill('busy'));
    await world.runUntil(REISSUED);

    expect(psp.charges.size).toBe(1);
    expect(world.remindersOf('NF-1')).toHaveLength(5);
    expect(world.notSent('NF-1').map(({ detail }) => detail)).toMatchObject([
      { step: 'reissue-15-after', rule: 'bill-unavailable' },
    ]);
    expect(world.statesOf('NF-1').slice(-3)).toEqual([
      'Reissue D+15',
      'Reissue D+15: not yet',
      'Reissue D+15',
    ]);
  });

  test('has a code made from the location, when the PSP gives none', async () => {
    psp.mishaps.push('no code');
    await world.runUntil(REISSUED);

    expect((await bill())?.bill.pixCode).toMatch(
      /^000201.*pix\.psp\.example\/v2\/cobv\/\w+.*6304[0-9A-F]{4}$/,
    );
  });

  test('stays good when an amendment makes another one, and paid in time it settles the debt', async () => {
    await world.runUntil(REISSUED);
    await world.billing('InvoiceAmended.v1', {
      invoiceId: 'NF-1',
      creditorId: CREDITOR,
      amendedAt: '2026-05-20T16:00:00-03:00',
      dueDate: '2026-05-26',
    });
    await world.runUntil('2026-06-12T15:00:00-03:00');

    expect([...psp.charges.values()].map(({ status }) => status)).toEqual(['ATIVA', 'ATIVA']);
    expect(await world.debt('NF-1')).toMatchObject({ status: 'open' });
    // Somebody had paid the first bill on its last day, and the bank reports it late.
    await world.webhook(
      aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 102_500, paidAt: '2026-05-25T15:00:00-03:00' }),
    );
    expect(await world.debt('NF-1')).toMatchObject({ status: 'settled' });
  });
});
