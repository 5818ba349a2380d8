import assert from 'node:assert/strict';
import { addressOf, invoiceOf, type Play, paymentOf, SOON } from '#test/deploy/play.ts';
import { debtThat, HANDED_OVER, STATES, STEPS, secondsUntil, statesToTheEnd } from './ladder.ts';

/** R$ 400,00 are left; the creditor's rule waives the fine and the interest of 22 days, so that they settle the debt. */
const LEFT = 40_000;

/** Everything is delivered at least once, and counts once. */
export async function takesOnce(play: Play): Promise<void> {
  const { report, deployment, listener, mailbox, id, dueDate } = play;
  const invoiceId = id('ONCE');
  const thrice = [1, 2, 3];

  await report.step('an invoice delivered three times opens one debt', async () => {
    const invoice = invoiceOf(play, invoiceId);
    await Promise.all(thrice.map(() => deployment.issue(invoice)));
    await listener.awaits('DebtOpened.v1', invoiceId, SOON);
  }, [invoiceId]);

  await report.step('a payment delivered three times is applied once', async () => {
    const payment = paymentOf(play, invoiceId, 60_000);
    for (const _delivery of thrice) assert.equal(await deployment.postPayment(payment), 200);
    const applied = await listener.awaits('PaymentApplied.v1', invoiceId, SOON);
    assert.partialDeepStrictEqual(applied, { applied: 60_000, excess: 0, balance: LEFT });
    const debt = await debtThat(
      play,
      invoiceId,
      'has its payment',
      ({ payments }) => Object.keys(payments).length > 0,
    );
    assert.deepEqual(Object.keys(debt.payments), [`psp/payment-of-${invoiceId}`]);
  }, [invoiceId]);

  await report.step('what came three times is published once, and the debtor gets each message once, with the rest', async () => {
    const within = secondsUntil(play, dueDate, HANDED_OVER.offset);
    const handedOver = await listener.awaits('DebtHandedOver.v1', invoiceId, within);
    assert.equal(handedOver.owed, LEFT);
    const states = await statesToTheEnd(play, invoiceId, SOON);
    assert.deepEqual(states, ['Wait for first step', ...STATES, 'Hand over to a person']);
    for (const type of ['DebtOpened.v1', 'PaymentApplied.v1'] as const)
      assert.equal(listener.received(type, invoiceId).length, 1, type);
    assert.equal(listener.received('MessageSent.v1', invoiceId).length, STEPS.length);
    if (!mailbox) return;
    const emails = await mailbox.emailsTo(addressOf(invoiceId));
    assert.equal(emails.length, STEPS.length);
    assert.ok(emails[0]?.text.includes('Total a pagar: R$ 400,00'), emails[0]?.text);
  }, [invoiceId]);
}
