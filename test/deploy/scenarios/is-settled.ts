import assert from 'node:assert/strict';
import { addressOf, invoiceOf, type Play, paymentOf, REGUA, SOON } from '#test/deploy/play.ts';
import { pause } from '#test/deploy/wait.ts';
import { ASKED_FOR, debtThat, HANDED_OVER, STEPS, secondsUntil, statesToTheEnd } from './ladder.ts';

/** A payment over the webhook ends the wait, and the execution with it. */
export async function isSettled(play: Play): Promise<void> {
  const { report, deployment, listener, mailbox, id, dueDate } = play;
  const invoiceId = id('SETTLED');
  const [notice, reminder] = STEPS as [(typeof STEPS)[0], (typeof STEPS)[0]];
  await deployment.issue(invoiceOf(play, invoiceId));

  await report.step('a signed webhook wakes the execution, which ends; DebtSettled.v1 reaches a listener on the bus', async () => {
    const within = secondsUntil(play, dueDate, reminder.offset);
    const message = await listener.awaits('MessageSent.v1', invoiceId, within, 2);
    assert.equal((await deployment.execution(invoiceId, REGUA))?.status, 'RUNNING');
    // What the reminder asked for, on the day on which it asked.
    const status = await deployment.postPayment(paymentOf(play, invoiceId, message.owed, message.at));
    assert.equal(status, 200);

    const states = await statesToTheEnd(play, invoiceId, SOON);
    assert.deepEqual(states, ['Wait for first step', notice.state, reminder.state]);
    // The fine of 20,00 and the interest of one day, 0,33, are waived.
    const settled = await listener.awaits('DebtSettled.v1', invoiceId, SOON);
    assert.partialDeepStrictEqual(settled, { received: ASKED_FOR, waived: 2_033, daysLate: 1 });
    await debtThat(play, invoiceId, 'is settled', (debt) => debt.status === 'settled');
  }, [invoiceId]);

  await report.step('nothing but a receipt is sent to who has paid, up to the end of the ladder', async () => {
    await pause(1000 * secondsUntil(play, dueDate, HANDED_OVER.offset));
    const sent = listener.received('MessageSent.v1', invoiceId).map(({ step }) => step);
    assert.equal(sent.filter((step) => step !== 'receipt').length, 2);
    assert.ok(sent.length <= 3, `one receipt at the most: ${sent}`);
    assert.equal(listener.received('DebtHandedOver.v1', invoiceId).length, 0);
    if (mailbox) assert.equal((await mailbox.emailsTo(addressOf(invoiceId))).length, sent.length);
  }, [invoiceId]);
}
