import { expect, it } from 'vitest';
import { forbidContact } from '#domain/debt/commands/forbid-contact.ts';
import { aDebt } from '#test/builders/debt.ts';
import { aStep, ENTERED_AT } from '#test/builders/step.ts';

const NO_ADDRESS = { rule: 'no-address', citation: 'none' };
const OVER_INDEBTED = { rule: 'over-indebted', citation: 'Lei 14.181/2021', tableVersion: '2026-01-01' };
const GIVEN = {
  input: aStep(),
  rule: 'over-indebted',
  skipped: [
    { channel: 'email', notSent: NO_ADDRESS },
    { channel: 'sms', notSent: OVER_INDEBTED },
  ],
} as const;

it('publishes why each channel is not used, whatever else changed meanwhile, and answers its machine', () => {
  expect(forbidContact(aDebt('open', { revision: 8 }), GIVEN)).toEqual({
    kind: 'change',
    set: {},
    remove: [],
    sends: {},
    events: [
      {
        type: 'ChannelSkipped.v1',
        occasion: `2/lembrete-d3/${ENTERED_AT}/email/no-address/not-again`,
        detail: { at: ENTERED_AT, step: 'lembrete-d3', channel: 'email', ...NO_ADDRESS },
      },
      {
        type: 'ContactForbidden.v1',
        occasion: `2/lembrete-d3/${ENTERED_AT}/sms/over-indebted/not-again`,
        detail: { at: ENTERED_AT, step: 'lembrete-d3', channel: 'sms', ...OVER_INDEBTED },
      },
    ],
    effects: [
      { kind: 'handOver', stepKey: '2/lembrete-d3', token: 'token-of-the-step', rule: 'over-indebted' },
    ],
    isNote: true,
  });
});

it('is stale when another version is in force', () => {
  expect(forbidContact(aDebt('open', { version: 3 }), GIVEN)).toEqual({ kind: 'refused', reason: 'stale' });
});
