import type { Settlement } from './settlement.ts';

/** Why what is left of a debt is taken off its ladder, though it is not settled; undefined when its ladder goes on. */
export const leftForPerson = ({
  asks,
  waits,
}: Pick<Settlement, 'asks' | 'waits'>): 'only-charges-left' | 'little-left' | undefined =>
  waits ? 'little-left' : asks ? 'only-charges-left' : undefined;
