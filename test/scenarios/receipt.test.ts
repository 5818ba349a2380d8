import { afterEach, describe, expect, test } from 'vitest';
import { reverse } from '#application/payments/reverse.ts';
import type { Config } from '#schemas/config/config.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { deployedConfig } from '#test/builders/config.ts';
import { aDebtor, anInvoice, aPayment } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
afterEach(() => world.close());

async function start(
  debtor: Partial<Parameters<typeof aDebtor>[0]> = {},
  config?: Config,
  invoiceIds: readonly string[] = ['NF-1'],
): Promise<void> {
  world = await TestWorld.start(config ? { config } : {});
  for (const invoiceId of invoiceIds)
    await world.billing(
      'InvoiceIssued.v1',
      anInvoice({ invoiceId, debtor: aDebtor({ debtorId: 'loja-1', ...debtor }) }),
    );
}

async function payAt(instant: string, amount = 100_000, invoiceId = 'NF-1'): Promise<void> {
  await world.runUntil(instant);
  await world.webhook(aPayment({ id: `p-${invoiceId}`, invoiceId, amount, paidAt: world.now() }));
}
const receipts = (invoiceId = 'NF-1') =>
  world.eventsOf(invoiceId, 'MessageSent.v1').filter(({ detail }) => detail.step === 'receipt');
const channelsUsed = () => receipts().map(({ detail }) => detail.channel);
const textOf = (step = 'receipt') => world.emailsOf('NF-1').find(({ tags }) => tags.step === step)?.text;
const late = () =>
  world.eventsOf('NF-1', 'MessageSent.v1').filter(({ detail }) => String(detail.step).startsWith('receipt-'));

