import { afterEach, beforeEach, expect, test } from 'vitest';
import { aDebtor, anInvoice, aPayment } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const invoice = anInvoice({ invoiceId: 'NF-1' });

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
});
afterEach(() => world.close());

/** Paid at eight, reminded at half past nine, and known at `knownAt`. */
async function cross(knownAt: string): Promise<void> {
  await world.billing('InvoiceIssued.v1', invoice);
  await world.runUntil(knownAt);
  const payment = { invoiceId: 'NF-1', amount: 102_033, paidAt: '2026-05-06T08:00:00-03:00' };
  await world.webhook(aPayment({ id: 'p1', ...payment }));
  await world.webhook(aPayment({ id: 'p1', ...payment }));
}
const stepsMailed = () => world.emailsOf('NF-1').map(({ tags }) => tags.step);

test('a reminder that crossed with the payment is followed by one short apology', async () => {
  await cross('2026-05-06T15:00:00-03:00');
  await world.runUntil();

  expect(stepsMailed()).toEqual(['notice-3-before', 'reminder-1-after', 'apology']);
  const apology = world.emailsOf('NF-1').at(-1);
  expect(apology?.text).toMatch(/desculp/i);
  expect(apology?.text).not.toMatch(/br\.gov\.bcb\.pix/);
  expect(world.eventsOf('NF-1', 'MessageSent.v1').at(-1)?.detail).toMatchObject({ step: 'apology', owed: 0 });
});

test('in the night it waits for the morning', async () => {
  await cross('2026-05-06T23:30:00-03:00');
  await world.runUntil();

  const apology = world.emailsOf('NF-1').at(-1);
  expect(apology?.tags.step).toBe('apology');
  expect(new Date(apology?.at ?? 0).toISOString().slice(0, 16)).toBe('2026-05-07T10:00');
});

test('a debtor who paid after the reminder gets none', async () => {
  await world.billing('InvoiceIssued.v1', invoice);
  await world.runUntil('2026-05-06T15:00:00-03:00');
  await world.webhook(
    aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 102_033, paidAt: '2026-05-06T14:00:00-03:00' }),
  );
  await world.runUntil();

  expect(stepsMailed()).toEqual(['notice-3-before', 'reminder-1-after', 'receipt']);
});

test('a message of another invoice that listed it crosses with the payment, though no step of it was due', async () => {
  const debtor = aDebtor({ debtorId: 'two' });
  const issue = (invoiceId: string, dueDate: string) =>
    world.billing('InvoiceIssued.v1', anInvoice({ invoiceId, debtor, dueDate }));
  await issue('NF-1', '2026-04-29');
  await issue('NF-2', '2026-05-05');
  // NF-1 is seven days late on the day on which NF-2 is one; it has no step on the eighth.
  await world.runUntil('2026-05-08T15:00:00-03:00');
  const listing = world.emailsOf('NF-2').at(-1);
  expect(listing?.text).toContain('NF-1, venceu');
  expect(world.emailsOf('NF-1').every(({ at }) => at < (listing?.at ?? 0))).toBe(true);

  const paidAt = '2026-05-08T08:00:00-03:00';
  await world.webhook(aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 100_000, paidAt }));
  await world.runUntil('2026-05-08T20:00:00-03:00');
  expect(world.emailsOf('NF-1').at(-1)?.tags.step).toBe('apology');
});

test('a debt that is written off is nobody’s payment, though a reminder crossed with a part of it', async () => {
  await world.billing('InvoiceIssued.v1', invoice);
  await world.runUntil('2026-05-06T08:30:00-03:00');
  const part = { invoiceId: 'NF-1', amount: 10_000, paidAt: '2026-05-05T08:00:00-03:00' };
  await world.webhook(aPayment({ id: 'p1', ...part }));
  await world.runUntil('2026-05-06T15:00:00-03:00');
  expect(stepsMailed()).toContain('reminder-1-after');
  await world.billing('WriteOffApproved.v1', {
    invoiceId: 'NF-1',
    creditorId: CREDITOR,
    writeOffId: 'w-1',
    reason: 'goodwill',
  });
  await world.runUntil();

  expect((await world.debt('NF-1'))?.status).toBe('settled');
  expect(stepsMailed()).not.toContain('apology');
  expect(stepsMailed()).not.toContain('receipt');
});

test('a crash after the claim sends no second one', async () => {
  let crashed = false;
  world.aws.intercept = async ({ operation, functionName }) => {
    if (crashed || operation !== 'SendEmail' || functionName !== 'courtesy') return 'proceed';
    crashed = true;
    return 'crash-after';
  };
  await cross('2026-05-06T15:00:00-03:00');
  await world.runUntil();

  expect(crashed).toBe(true);
  expect(stepsMailed().filter((step) => step === 'apology')).toHaveLength(1);
});

test('one reminder that spoke of several debts is apologised for once', async () => {
  const debtor = aDebtor({ debtorId: 'cli-1' });
  for (const id of ['NF-1', 'NF-2', 'NF-3'])
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: id, debtor }));
  await world.runUntil('2026-05-06T15:00:00-03:00');
  for (const id of ['NF-1', 'NF-2', 'NF-3'])
    await world.webhook(
      aPayment({ id: `pix-${id}`, invoiceId: id, amount: 102_033, paidAt: '2026-05-06T08:00:00-03:00' }),
    );
  await world.runUntil();

  const steps = ['NF-1', 'NF-2', 'NF-3'].flatMap((id) =>
    world.eventsOf(id, 'MessageSent.v1').map(({ detail }) => detail.step),
  );
  expect(steps.filter((step) => step === 'apology')).toHaveLength(1);
});
