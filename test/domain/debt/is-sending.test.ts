import { expect, it } from 'vitest';
import { isSending } from '#domain/debt/is-sending.ts';

const at = '2026-05-06T12:30:00Z';

it.each([
  { sends: {}, wakeStepKey: '1/reminder', sending: false },
  { sends: { '1/reminder/email': { status: 'claimed', at } }, wakeStepKey: '1/reminder', sending: true },
  { sends: { '1/reminder/email': { status: 'sent', at } }, wakeStepKey: '1/reminder', sending: false },
  {
    sends: { '1/reminder/email': { status: 'sent', at }, '1/reminder/sms': { status: 'claimed', at } },
    wakeStepKey: '1/reminder',
    sending: true,
  },
  { sends: { '1/reminder-2/email': { status: 'claimed', at } }, wakeStepKey: '1/reminder', sending: false },
  { sends: { '1/other/email': { status: 'claimed', at } }, wakeStepKey: '1/reminder', sending: false },
  { sends: { '1/reminder/email': { status: 'claimed', at } }, wakeStepKey: undefined, sending: false },
] as const)('the step $wakeStepKey with $sends sends: $sending', ({ sends, wakeStepKey, sending }) => {
  expect(isSending({ sends, wakeStepKey })).toBe(sending);
});
