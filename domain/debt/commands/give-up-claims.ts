import { ALREADY, type Decision, note } from '#domain/debt/decision.ts';
import { leftClaims } from '#domain/debt/left-claims.ts';
import type { EnteredStep } from '#domain/debt/message-events.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';

/**
 * Gives up the claims of a step that a process left behind when it died, whatever became of the debt since: it is not
 * known whether their messages went out.
 */
export function giveUpClaims(debt: DebtFor<'giveUpClaims'>, entered: EnteredStep): Decision {
  const { sends, events } = leftClaims(debt, entered);
  return events.length > 0 ? note({ sends, events }) : ALREADY;
}
