import type { Debt } from '#schemas/records/debt.ts';

/**
 * Something takes the place of the promise that holds: it counts neither as kept nor as broken.
 * @param ended `replaced` by a later word of the same parties; `void` by anything else
 */
export const withoutTheOneThatHolds = (
  promises: Debt['promises'],
  ended: 'void' | 'replaced' = 'void',
): Debt['promises'] =>
  promises.map((promise, index) =>
    index === promises.length - 1 && !promise.ended ? { ...promise, ended } : promise,
  );
