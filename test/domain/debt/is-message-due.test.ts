import { describe, expect, it } from 'vitest';
import { addMinutes } from '#domain/calendar/days.ts';
import { isMessageDue } from '#domain/debt/is-message-due.ts';
import type { SendKey, StepKey } from '#schemas/records/send-key.ts';
import { aDebt } from '#test/builders/debt.ts';

/** From 9:00 to 10:30 in Brasília; the reminder of the debt is planned for 9:30. */
const WINDOW = { from: '2026-05-06T12:00:00Z', until: '2026-05-06T13:30:00Z' };
const STEP: StepKey = '2/lembrete-d1';
const SEND: SendKey = '2/lembrete-d1/email';
const same = (clock: string) => clock;

describe('a message is due', () => {
  it.each([
    { when: 'its machine has not entered the step yet', debt: aDebt('open') },
    {
      when: 'its execution failed that morning, and the next one plans anew later',
      debt: aDebt('open', {
        execution: { ...aDebt('open').execution, at: {} },
        executionFailures: [{ version: 1, at: '2026-05-06T13:00:00Z', how: 'failed' }],
      }),
    },
    {
      when: 'its channel takes no messages, and the step waits',
      debt: aDebt('open', {
        execution: { ...aDebt('open').execution, at: { 'lembrete-d1': '2026-05-07T12:00:00Z' } },
        postponed: {
          stepKey: STEP,
          until: '2026-05-07T12:00:00Z',
          planned: '2026-05-06T12:30:00Z',
          down: { channel: 'email', since: '2026-05-06T12:31:00Z' },
        },
      }),
    },
    { when: 'an earlier step left the wait', debt: aDebt('open', { wakeStepKey: '2/aviso' }) },
    {
      when: 'the step sent it',
      debt: aDebt('open', {
        wakeStepKey: STEP,
        sends: { [SEND]: { status: 'sent', at: WINDOW.from, messageId: 'm' } },
      }),
    },
    {
      when: 'it is not known whether the step sent it',
      debt: aDebt('open', { wakeStepKey: STEP, sends: { [SEND]: { status: 'unknown', at: WINDOW.from } } }),
    },
  ])('when $when', ({ debt }) => {
    expect(isMessageDue(debt, WINDOW, same)).toBe(true);
  });
});

describe('no message is due', () => {
  it.each([
    'awaitingInvoice',
    'promised',
    'caseOpen',
    'onPaymentPlan',
    'handedOver',
    'settled',
    'cancelled',
  ] as const)('for a debt that is %s', (status) => {
    expect(isMessageDue(aDebt(status), WINDOW, same)).toBe(false);
  });

  it.each([
    {
      when: 'the law held the step back',
      debt: aDebt('open', { postponed: { stepKey: STEP, until: '2026-05-07T12:00:00Z' } }),
    },
    { when: 'the step found no channel to use', debt: aDebt('open', { wakeStepKey: STEP }) },
    {
      when: 'only the hand-over is planned then',
      debt: aDebt('open', {
        execution: { ...aDebt('open').execution, at: { 'hand-over': '2026-05-06T12:30:00Z' } },
      }),
    },
  ])('when $when', ({ debt }) => {
    expect(isMessageDue(debt, WINDOW, same)).toBe(false);
  });

  it.each([
    { at: '2026-05-06T11:59:59Z', due: false },
    { at: '2026-05-06T12:00:00Z', due: true },
    { at: '2026-05-06T13:29:59.999Z', due: true },
    { at: '2026-05-06T13:30:00Z', due: false },
  ])('outside the window: at $at it is $due', ({ at, due }) => {
    const { execution } = aDebt('open');
    expect(
      isMessageDue(aDebt('open', { execution: { ...execution, at: { 'lembrete-d1': at } } }), WINDOW, same),
    ).toBe(due);
  });
});

it('the plan is on the clock of AWS', () => {
  const hourAhead = (clock: string) => addMinutes(clock, 180);
  expect(isMessageDue(aDebt('open'), WINDOW, hourAhead)).toBe(false);
});
