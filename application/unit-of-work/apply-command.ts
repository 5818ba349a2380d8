import { changeDebt } from '#adapters/table/change.ts';
import { ContentionError, TRIES } from '#adapters/table/contention.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { executionEntryWrites } from '#adapters/table/execution-index.ts';
import { debtListWrites } from '#adapters/table/list-entries.ts';
import { prescriptionEntryWrites } from '#adapters/table/prescription-index.ts';
import { awaitedInvoice } from '#domain/debt/awaited-invoice.ts';
import { type Deciding, decideOn } from '#domain/debt/decide.ts';
import type { Change, Decision, EffectOrder, Refused, SendChange } from '#domain/debt/decision.ts';
import { evolve } from '#domain/debt/evolve.ts';
import { isHeldStep } from '#domain/debt/held-step.ts';
import { bySendKey } from '#domain/debt/send-key.ts';
import type { Command } from '#domain/debt/transitions.ts';
import { withWhatIsLeft } from '#domain/debt/with-what-is-left.ts';
import { backOff } from '#runtime/back-off.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import type { SendKey } from '#schemas/records/send-key.ts';
import { billOrders } from './bill-orders.ts';
import { effectsOf, isAboutWait } from './effects.ts';
import { type AddedEntries, entriesOf } from './entries.ts';
import { lookAt } from './look-at.ts';
import { intoOutbox } from './outbox.ts';

/** What became of a command: `before` is the debt as it was read, `debt` as it is now. */
export type Updated =
  | { readonly kind: 'changed'; readonly debt: StoredDebt; readonly before: StoredDebt }
  | { readonly kind: 'already'; readonly debt: StoredDebt }
  | (Refused & { readonly debt: StoredDebt | undefined });

/**
 * Reads a debt, decides a command, and writes all that was decided in one conditional write, its effects with it. A
 * write that lost a race reads and decides anew, after a short random wait. The effects are the caller's to run;
 * `updateDebt` does both, and is what to call unless more is written before they may run.
 * @param target the id, or the debt as it was just read, which spares the first read
 * @throws ContentionError when others change the debt under every try
 */
export async function applyCommand<C extends Command>(
  target: string | StoredDebt,
  deciding: Deciding<C, Decision | Promise<Decision>>,
): Promise<Updated> {
  const debtId = typeof target === 'string' ? target : target.debtId;
  let stored = typeof target === 'string' ? await findDebt(target) : target;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const decision = await decideOn(stored ?? unknown(debtId), deciding);
    if (decision.kind === 'refused') return { ...decision, debt: stored };
    if (decision.kind === 'already') return { kind: 'already', debt: stored ?? unknown(debtId) };
    const debt = stored && (await write(stored, decision, deciding.command));
    if (stored && debt) return { kind: 'changed', debt, before: stored };
    await backOff(attempt);
    stored = await findDebt(debtId);
  }
  throw new ContentionError(debtId);
}

/** A change that moves the steps of a debt has its summary say anew when it may be due for a message. */
function withSummary({ set, remove, effects }: Change): readonly EffectOrder[] {
  const movesSteps = 'execution' in set || 'postponed' in set || remove.includes('postponed');
  return movesSteps && !effects.some(({ kind }) => kind === 'writeSummary')
    ? [...effects, { kind: 'writeSummary' }]
    : effects;
}

/** A change that moves the steps of a debt has the bills ordered that they send. */
function withBillOrders(
  stored: StoredDebt,
  { set }: Change,
  effects: readonly EffectOrder[],
): readonly EffectOrder[] {
  if (!set.execution || stored.status === 'awaitingInvoice') return effects;
  const { creditorId } = stored;
  return [
    ...effects,
    ...billOrders({ creditorId, regua: set.regua ?? stored.regua, execution: set.execution }),
  ];
}

/** The record of an invoice that nothing is known of yet: the debt awaits its invoice. */
const unknown = (debtId: string): StoredDebt => awaitedInvoice({ debtId, creditorId: '', invoiceId: '' });

