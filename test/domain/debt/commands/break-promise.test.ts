import { expect, it } from 'vitest';
import { breakPromise } from '#domain/debt/commands/break-promise.ts';
import { aDebt, aPromise } from '#test/builders/debt.ts';

it('a broken promise opens the debt again, at what it costs as if nothing had been promised', () => {
  const promises = [aPromise({ ended: 'void' }), aPromise({ number: 2, amount: 90_000 })] as const;
  const at = '2026-05-13T13:00:00Z';
  expect(breakPromise(aDebt('promised', { promises: [...promises] }), at)).toMatchObject({
    kind: 'change',
    set: { status: 'open', promises: [promises[0], { ...promises[1], ended: 'broken' }] },
    events: [
      {
        type: 'PromiseBroken.v1',
        occasion: '2',
        // D+8: 2% and 8 days at 1% a month, and no price of the promise any more.
        detail: { at, number: 2, day: '2026-05-11', owed: 102_266 },
      },
    ],
    effects: [{ kind: 'writeSummary' }],
    isNote: false,
  });
});
