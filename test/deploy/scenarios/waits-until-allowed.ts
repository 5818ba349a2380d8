import assert from 'node:assert/strict';
import { addDays, dayOf } from '#domain/calendar/days.ts';
import { debtorOf, invoiceOf, type Play, paymentOf, REGUA, SOON } from '#test/deploy/play.ts';
import { eventually } from '#test/deploy/wait.ts';
import { debtThat, STEPS, secondsUntil, statesToTheEnd } from './ladder.ts';

/** Nobody else's in the emulator, where the SMS to a phone are counted. */
const ANOTHER_PHONE = '(85) 99900-0002';

/**
 * A step comes on a day on which its debtor may not be written to: the machine reads from the cause of the error until when it
 * waits, and the plan of the ladder after that. The step is planned for a Saturday in Ceará; then the debtor moves to Rio de
 * Janeiro, where no SMS may be sent on a Saturday (Lei 7.868/2018).
 */
export async function waitsUntilAllowed(play: Play): Promise<void> {
  const { report, deployment, listener, mailbox, id, phone, dueDate } = play;
  if (phone === undefined)
    return report.note('no --phone: no step waits for a day on which an SMS may be sent');
  const [invoiceId, later] = [id('MOVED'), id('MOVED-LATER')];
  const [notice] = STEPS as [(typeof STEPS)[0]];
  // In São Paulo an SMS may go out on a Saturday; in Rio de Janeiro, where the debtor moves, it may not.
  const debtor = { ...debtorOf(invoiceId), uf: 'SP', phone: mailbox ? ANOTHER_PHONE : phone } as const;
  // It falls due on a Tuesday, so that the notice is due on the Saturday before.
  const tuesday = addDays(dueDate, 1);
  const saturday = addDays(tuesday, notice.offset);

  await report.step('a step that may not be taken yet waits for the day on which it may, then goes on', async () => {
    await deployment.issue(invoiceOf(play, invoiceId, { debtor, dueDate: tuesday }));
    await listener.awaits('DebtOpened.v1', invoiceId, SOON);
    const moved = { ...debtor, uf: 'RJ' } as const;
    await deployment.issue(invoiceOf(play, later, { debtor: moved, dueDate: '2026-12-10' }));

    const within = secondsUntil(play, tuesday, notice.offset);
    const { at, rule, until } = await listener.awaits('MessagePostponed.v1', invoiceId, within);
    assert.deepEqual([rule, dayOf(at), dayOf(until)], ['contact-hours', saturday, dueDate]);
    await eventually(
      'the execution waits for that day',
      SOON,
      async () =>
        (await deployment.states(invoiceId, REGUA)).includes(`${notice.state}: not yet`) || undefined,
    );
    const sent = await listener.awaits('MessageSent.v1', invoiceId, secondsUntil(play, dueDate, 0));
    assert.deepEqual([sent.step, sent.channel], [notice.step, 'sms']);
    assert.ok(sent.at >= until, `sent at ${sent.at}, before ${until}`);
  }, [invoiceId]);

  await report.step('what waited is on its ladder again, and a payment ends it', async () => {
    assert.equal((await deployment.execution(invoiceId, REGUA))?.status, 'RUNNING');
    assert.equal(await deployment.postPayment(paymentOf(play, invoiceId, 100_000)), 200);
    const states = await statesToTheEnd(play, invoiceId, SOON);
    assert.deepEqual(states.slice(0, 4), [
      'Wait for first step',
      notice.state,
      `${notice.state}: not yet`,
      notice.state,
    ]);
    await debtThat(play, invoiceId, 'is settled', ({ status }) => status === 'settled');
  }, [invoiceId]);
}
