import { expect, it } from 'vitest';
import { claimCourtesy } from '#domain/debt/commands/claim-courtesy.ts';
import { aDebt } from '#test/builders/debt.ts';
import { ALLOWED, CONTENT } from '#test/builders/entry.ts';
import { aSend } from '#test/builders/step.ts';

const GIVEN = {
  revision: 7,
  sendKey: '2/receipt/email',
  at: '2026-05-10T15:01:00Z',
  channel: 'email',
  gate: ALLOWED,
  content: CONTENT,
} as const;

it('claims the courtesy of a settled debt', () => {
  expect(claimCourtesy(aDebt('settled'), GIVEN)).toEqual({
    kind: 'change',
    set: {},
    remove: [],
    sends: { '2/receipt/email': { status: 'claimed', at: '2026-05-10T15:01:00Z' } },
    events: [],
    entries: [
      {
        type: 'MessageClaimed',
        detail: {
          at: '2026-05-10T15:01:00Z',
          sendKey: '2/receipt/email',
          channel: 'email',
          gate: ALLOWED,
          content: CONTENT,
          covers: [],
          isCourtesy: true,
        },
      },
    ],
    effects: [],
    isNote: false,
  });
});

it.each([
  { case: 'the debt changed since it was chosen', debt: aDebt('settled', { revision: 8 }) },
  {
    case: 'it was claimed before',
    debt: aDebt('settled', { sends: { '2/receipt/email': aSend('unknown') } }),
  },
])('is stale when $case', ({ debt }) => {
  expect(claimCourtesy(debt, GIVEN)).toEqual({ kind: 'refused', reason: 'stale' });
});
