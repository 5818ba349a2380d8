import { putSummary } from '#adapters/table/debt-summaries.ts';
import type { Effect, StoredDebt } from '#schemas/records/debt.ts';
import { endWait, reEvaluate } from './end-wait.ts';
import { forget } from './forget.ts';
import { publishOutbox } from './outbox.ts';
import { releaseCreditHold } from './release-credit-hold.ts';
import { rememberCodes } from './remember-codes.ts';
import { startExecution } from './start-execution.ts';

type Kind = Effect['kind'];

/**
 * The order in which the effects of a change run.
 *
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
  const waiting = Object.entries(debt.effects).sort(
    ([, one], [, other]) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind),
  );
  const done: string[] = [];
  const failures: unknown[] = [];
  const run = async (effects: readonly (readonly [string, Effect])[]): Promise<void> => {
    for (const [key, effect] of effects)
      try {
        await runEffect(debt, effect);
        done.push(key);
      } catch (error) {
        if (effect.kind !== 'endWait') throw error;
        failures.push(error);
      }
  };
  await run(waiting.filter(([, { kind }]) => !AFTER_PUBLISHING.has(kind)));
  await publishOutbox(debt);
  await forget(debt, { outbox: Object.keys(debt.outbox), effects: done.splice(0) });
  await run(waiting.filter(([, { kind }]) => AFTER_PUBLISHING.has(kind)));
  await forget(debt, { outbox: [], effects: done });
  if (failures.length > 0) throw failures[0];
}

async function runEffect(debt: StoredDebt, effect: Effect): Promise<void> {
  switch (effect.kind) {
    case 'reEvaluate':
      return reEvaluate(debt, effect.token);
    case 'rememberCodes':
      return debt.status === 'awaitingInvoice'
        ? undefined
        : rememberCodes(debt.bill, debt.creditorId, [debt.debtId]);
    case 'startExecution':
      return startExecution(debt, effect.version);
    case 'endWait':
      return endWait(debt, effect);
    case 'writeSummary':
      return putSummary(debt);
    case 'releaseCreditHold':
      return debt.status === 'settled' || debt.status === 'cancelled' ? releaseCreditHold(debt) : undefined;
  }
}