/** One conditional write of all that a change says. */
function write(stored: StoredDebt, change: Change, command: Command): Promise<StoredDebt | undefined> {
  const { set, remove, sends, events, isNote } = change;
  const version = set.version ?? ('version' in stored ? stored.version : 0);
  const token = 'wakeToken' in stored ? stored.wakeToken : undefined;
  const sent = bySendKey(sends);
  const following = effectsOf(withBillOrders(stored, change, withSummary(change)), {
    revision: stored.revision + 1,
    version,
    token,
  });
  const after = evolve(stored, change);
  const added = entriesOf(stored, {
    ...change,
    events: events.map((event) => withWhatIsLeft(event, after)),
    command,
  });
  const entry = executionEntryWrites(stored, after);
  const prescription = prescriptionEntryWrites(stored, after);
  const lists = debtListWrites(after);
  return changeDebt(stored.debtId, {
    leaves: events.length + following.length > 0 || isCrowded(stored, added) ? lookAt() : undefined,
    set: [
      ...Object.entries(set).flatMap(([field, value]) =>
        value === undefined ? [] : [[[field], value] as const],
      ),
      ...sent.flatMap(([key, one]) => (one === 'removed' ? [] : sendWrites(stored, key, one))),
      ...daysThatStay(stored, change),
      ...(isNote ? [] : [[['revision'], stored.revision + 1] as const]),
      ...intoOutbox(added.outbox),
      ...(added.chain ? [[['chain'], added.chain] as const] : []),
      ...following.map(([key, effect]) => [['effects', key], effect] as const),
      ...entry.set,
      ...prescription.set,
      ...lists.set,
    ],
    remove: [
      ...remove.map((field) => [field]),
      ...entry.remove,
      ...prescription.remove,
      ...lists.remove,
      ...looksInVain(stored, after).map((key) => ['effects', key]),
      ...sent.flatMap(([key, one]) => (one === 'removed' ? [['sends', key]] : [])),
    ],
    when: conditionsOf(stored, change, { token, hasEntries: added.chain !== undefined }),
  });
}

/**
 * How many entries that are not published may wait on a debt for the next event to take them to the timeline: writing them there at
 * once would cost more than they do.
 */
const ROOM = 8;

const isCrowded = ({ outbox }: StoredDebt, { outbox: added }: AddedEntries): boolean =>
  added.length > 0 && Object.keys(outbox).length + added.length > ROOM;

/** The looks of which nothing would come: at a payment plan of a debt that is on none any more, and at a step that waits no longer. */
const looksInVain = ({ effects }: StoredDebt, after: StoredDebt): string[] =>
  Object.entries(effects).flatMap(([key, effect]) => {
    const isInVain =
      (effect.kind === 'lookAtPlan' && after.status !== 'onPaymentPlan') ||
      (effect.kind === 'lookAtStep' && !isHeldStep(after, effect));
    return isInVain ? [key] : [];
  });

/** A debt that closes keeps the days that it was closed with, whatever becomes a holiday later. */
function daysThatStay(stored: StoredDebt, { set }: Change): (readonly [readonly string[], unknown])[] {
  if (stored.status === 'awaitingInvoice' || (set.status !== 'settled' && set.status !== 'cancelled'))
    return [];
  const { rolledDueDate, quotes } = stored;
  return Object.entries({ rolledDueDate, quotes }).flatMap(([field, value]) =>
    field in set ? [] : [[[field], value] as const],
  );
}

/** Writes a new message whole; of a recorded one, only what changes, because its channel may report it meanwhile. */
const sendWrites = (
  stored: StoredDebt,
  key: SendKey,
  one: Exclude<SendChange, 'removed'>,
): (readonly [readonly string[], unknown])[] =>
  'sends' in stored && stored.sends[key]
    ? Object.entries(one).map(([field, value]) => [['sends', key, field], value] as const)
    : [[['sends', key], one]];

/**
 * What must still be as it was read: the revision; the wait under way, when the change ends it; the last entry of the debt, when
 * the change adds some; and for a note, which does not raise the revision, what it writes over, so that of two notes about the same thing one is taken.
 */
function conditionsOf(
  stored: StoredDebt,
  { set, sends, effects, isNote }: Change,
  { token, hasEntries }: { readonly token: string | undefined; readonly hasEntries: boolean },
) {
  const read: (readonly [readonly string[], unknown])[] = [[['revision'], stored.revision]];
  if (hasEntries) read.push(stored.chain ? [['chain', 'head'], stored.chain.head] : [['chain'], undefined]);
  if (isAboutWait(effects)) read.push([['wakeToken'], token]);
  if (isNote) {
    const before: Readonly<Record<string, unknown>> = { ...stored };
    for (const field of Object.keys(set)) read.push([[field], before[field]]);
    for (const [key] of bySendKey(sends))
      read.push(
        'sends' in stored && stored.sends[key]
          ? [['sends', key, 'status'], stored.sends[key].status]
          : [['sends', key], undefined],
      );
  }
  return {
    equal: read.filter(([, value]) => value !== undefined && typeof value !== 'object'),
    absent: read.flatMap(([path, value]) => (value === undefined ? [path] : [])),
  };
}
