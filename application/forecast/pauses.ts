import { debtIdOf } from '#adapters/table/keys.ts';
import { awaitedInvoice } from '#domain/debt/awaited-invoice.ts';
import { isPausedBefore, pauseCollection } from '#domain/debt/commands/pause-collection.ts';
import { isResumedBefore, resumeCollection } from '#domain/debt/commands/resume-collection.ts';
import { type Deciding, decideOn } from '#domain/debt/decide.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import { knownPause, type Pausable, withPause, withResumed } from '#domain/debt/pauses.ts';
import { clockTime } from '#runtime/time.ts';
import type { Pause, PauseScope } from '#schemas/records/pause.ts';
import { changeBatch } from './batches.ts';
import { write } from './change.ts';
import type { Machine } from './machine.ts';
import { debtorKeyOf, debtsWith, type Person, type Surroundings } from './person.ts';

/** One invoice, all that a debtor owes, or a batch of invoices. */
export interface PausedThing {
  readonly creditorId: string;
  readonly invoiceId?: string | undefined;
  readonly debtorId?: string | undefined;
  readonly batch?: string | undefined;
}

interface Playing {
  readonly machine: Machine;
  readonly around: Surroundings;
}

/** Pauses what an event names, as `application/pauses/pause-collection.ts` does, whether or not it is known yet. */
export function pause(
  person: Person,
  { of, pause: given }: { readonly of: PausedThing; readonly pause: Pause },
  now: string,
  playing: Playing,
): void {
  const paused = <P extends Pausable>(known: P): P =>
    knownPause(known, given) ? known : { ...known, pauses: withPause(known, given) };
  const deciding: Deciding<'pauseCollection'> = {
    command: 'pauseCollection',
    isRepeated: isPausedBefore(given),
    decide: (debt) => pauseCollection(debt, given, { at: now, clockTime }),
  };
  changeThose(person, of, now, { change: paused, deciding, ...playing });
}

/** Has collection go on of what an event names, as `application/pauses/resume-collection.ts` does. */
export function resume(
  person: Person,
  {
    of,
    scope,
    resumedAt,
  }: { readonly of: PausedThing; readonly scope: PauseScope; readonly resumedAt: string },
  now: string,
  playing: Playing,
): void {
  const goesOn = <P extends Pausable>(known: P): P => ({ ...known, ...withResumed(known, scope, resumedAt) });
  const resumed = { scope, resumedAt };
  const deciding: Deciding<'resumeCollection'> = {
    command: 'resumeCollection',
    isRepeated: isResumedBefore(resumed),
    decide: (debt) => resumeCollection(debt, resumed, { at: now, clockTime }),
  };
  changeThose(person, of, now, { change: goesOn, deciding, ...playing });
}

function changeThose<C extends 'pauseCollection' | 'resumeCollection'>(
  person: Person,
  of: PausedThing,
  now: string,
  {
    change,
    deciding,
    machine,
    around,
  }: Playing & { readonly change: <P extends Pausable>(known: P) => P; readonly deciding: Deciding<C> },
): void {
  const { creditorId, invoiceId, debtorId, batch } = of;
  if (batch !== undefined) changeBatch(person, { creditorId, batch }, change, now, { machine, around });
  if (invoiceId !== undefined) {
    const debtId = debtIdOf(creditorId, invoiceId);
    const stored = person.debts.get(debtId) ?? awaitedInvoice({ debtId, creditorId, invoiceId });
    const decision = decideOn(stored, deciding);
    if (decision.kind === 'change') machine.goesOn(stored, write(person, stored, decision), now);
  }
  if (debtorId === undefined) return;
  const key = debtorKeyOf({ creditorId, debtorId });
  if (!person.debtors.has(key)) {
    person.earlyPauses.set(key, change(person.earlyPauses.get(key) ?? { pauses: [] }));
    return;
  }
  for (const [id, debtor] of person.debtors)
    if (debtor.creditorId === creditorId) person.debtors.set(id, change(debtor));
  for (const debt of [...debtsWith(person, creditorId)]) {
    if (!isOwed(debt.status)) continue;
    const decision = decideOn(debt, deciding);
    if (decision.kind === 'change') machine.goesOn(debt, write(person, debt, decision), now);
  }
}
