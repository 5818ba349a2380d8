import type { Debt } from '#schemas/records/debt.ts';

/** Something takes the place of the promise that holds: it counts neither as kept nor as broken. */
export const withoutTheOneThatHolds = (promises: Debt['promises']): Debt['promises'] =>
  promises.map((promise, index) =>
    index === promises.length - 1 && !promise.ended ? { ...promise, ended: 'void' as const } : promise,
  );
