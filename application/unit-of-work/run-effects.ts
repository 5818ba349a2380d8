import { optOut } from '#adapters/table/addresses.ts';
import { putSummary } from '#adapters/table/debt-summaries.ts';
import type { LaterEffect } from '#domain/debt/decision.ts';
import type { Effect, StoredDebt } from '#schemas/records/debt.ts';
import { allotMoney } from './allot-money.ts';
import { closeInstalments } from './close-instalments.ts';
import { isLater } from './effects.ts';
import { endWait, reEvaluate } from './end-wait.ts';
import { followBatchNow } from './follow-batch.ts';
import { forget } from './forget.ts';
import { giveAnswer } from './give-answers.ts';
import { publishOutbox } from './outbox.ts';
import { releaseCreditHold } from './release-credit-hold.ts';
import { rememberCodes } from './remember-codes.ts';
import { rememberNames } from './remember-names.ts';
import { startExecution } from './start-execution.ts';
import { undo } from './undo-message.ts';
import { writeHardship } from './write-hardship.ts';

/** An effect that follows at once. */
type Immediate = Exclude<Effect, LaterEffect>;
type Kind = Immediate['kind'];

/**
 * The order in which the effects of a change run.
 *
 * 0. An address that was opted out is closed, and a hardship is written for the debtor's other debts: no message may go there
 *    meanwhile.
 * 1. The machine under way learns first that the debtor or a person said something: no reminder may be sent meanwhile.
 * 2. The codes of the bill are known before a machine may send them.
 * 3. The execution of a new version starts before the wait of the version before it ends: the debt is never with none.
 * 4. The wait of what is over ends before anybody reads that it is over.
 * 5. A message was not sent: its place in the contact budget is free, and then debts that it was to cover speak for themselves.
 * 6. The summary is written before the events are published: a reader of an event finds what it reports.
 * 7. The events of the outbox are published (`publishOutbox`).
 * 8. A step is answered that has to wait, to go on with its next channel, or to end with a person: its machine goes on at once,
 *    and publishes what it does then after why it does it.
 * 9. The instalments of a plan that is over are closed, and those of one that holds have their shares of its money: each is another
 *    debt, with events of its own.
 * 10. A debt that was opened is brought in line with its batch: the machine that was started learns of it by a next version.
 * 11. The credit hold is released last: it looks at the summaries of all debts of the debtor, this one's included, so that of
 *     two debts that close at the same moment the later one at least finds no other.
 *
 * Should a wait not end, an answer not be given, or another debt not be changed, then the rest goes on all the same: the bus must
 * not wait for Step Functions, nor one debt for another.
 */
const ORDER: readonly Kind[] = [
  'closeAddress',
  'writeHardship',
  'reEvaluate',
  'rememberCodes',
  'startExecution',
  'endWait',
  'givePlaceBack',
  'speakForThemselves',
  'writeSummary',
  'postpone',
  'undelivered',
  'handOver',
  'closeInstalments',
  'allotMoney',
  'followBatch',
  'releaseCreditHold',
];
const AFTER_PUBLISHING: ReadonlySet<Kind> = new Set([
  'postpone',
  'undelivered',
  'handOver',
  'closeInstalments',
  'allotMoney',
  'followBatch',
  'releaseCreditHold',
]);
const HOLDS_UP_NOTHING: ReadonlySet<Kind> = new Set([
  'endWait',
  'givePlaceBack',
  'speakForThemselves',
  'postpone',
  'undelivered',
  'handOver',
  'closeInstalments',
  'allotMoney',
  'followBatch',
]);

/**
 * Runs what waits on a debt: the effects and events of this change, and those that a process which died left behind.
 * Each leaves the debt once it is done, and all are harmless when done again.
 * @param debt as it is now
 * @throws what the first of those threw that hold up nothing, after everything else: it stays on the debt for the next try
 */
export async function runEffects(debt: StoredDebt): Promise<void> {
  const waiting = inOrder(debt);
  const failures: unknown[] = [];
  let changed: StoredDebt | undefined;
  const run = async (effects: readonly Waiting[]): Promise<string[]> => {
    const done: string[] = [];
    for (const { effect, keys } of effects)
      try {
        if (effect.kind === 'releaseCreditHold') changed = await release(debt);
        else await runEffect(debt, effect);
        done.push(...keys);
      } catch (error) {
        if (!HOLDS_UP_NOTHING.has(effect.kind)) throw error;
        failures.push(error);
      }
    return done;
  };
  const before = await run(waiting.filter(({ effect }) => !AFTER_PUBLISHING.has(effect.kind)));
  await publishOutbox(debt);
  const rest = await forget(debt, { outbox: Object.keys(debt.outbox), effects: before });
  const after = await run(waiting.filter(({ effect }) => AFTER_PUBLISHING.has(effect.kind)));
  // Without them, what was to be taken off is off, and so is the debt's place in the index.
  const last = changed ?? rest;
  if (after.length > 0) await forget(last, { outbox: Object.keys(changed?.outbox ?? {}), effects: after });
  if (failures.length > 0) throw failures[0];
}

/** An effect that waits, with the keys of the changes that want it. */
interface Waiting {
  readonly effect: Immediate;
  readonly keys: string[];
}

/** What waits on a debt and may be done now, in the order in which it runs, each once: several changes may want the same. */
function inOrder({ effects }: StoredDebt): Waiting[] {
  const waiting = new Map<string, Waiting>();
  for (const [key, effect] of Object.entries(effects)) {
    if (isLater(effect)) continue;
    const same = waiting.get(JSON.stringify(effect));
    if (same) same.keys.push(key);
    else waiting.set(JSON.stringify(effect), { effect, keys: [key] });
  }
  return [...waiting.values()].sort(
    ({ effect: one }, { effect: other }) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind),
  );
}

/** Gives the debt as it is now if that changed it: what its outbox holds then is published. */
const release = async (debt: StoredDebt): Promise<StoredDebt | undefined> =>
  debt.status === 'settled' || debt.status === 'cancelled' ? releaseCreditHold(debt) : undefined;

async function runEffect(
  debt: StoredDebt,
  effect: Exclude<Immediate, { readonly kind: 'releaseCreditHold' }>,
): Promise<void> {
  switch (effect.kind) {
    case 'closeAddress':
      return void (await optOut(effect.mark, effect.by, effect.at));
    case 'reEvaluate':
      return reEvaluate(debt, effect.token);
    case 'rememberCodes':
      if (debt.status === 'awaitingInvoice') return undefined;
      if (debt.assigned?.bill) await rememberCodes(debt.assigned.bill, debt.creditorId, [debt.debtId]);
      await rememberNames(debt);
      return rememberCodes(debt.bill, debt.creditorId, [debt.debtId]);
    case 'startExecution':
      await startExecution(debt, effect.version);
      return undefined;
    case 'endWait':
      return endWait(debt, effect);
    case 'givePlaceBack':
    case 'speakForThemselves':
      return undo(debt, effect);
    case 'writeHardship':
      return writeHardship(debt);
    case 'writeSummary':
      return putSummary(debt);
    case 'postpone':
    case 'undelivered':
    case 'handOver':
      return giveAnswer(debt, effect);
    case 'closeInstalments':
      return closeInstalments(debt, effect, runEffects);
    case 'allotMoney':
      return allotMoney(debt, runEffects);
    case 'followBatch':
      return followBatchNow(debt, effect.at, runEffects);
  }
}