describe('a receipt', () => {
  test('whose process died shortly before the hours of contact end waits for the next morning', async () => {
    await start();
    let crashed = false;
    world.aws.intercept = async ({ functionName }) => {
      if (crashed || functionName !== 'courtesy') return 'proceed';
      crashed = true;
      return 'crash-before';
    };
    await payAt('2026-05-04T21:58:00-03:00');
    await world.runUntil('2026-05-05T12:00:00-03:00');

    expect(crashed).toBe(true);
    expect(receipts().map(({ detail }) => String(detail.at))).toEqual([
      expect.stringMatching(/^2026-05-05T1[01]:/),
    ]);
  });

  test('thanks, once, and says what was paid, for which invoice and on which day', async () => {
    await start();
    await payAt('2026-05-04T10:00:00-03:00');
    await world.webhook(
      aPayment({ id: 'p-NF-1', invoiceId: 'NF-1', amount: 100_000, paidAt: '2026-05-04T10:00:00-03:00' }),
    );
    await world.runUntil();

    expect(channelsUsed()).toEqual(['email']);
    expect(receipts()[0]?.detail).toMatchObject({ owed: 0, tone: 'light', cost: expect.any(Number) });
    const text = textOf();
    expect(text).toContain('Recebemos R$ 1.000,00 em 04/05/2026, e a fatura NF-1 está quitada.');
    expect(text).toContain('Em aberto: R$ 0,00');
    expect(text).not.toMatch(/Como pagar|br\.gov\.bcb\.pix|desculp/i);
    expect(((await world.debt('NF-1')) as Debt).sends['1/receipt/email']?.status).toBe('delivered');
  });

  test('names each payment with its day, what is too much, and what happens with it', async () => {
    await start();
    await world.runUntil('2026-04-30T10:00:00-03:00');
    const first = { id: 'first', invoiceId: 'NF-1', amount: 40_000, paidAt: world.now() };
    await world.webhook(aPayment(first));
    await payAt('2026-05-04T10:00:00-03:00', 61_050);
    await world.runUntil();

    expect(textOf()).toContain(
      'Recebemos R$ 400,00 em 30/04/2026 e R$ 610,50 em 04/05/2026, e a fatura NF-1 está quitada.',
    );
    expect(textOf()).toContain('Entraram R$ 10,50 a mais. Esse dinheiro é seu');
    expect(textOf()).toContain('Pago a mais: R$ 10,50');
    expect(late()).toEqual([]);
  });

  test('follows at once, and once, what is paid a second time', async () => {
    await start();
    await payAt('2026-05-04T10:00:00-03:00');
    await world.runUntil('2026-05-08T10:00:00-03:00');
    const again = aPayment({ id: 'p-again', invoiceId: 'NF-1', amount: 100_000, paidAt: world.now() });
    await world.webhook(again);
    await world.webhook(again);
    await world.runUntil('2026-05-08T10:03:00-03:00');
    expect(late()).toHaveLength(1);
    await world.runUntil();

    expect(receipts()).toHaveLength(1);
    expect(late().map(({ detail }) => detail.step)).toEqual(['receipt-2']);
    const text = textOf('receipt-2');
    expect(text).toContain('Recebemos R$ 1.000,00 em 08/05/2026. A fatura NF-1 já não estava em aberto');
    expect(text).toContain('Entraram R$ 1.000,00 a mais.');
    expect(text).not.toMatch(/Como pagar|04\/05\/2026,/);
  });

  test('of what is paid twice in one night is one, in the morning', async () => {
    await start();
    await payAt('2026-05-04T23:30:00-03:00');
    await world.runUntil('2026-05-04T23:50:00-03:00');
    await world.webhook(aPayment({ id: 'p-again', invoiceId: 'NF-1', amount: 50_000, paidAt: world.now() }));
    await world.runUntil();

    expect(late()).toEqual([]);
    expect(textOf()).toContain('Recebemos R$ 1.000,00 em 04/05/2026 e R$ 500,00 em 04/05/2026');
    expect(textOf()).toContain('Entraram R$ 500,00 a mais.');
  });

  test('says of a payment of a cancelled invoice that it is too much', async () => {
    await start();
    await world.runUntil('2026-05-04T10:00:00-03:00');
    await world.billing('InvoiceCancelled.v1', {
      invoiceId: 'NF-1',
      creditorId: CREDITOR,
      cancelledAt: world.now(),
    });
    await payAt('2026-05-05T10:00:00-03:00');
    await world.runUntil();

    expect(late().map(({ detail }) => detail.step)).toEqual(['receipt-1']);
    expect(textOf('receipt-1')).toContain('Entraram R$ 1.000,00 a mais.');
    expect(textOf('receipt-1')).toContain('Em aberto: R$ 0,00');
  });

  test('is not sent for a payment that went back in the night, nor for the write-off after it', async () => {
    await start();
    await payAt('2026-05-04T23:30:00-03:00');
    await world.runUntil('2026-05-05T01:00:00-03:00');
    const debt = (await world.debt('NF-1')) as Debt;
    await reverse(debt, {
      refundId: 'sandbox/back',
      paymentId: 'sandbox/p-NF-1',
      amount: 100_000,
      at: '2026-05-04T23:40:00-03:00',
      receivedAt: '2026-05-05T00:30:00-03:00',
      kind: 'reversal',
    });
    const approved = { invoiceId: 'NF-1', creditorId: CREDITOR, writeOffId: 'w-1', reason: 'goodwill' };
    await world.billing('WriteOffApproved.v1', approved);
    await world.runUntil();

    expect(world.deadLetters).toEqual([]);
    expect((await world.debt('NF-1'))?.status).toBe('settled');
    expect(world.emailsOf('NF-1').map(({ tags }) => tags.step)).not.toContain('receipt');
  });

  test('asks for nothing that was waived', async () => {
    await start();
    await payAt('2026-05-06T15:00:00-03:00');
    await world.runUntil();

    expect(textOf()).toContain('Em aberto: R$ 0,00');
    expect(textOf()).not.toMatch(/Multa|Juros/);
  });

  test('goes out for each of several debts', async () => {
    await start({}, undefined, ['NF-1', 'NF-2']);
    await payAt('2026-05-04T10:00:00-03:00');
    await payAt('2026-05-04T10:01:00-03:00', 100_000, 'NF-2');
    await world.runUntil();

    expect([receipts('NF-1').length, receipts('NF-2').length]).toEqual([1, 1]);
  });

  test('of the night waits for the morning', async () => {
    await start();
    await payAt('2026-05-04T23:30:00-03:00');
    await world.runUntil();

    expect(receipts().map(({ at }) => new Date(at).toISOString().slice(0, 16))).toEqual(['2026-05-05T10:00']);
  });

  test.each([
    ['on the channel that the debtor prefers', { preferredChannel: 'sms' as const }, ['sms']],
    [
      'by e-mail when the preferred channel does not reach',
      { preferredChannel: 'whatsapp' as const },
      ['email'],
    ],
    ['by SMS without an e-mail', { email: 'no address' }, ['sms']],
    ['by SMS when e-mails are not wanted', { optOuts: ['email' as const] }, ['sms']],
    ['nowhere, when nothing reaches', { email: 'no address', phone: '85 3333-1234' }, []],
  ])('goes out %s', async (_name, debtor, expected) => {
    await start(debtor);
    await payAt('2026-05-04T10:00:00-03:00');
    await world.runUntil();

    expect(channelsUsed()).toEqual(expected);
    expect(world.deadLetters).toEqual([]);
    if (expected[0] !== 'sms') return;
    expect(((await world.debt('NF-1')) as Debt).sends['1/receipt/sms']?.status).toBe('delivered');
  });

  test('does not follow a cancellation or an amendment, nor when the creditor wants none', async () => {
    await start();
    await world.runUntil('2026-05-04T10:00:00-03:00');
    await world.billing('InvoiceCancelled.v1', {
      invoiceId: 'NF-1',
      creditorId: CREDITOR,
      cancelledAt: world.now(),
    });
    await world.runUntil();
    expect(receipts()).toEqual([]);
    await world.close();

    await start();
    await payAt('2026-05-04T10:00:00-03:00', 60_000);
    const amended = { invoiceId: 'NF-1', creditorId: CREDITOR, amendedAt: world.now(), amount: 60_000 };
    await world.billing('InvoiceAmended.v1', amended);
    await world.runUntil();
    expect((await world.debt('NF-1'))?.status).toBe('settled');
    expect(receipts()).toEqual([]);
    await world.close();

    const config = structuredClone(await deployedConfig()) as never as {
      creditors: Record<string, { courtesies: object }>;
    };
    for (const creditor of Object.values(config.creditors)) creditor.courtesies = {};
    await start({}, config as never as Config);
    await payAt('2026-05-04T10:00:00-03:00');
    await world.runUntil();
    expect(receipts()).toEqual([]);
  });

  test('is tried again when the channel did not take it', async () => {
    await start();
    let refused = 0;
    world.aws.intercept = async ({ operation, functionName }) => {
      if (refused > 0 || operation !== 'SendEmail' || functionName !== 'courtesy') return 'proceed';
      refused += 1;
      return { refuse: 'TooManyRequestsException', message: 'Maximum sending rate exceeded.' };
    };
    await payAt('2026-05-04T10:00:00-03:00');
    await world.runUntil();

    expect(refused).toBe(1);
    expect(channelsUsed()).toEqual(['email']);
    expect(world.emailsOf('NF-1').filter(({ tags }) => tags.step === 'receipt')).toHaveLength(1);
  });
});
