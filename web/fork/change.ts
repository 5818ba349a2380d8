import type { ForkChange } from '#schemas/sandbox/fork.ts';

/** A change as it is sent, and as a person reads it. */
export interface Change {
  readonly change: ForkChange;
  readonly label: string;
}
