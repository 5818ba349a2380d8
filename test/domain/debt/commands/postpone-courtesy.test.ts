import { expect, it } from 'vitest';
import { postponeCourtesy } from '#domain/debt/commands/postpone-courtesy.ts';
import { aDebt } from '#test/builders/debt.ts';

it('leaves the courtesy to be sent at an instant, and nothing else', () => {
  const given = { by: 'payment', notBefore: '2026-05-11T11:00:00.000Z' } as const;
  expect(postponeCourtesy(aDebt('settled'), given)).toEqual({
    kind: 'change',
    set: {},
    remove: [],
    sends: {},
    events: [],
    effects: [{ kind: 'sendCourtesy', ...given }],
    isNote: true,
  });
});
