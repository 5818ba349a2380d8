import { isBefore } from '#domain/calendar/days.ts';
import { ALREADY, change, type Decision, refused } from '#domain/debt/decision.ts';
import { debtEvent } from '#domain/debt/event.ts';
import { lastOf, withLast } from '#domain/debt/last-of.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import type { OwnerNamed } from '#schemas/records/negotiation.ts';

/** Somebody is named who looks after a debt, or nobody is any more. */
export interface NameOwner {
  /** The id of a person, or a name that the creditor uses; undefined to release it. */
  readonly owner?: string | undefined;
  /** When it was said (ISO-8601). */
  readonly namedAt: string;
  /** When it came (ISO-8601). */
  readonly at: string;
}

/**
 * Records the owner of a debt that waits for a person: of its open case, or of the debt itself once it was handed over. An owner hides the
 * debt from nobody, and moves neither a deadline nor the ladder. The latest owner counts.
 */
export function nameOwner(debt: DebtFor<'nameOwner'>, { owner, namedAt, at }: NameOwner): Decision {
  const before = debt.status === 'caseOpen' ? lastOf(debt.cases).named : debt.handedOver.named;
  if (before?.owner === owner) return ALREADY;
  if (before && isBefore(namedAt, before.at)) return refused('older-word');
  const word = owner === undefined ? {} : { owner };
  const named: OwnerNamed = { ...word, at: namedAt };
  return change({
    set:
      debt.status === 'caseOpen'
        ? { cases: withLast(debt.cases, (open) => ({ ...open, named })) }
        : { handedOver: { ...debt.handedOver, named } },
    events: [debtEvent('OwnerChanged.v1', `${debt.revision}`, { at, ...word })],
    effects: [{ kind: 'writeSummary' }],
  });
}
