import { isHeldByBatch, mayBeResumed, missedPauses } from '#application/unit-of-work/follow-batch.ts';
import { isPausedBefore, pauseCollection } from '#domain/debt/commands/pause-collection.ts';
import { isResumedBefore, resumeCollection } from '#domain/debt/commands/resume-collection.ts';
import { isWithdrawn, withdrawInvoice } from '#domain/debt/commands/withdraw-invoice.ts';
import { type Deciding, decideOn } from '#domain/debt/decide.ts';
import type { Command } from '#domain/debt/transitions.ts';
import { creditorOf } from '#runtime/config.ts';
import { clockTime } from '#runtime/time.ts';
import type { Debt, StoredDebt } from '#schemas/records/debt.ts';
import { write } from './change.ts';
import { afterRelay, onFullMinute } from './full-minute.ts';
import { type BatchSoFar, batchKeyOf, debtsWith, type Person, type Surroundings } from './person.ts';
import { sendMistake } from './send-mistake.ts';

/** What follows a debt that was paused, resumed or withdrawn: the machine of its person. */
interface Following {
  readonly goesOn: (before: StoredDebt, after: StoredDebt, now: string) => void;
}

/** Changes what is known of a batch; its debts follow when the relay comes by (`application/batches/walk-batch.ts`). */
export function changeBatch(
  person: Person,
  of: { readonly creditorId: string; readonly batch: string },
  change: (known: BatchSoFar) => BatchSoFar,
  now: string,
  { machine, around }: { readonly machine: Following; readonly around: Surroundings },
): void {
  const key = batchKeyOf(of);
  person.batches.set(key, change(person.batches.get(key) ?? { batch: of.batch, pauses: [] }));
  around.at(afterRelay(now), (at) => {
    const own = [...debtsWith(person, of.creditorId)].filter(({ batch }) => batch === of.batch);
    for (const debt of own.sort((one, other) => (one.debtId < other.debtId ? -1 : 1)))
      machine.goesOn(debt, followBatch(person, debt, at, around), at);
  });
}

/** Whether a batch holds a debt that does not show it yet. */
export function isHeld(person: Person, debt: Debt): boolean {
  const batch = batchOf(person, debt);
  return batch !== undefined && isHeldByBatch(debt, batch);
}

/** Brings a debt in line with its batch, as `application/unit-of-work/follow-batch.ts` does; its machine is the caller's. */
export function followBatch(person: Person, debt: Debt, at: string, around: Surroundings): StoredDebt {
  const batch = batchOf(person, debt);
  if (!batch) return debt;
  let followed: StoredDebt = debt;
  const take = <C extends Command>(deciding: Deciding<C>): void => {
    const decision = decideOn(followed, deciding);
    if (decision.kind !== 'change') return;
    followed = write(person, followed, decision);
    if (decision.effects.some(({ kind }) => kind === 'sendCourtesy'))
      around.at(onFullMinute(at), (then) => sendMistake(person, debt.debtId, then, around));
  };
  const facts = { at, clockTime };
  const { withdrawnAt, resumedAt } = batch;
  if (withdrawnAt !== undefined) {
    const { holidays } = creditorOf(debt);
    const withdrawn = { batch: batch.batch, at, withdrawnAt, tellFrom: at, holidays };
    take({
      command: 'withdrawInvoice',
      isRepeated: isWithdrawn,
      decide: (current) => withdrawInvoice(current, withdrawn),
    });
    return followed;
  }
  if (resumedAt?.batch !== undefined && mayBeResumed(debt, batch)) {
    const resumed = { scope: 'batch', resumedAt: resumedAt.batch } as const;
    take({
      command: 'resumeCollection',
      isRepeated: isResumedBefore(resumed),
      decide: (current) => resumeCollection(current, resumed, facts),
    });
  }
  for (const pause of missedPauses(debt, batch))
    take({
      command: 'pauseCollection',
      isRepeated: isPausedBefore(pause),
      decide: (current) => pauseCollection(current, pause, facts),
    });
  return followed;
}

const batchOf = ({ batches }: Person, { creditorId, batch }: Debt): BatchSoFar | undefined =>
  batch === undefined || batches.size === 0 ? undefined : batches.get(batchKeyOf({ creditorId, batch }));
