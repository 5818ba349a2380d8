import { optOut } from '#adapters/table/addresses.ts';
import { putSummary } from '#adapters/table/debt-summaries.ts';
import type { LaterEffect } from '#domain/debt/decision.ts';
import type { Effect, StoredDebt } from '#schemas/records/debt.ts';
import { isLater } from './effects.ts';
import { endWait, reEvaluate } from './end-wait.ts';
import { forget } from './forget.ts';
import { publishOutbox } from './outbox.ts';
import { releaseCreditHold } from './release-credit-hold.ts';
import { rememberCodes } from './remember-codes.ts';
import { startExecution } from './start-execution.ts';

/** An effect that follows at once. */
type Immediate = Exclude<Effect, LaterEffect>;
type Kind = Immediate['kind'];

/**
 * The order in which the effects of a change run.
 *
 * 0. An address that was opted out is closed: no message may go there meanwhile.
 * 1. The machine under way learns first that the debtor or a person said something: no reminder may be sent meanwhile.
 * 2. The codes of the bill are known before a machine may send them.
 * 3. The execution of a new version starts before the wait of the version before it ends: the debt is never with none.
 * 4. The wait of what is over ends before anybody reads that it is over. Should that fail, the rest goes on: the bus must
 *    not wait for Step Functions.
 * 5. The summary is written before the events are published: a reader of an event finds what it reports.
 * 6. The events of the outbox are published (`publishOutbox`).
 * 7. The credit hold is released last: it looks at the summaries of all debts of the debtor, this one's included, so that of
 *    two debts that close at the same moment the later one at least finds no other.
 */
const ORDER: readonly Kind[] = [
  'closeAddress',
  'reEvaluate',
  'rememberCodes',
  'startExecution',
  'endWait',
  'writeSummary',
  'releaseCreditHold',
];
const AFTER_PUBLISHING: ReadonlySet<Kind> = new Set(['releaseCreditHold']);

/**
 * Runs what waits on a debt: the effects and events of this change, and those that a process which died left behind.
 * Each leaves the debt once it is done, and all are harmless when done again.
 * @param debt as it is now
 * @throws what ending a wait threw, after everything else: it stays on the debt for the next try
 */
export async function runEffects(debt: StoredDebt): Promise<void> {
  const waiting = inOrder(debt);
  const failures: unknown[] = [];
  const run = async (effects: readonly Waiting[]): Promise<string[]> => {
    const done: string[] = [];
    for (const { effect, keys } of effects)
      try {
        await runEffect(debt, effect);
        done.push(...keys);
      } catch (error) {
        if (effect.kind !== 'endWait') throw error;
        failures.push(error);
      }
    return done;
  };
  const before = await run(waiting.filter(({ effect }) => !AFTER_PUBLISHING.has(effect.kind)));
  await publishOutbox(debt);
  const rest = await forget(debt, { outbox: Object.keys(debt.outbox), effects: before });
  const after = await run(waiting.filter(({ effect }) => AFTER_PUBLISHING.has(effect.kind)));
  await forget(rest, { effects: after });
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

async function runEffect(debt: StoredDebt, effect: Immediate): Promise<void> {
  switch (effect.kind) {
    case 'closeAddress':
      return void (await optOut(effect.mark, effect.by, effect.at));
    case 'reEvaluate':
      return reEvaluate(debt, effect.token);
    case 'rememberCodes':
      return debt.status === 'awaitingInvoice'
        ? undefined
        : rememberCodes(debt.bill, debt.creditorId, [debt.debtId]);
    case 'startExecution':
      await startExecution(debt, effect.version);
      return undefined;
    case 'endWait':
      return endWait(debt, effect);
    case 'writeSummary':
      return putSummary(debt);
    case 'releaseCreditHold':
      return debt.status === 'settled' || debt.status === 'cancelled' ? releaseCreditHold(debt) : undefined;
  }
}
