import assert from 'node:assert/strict';
import { addDays, dayOf, formatDay } from '#domain/calendar/days.ts';
import { readPhone } from '#domain/contacts/read-phone.ts';
import type { Channel } from '#schemas/primitives.ts';
import { addressOf, debtorOf, invoiceOf, type Play } from '#test/deploy/play.ts';
import {
  ASKED_FOR,
  debtThat,
  HANDED_OVER,
  type PlayedStep,
  STATES,
  STEPS,
  secondsUntil,
  statesToTheEnd,
} from './ladder.ts';

/** All the way up, by e-mail and by SMS. */
export async function climbsTheLadder(play: Play): Promise<void> {
  const { report, deployment, id, phone } = play;
  const byEmail = id('EMAIL');
  const climbs = [byEmail];
  await deployment.issue(invoiceOf(play, byEmail));

  const bySms = id('SMS');
  if (phone === undefined) report.note('no --phone: no SMS is sent');
  else {
    climbs.push(bySms);
    await deployment.issue(invoiceOf(play, bySms, { debtor: { ...debtorOf(bySms), phone } }));
  }

  for (const step of STEPS)
    await report.step(
      `${step.state}: ${climbs.length === 1 ? 'the e-mail has' : 'e-mail and SMS have'} the right words and amounts`,
      async () => {
        await isSent(play, byEmail, 'email', step);
        await emailIsRight(play, byEmail, step);
        if (phone === undefined) return;
        await isSent(play, bySms, 'sms', step);
        await smsIsRight(play, phone, step);
      },
      climbs,
    );

  await report.step(
    'after the last step a person takes over',
    () => Promise.all(climbs.map((invoiceId) => isHandedOver(play, invoiceId))),
    climbs,
  );
}

/** The message of a step is published, with what settles the debt, on the very day of the step. */
async function isSent(play: Play, invoiceId: string, channel: Channel, step: PlayedStep): Promise<void> {
  const { listener, dueDate } = play;
  const within = secondsUntil(play, dueDate, step.offset);
  const sent = await listener.awaits('MessageSent.v1', invoiceId, within, STEPS.indexOf(step) + 1);
  const day = dayOf(sent.at);
  assert.deepEqual(
    { step: sent.step, channel: sent.channel, owed: sent.owed, day },
    { step: step.step, channel, owed: ASKED_FOR, day: addDays(dueDate, step.offset) },
  );
}

async function emailIsRight({ mailbox, dueDate }: Play, invoiceId: string, step: PlayedStep): Promise<void> {
  if (!mailbox) return;
  const emails = await mailbox.emailsTo(addressOf(invoiceId));
  assert.equal(emails.length, STEPS.indexOf(step) + 1, 'one e-mail a step');
  const last = emails.at(-1);
  assert.equal(last?.subject, step.subject(invoiceId, formatDay(dueDate)));
  for (const words of step.words)
    assert.ok(last.text.includes(words), `the e-mail lacks "${words}":\n${last.text}`);
}

async function smsIsRight({ mailbox }: Play, phone: string, step: PlayedStep): Promise<void> {
  if (!mailbox) return;
  const read = readPhone(phone);
  const texts = await mailbox.smsTo(read.ok ? read.phone.e164 : phone);
  assert.equal(texts.length, STEPS.indexOf(step) + 1, 'one SMS a step');
  assert.equal(texts.at(-1)?.replace(/https:\/\/\S+\/d\/[0-9A-Za-z]+/, '<link>'), step.sms);
}

async function isHandedOver(play: Play, invoiceId: string): Promise<void> {
  const { listener, dueDate } = play;
  const { offset, ...figures } = HANDED_OVER;
  const within = secondsUntil(play, dueDate, offset);
  assert.partialDeepStrictEqual(await listener.awaits('DebtHandedOver.v1', invoiceId, within), figures);
  const states = await statesToTheEnd(play, invoiceId, within);
  assert.deepEqual(states, ['Wait for first step', ...STATES, 'Hand over to a person']);
  await debtThat(play, invoiceId, 'is with a person', ({ status }) => status === 'handedOver');
}
