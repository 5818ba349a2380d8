import type { Runner } from '#web/clock/use-runner.ts';

/** What each act of a drawer is given. */
export interface Acting {
  readonly runner: Runner;
  /** The debt that it is about; undefined until one is chosen. */
  readonly debtId: string | undefined;
}
