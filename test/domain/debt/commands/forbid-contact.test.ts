import { expect, it } from 'vitest';
import { forbidContact } from '#domain/debt/commands/forbid-contact.ts';
import { aDebt } from '#test/builders/debt.ts';
import { aStep, ENTERED_AT } from '#test/builders/step.ts';

const GIVEN = {
  input: aStep(),
  channel: 'sms',
  notSent: { rule: 'over-indebted', citation: 'Lei 14.181/2021', tableVersion: '2026-01-01' },
} as const;

it('publishes the rule that forbids contact, whatever else changed meanwhile, and answers its machine', () => {
  expect(forbidContact(aDebt('open', { revision: 8 }), GIVEN)).toEqual({
    kind: 'change',
    set: {},
    remove: [],
    sends: {},
    events: [
      {
        type: 'ContactForbidden.v1',
        occasion: `2/lembrete-d3/${ENTERED_AT}/sms/over-indebted/not-again`,
        detail: { at: ENTERED_AT, step: 'lembrete-d3', channel: 'sms', ...GIVEN.notSent },
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
