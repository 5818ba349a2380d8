import { expect, it } from 'vitest';
import { messageNotSent } from '#domain/debt/message-events.ts';
import { aStep, ENTERED_AT } from '#test/builders/step.ts';

const UNTIL = '2026-05-11T11:00:00Z';

it.each([
  ['contact-hours', UNTIL, 'MessagePostponed.v1'],
  ['opted-out', UNTIL, 'MessagePostponed.v1'],
  ['opted-out', undefined, 'ContactForbidden.v1'],
  ['over-indebted', undefined, 'ContactForbidden.v1'],
  ['prescribed', undefined, 'ContactForbidden.v1'],
  ['no-address', undefined, 'ChannelSkipped.v1'],
  ['cost-ceiling', undefined, 'ChannelSkipped.v1'],
] as const)('a message kept back by %s until %s is published as %s', (rule, until, type) => {
  const why = { rule, citation: 'where it comes from' };
  const notSent = until === undefined ? why : { ...why, until };
  expect(messageNotSent(aStep(), { channel: 'sms', notSent })).toEqual({
    type,
    occasion: `2/lembrete-d3/${ENTERED_AT}/sms/${rule}/${until ?? 'not-again'}`,
    detail: { at: ENTERED_AT, step: 'lembrete-d3', channel: 'sms', ...notSent },
  });
});
