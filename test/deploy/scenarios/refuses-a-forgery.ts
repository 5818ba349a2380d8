import assert from 'node:assert/strict';
import { invoiceOf, type Play, paymentOf, SOON } from '#test/deploy/play.ts';

/** A webhook that a provider did not sign. */
export async function refusesAForgery(play: Play): Promise<void> {
  const { report, deployment, listener, id } = play;
  const invoiceId = id('FORGED');

  await report.step('a forged webhook is refused with 401, and its debt stays open', async () => {
    await deployment.issue(invoiceOf(play, invoiceId));
    await listener.awaits('DebtOpened.v1', invoiceId, SOON);
    const payment = paymentOf(play, invoiceId, 100_000);
    assert.equal(await deployment.postPayment(payment, 'the-secret-of-a-forger'), 401);
    assert.partialDeepStrictEqual(await deployment.debt(invoiceId), { status: 'open', payments: {} });
  }, [invoiceId]);
}
