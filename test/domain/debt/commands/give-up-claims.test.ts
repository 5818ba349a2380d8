import { expect, it } from 'vitest';
import { giveUpClaims } from '#domain/debt/commands/give-up-claims.ts';
import { aDebt, ISSUED_STATUSES } from '#test/builders/debt.ts';
import { aSend, aStep, ENTERED_AT } from '#test/builders/step.ts';

const sends = {
  '1/lembrete-d3/email': aSend('claimed'),
  '2/lembrete-d3/email': aSend('claimed'),
  '2/lembrete-d3/sms': aSend('sent'),
  '2/lembrete-d33/email': aSend('claimed'),
};

it.each(ISSUED_STATUSES)(
  'a claim of the step that a dead process left is unknown, and published, on a debt that is %s by then',
  (status) => {
    expect(giveUpClaims({ ...aDebt(status), sends }, aStep())).toEqual({
      kind: 'change',
      set: {},
      remove: [],
      sends: { '2/lembrete-d3/email': { status: 'unknown' } },
      events: [
        {
          type: 'MessageOutcomeUnknown.v1',
          occasion: `2/lembrete-d3/${ENTERED_AT}/email`,
          detail: { at: ENTERED_AT, step: 'lembrete-d3', channel: 'email', answer: 'no-record' },
        },
      ],
      effects: [],
      isNote: true,
    });
  },
);

it('without such a claim there is nothing to give up', () => {
  expect(giveUpClaims(aDebt('open', { sends: {} }), aStep())).toEqual({ kind: 'already' });
});
