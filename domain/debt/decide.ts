import type { DebtStatus, StoredDebt } from '#schemas/records/debt.ts';
import { ALREADY, type Decision, refused } from './decision.ts';
import { type Command, type DebtFor, type RefusalByStatus, TRANSITIONS } from './transitions.ts';

/** A command with what decides it. */
export interface Deciding<C extends Command, D = Decision> {
  readonly command: C;
  /** Whether a debt shows that the same command was carried out before. */
  readonly isRepeated?: (debt: StoredDebt) => boolean;
  /** What changes, for a debt whose status accepts the command. */
  readonly decide: (debt: DebtFor<C>) => D;
}

/**
 * Asks whether a debt may take a command: a repetition is recognised first, then the table of transitions is asked,
 * then the command's own decider. An invoice that is not known is one that waits for it.
 */
export function decideOn<C extends Command, D>(
  stored: StoredDebt,
  { command, isRepeated, decide }: Deciding<C, D>,
): D | Exclude<Decision, { kind: 'change' }> {
  if (isRepeated?.(stored)) return ALREADY;
  if (isAccepted(command, stored)) return decide(stored);
  return byStatus(command, stored.status);
}

const isAccepted = <C extends Command>(command: C, stored: StoredDebt): stored is DebtFor<C> =>
  verdictOf(command, stored.status) === 'accepted';

const verdictOf = (command: Command, status: DebtStatus): string => TRANSITIONS[command][status];

function byStatus(command: Command, status: DebtStatus): Exclude<Decision, { kind: 'change' }> {
  const verdict = verdictOf(command, status);
  return verdict === 'already'
    ? ALREADY
    : refused(verdict.slice(verdict.indexOf(':') + 1) as RefusalByStatus);
}
