import assert from 'node:assert/strict';
import { addDays } from '#domain/calendar/days.ts';
import { BILLING_SOURCE } from '#schemas/events/billing.ts';
import { invoiceOf, type Play, paymentOf, REGUA, SOON } from '#test/deploy/play.ts';
import { eventually } from '#test/deploy/wait.ts';
import { debtThat, STEPS, secondsUntil, statesToTheEnd } from './ladder.ts';

/** What the debtor says has waits of its own in the machine, and its way back. */
export async function negotiates(play: Play): Promise<void> {
  const { report, deployment, calendar, listener, id, dueDate } = play;
  const invoiceId = id('TALKS');
  const [notice, reminder] = STEPS as [(typeof STEPS)[0], (typeof STEPS)[0]];
  const about = { creditorId: deployment.creditor.id, invoiceId };
  const waitsIn = (state: string) =>
    eventually(`the execution waits in "${state}"`, SOON, async () =>
      (await deployment.states(invoiceId, REGUA)).at(-1) === state ? state : undefined,
    );
  await deployment.issue(invoiceOf(play, invoiceId));

  await report.step('a promise rests the ladder, is reminded of on its day, and broken when it is over', async () => {
    await listener.awaits('MessageSent.v1', invoiceId, secondsUntil(play, dueDate, reminder.offset), 2);
    const day = addDays(dueDate, 3);
    const promised = { ...about, day, promisedAt: calendar.now() };
    await deployment.put(BILLING_SOURCE, 'PromiseReported.v1', promised);
    await listener.awaits('PromiseMade.v1', invoiceId, SOON);
    await waitsIn('Wait for promised date');
    const reminded = await listener.awaits('MessageSent.v1', invoiceId, secondsUntil(play, dueDate, 4), 3);
    assert.equal(reminded.step, 'promise-1');
    const broken = await listener.awaits('PromiseBroken.v1', invoiceId, secondsUntil(play, dueDate, 7));
    assert.equal(broken.day, day);
  }, [invoiceId]);

  await report.step('a case stops the ladder until it is answered, and a payment ends it all', async () => {
    await deployment.put(BILLING_SOURCE, 'DisputeRaised.v1', {
      ...about,
      kind: 'not-mine',
      raisedAt: calendar.now(),
    });
    const { number } = await listener.awaits('CaseOpened.v1', invoiceId, SOON);
    await waitsIn('Wait for case resolution');
    const solved = { ...about, number, outcome: 'upheld', answeredAt: calendar.now() };
    await deployment.put(BILLING_SOURCE, 'CaseAnswered.v1', solved);
    await listener.awaits('CaseResolved.v1', invoiceId, SOON);
    assert.equal(await deployment.postPayment(paymentOf(play, invoiceId, 110_000)), 200);
    const states = await statesToTheEnd(play, invoiceId, SOON);
    assert.deepEqual(states.slice(0, 6), [
      'Wait for first step',
      notice.state,
      reminder.state,
      'Re-evaluate debt',
      'Wait for promised date',
      'Promise reminder',
    ]);
    assert.ok(states.includes('Wait for case resolution'), states.join(' > '));
    assert.equal((await deployment.execution(invoiceId, REGUA))?.status, 'SUCCEEDED');
    await debtThat(play, invoiceId, 'is settled', (debt) => debt.status === 'settled');
  }, [invoiceId]);
}
