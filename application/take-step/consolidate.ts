import { applyCommand } from '#application/unit-of-work/apply-command.ts';
import { consolidate as decide } from '#domain/debt/commands/consolidate.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { ContentReference } from '#schemas/records/entry.ts';
import type { PayoffQuote } from '#schemas/records/payoff-quote.ts';
import type { DebtStepKey } from '#schemas/records/send-key.ts';
import type { DueDebt } from './debts-to-consolidate.ts';

/**
 * Records on each of several debts that the message of another speaks of it, so that its own step sends none. False when one
 * of them changed since it was read: paid, perhaps, and then the message must not go out.
 * @param by the step that speaks: `debtStepKey`
 * @param quotes debt id -> what the message fixes for it
 */
export async function consolidate(
  debts: readonly DueDebt[],
  {
    quotes,
    ...message
  }: {
    readonly by: DebtStepKey;
    readonly channel: Channel;
    readonly at: string;
    readonly day: string;
    readonly quotes: ReadonlyMap<string, readonly PayoffQuote[]>;
    readonly content: ContentReference;
  },
): Promise<boolean> {
  for (const { debt, step } of debts) {
    const { revision } = debt;
    const fixed = quotes.get(debt.debtId) ?? [];
    const updated = await applyCommand(debt, {
      command: 'consolidate',
      decide: (current) => decide(current, { ...message, revision, step: step?.id, quotes: fixed }),
    });
    if (updated.kind !== 'changed') return false;
  }
  return true;
}
