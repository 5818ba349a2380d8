import { findDebt } from '#adapters/table/debts.ts';
import { listUnpaid } from '#adapters/table/unpaid-debts.ts';
import { hasPrescribed } from '#application/unit-of-work/has-prescribed.ts';
import { paymentsKnownFor } from '#application/unit-of-work/payments-known-for.ts';
import { dayOf, isBefore } from '#domain/calendar/days.ts';
import { isPaused } from '#domain/debt/pauses.ts';
import { debtStepKey, sendsOf, sendsOfStep, stepKey } from '#domain/debt/send-key.ts';
import { mayBeDue } from '#domain/dunning/may-be-due.ts';
import { config, creditorOf } from '#runtime/config.ts';
import { calendarTime } from '#runtime/time.ts';
import type { StepOrder, TakeStepInput } from '#schemas/machine.ts';
import type { Debt, OpenDebt } from '#schemas/records/debt.ts';
import type { DebtSummary } from '#schemas/records/debt-summary.ts';
import { isPlanOver } from './is-plan-over.ts';

/** Another debt of the debtor, and its step that is due for a message today. */
export interface DueDebt {
  readonly debt: OpenDebt;
  readonly step: StepOrder;
}

/**
 * The debtor's other debts with this creditor that are due for a message today and have not sent it: one message speaks
 * of all. The first step of the day speaks, and the others find themselves consolidated; those that it consolidated
 * before, at an earlier try or with a message that did not arrive, are spoken of again, on whatever day.
 * @param sourcesAreStale payments may not be known yet: the message speaks of no debt that is late
 */
export async function debtsToConsolidate(
  debt: Debt,
  input: TakeStepInput,
  zone: string,
  sourcesAreStale: boolean,
): Promise<DueDebt[]> {
  // The reminder of a promise speaks of that alone.
  if (input.step.during === 'promised') return [];
  const read = await Promise.all((await mayBeDueToday(debt, input, zone)).map(findDebt));
  const speaker = debtStepKey(debt.debtId, input.version, input.step.id);
  const due = read.flatMap((other) =>
    other?.status === 'open' ? (dueDebt(other, speaker, zone, input, sourcesAreStale) ?? []) : [],
  );
  const areOver = await Promise.all(due.map((other) => isPlanOver(other.debt)));
  return due
    .filter((_, index) => !areOver[index])
    .sort((one, other) => one.debt.debtId.localeCompare(other.debt.debtId));
}

/**
 * The debtor's other open debts whose summary says that they may be due today, and those that an earlier channel of this
 * step spoke of. The rest is not read: a debtor with many debts would make each step read all of them.
 */
async function mayBeDueToday(debt: Debt, { version, step, enteredAt }: TakeStepInput, zone: string) {
  const spokenOf = sendsOfStep(debt, version, step.id).flatMap(([, { covers }]) => covers ?? []);
  const today = dayOf(enteredAt, zone);
  const isDue = ({ debtId, steps }: DebtSummary): boolean =>
    spokenOf.includes(debtId) || mayBeDue(steps && { ...steps, at: steps.at.map(calendarTime) }, today, zone);
  return (await listUnpaid(debt)).unpaid
    .filter((other) => other.status === 'open' && other.debtId !== debt.debtId && isDue(other))
    .map(({ debtId }) => debtId);
}

function dueDebt(
  debt: OpenDebt,
  speaker: string,
  zone: string,
  { enteredAt }: TakeStepInput,
  sourcesAreStale: boolean,
): DueDebt | undefined {
  const today = dayOf(enteredAt, zone);
  if (hasPrescribed(debt, today) || isPaused(debt)) return undefined;
  const regua = config().reguas[debt.regua];
  const due = consolidatedBefore(debt, speaker) ?? dueStep(debt, today, zone);
  // A step that is no longer in the régua speaks for itself, as its machine carries it.
  const step = regua?.steps.find(({ id }) => id === due);
  if (!regua || !step) return undefined;
  const sends = sendsOfStep(debt, debt.version, step.id);
  if (sends.some(([, { status, by }]) => status !== 'consolidated' || by !== speaker)) return undefined;
  // A payment of the due date may still be on its way: no message mentions it.
  if (step.offset > 0 && (sourcesAreStale || isBefore(enteredAt, paymentsOf(debt)))) return undefined;
  const { several, softenFor } = regua;
  return { debt, step: { ...step, several, softenFor, during: 'open' } };
}

const paymentsOf = ({ creditorId, rolledDueDate, bill }: Debt): string =>
  paymentsKnownFor(creditorOf({ creditorId }), rolledDueDate, bill);

/** The step that this speaker's message consolidated before. */
function consolidatedBefore({ sends, version }: Debt, speaker: string): string | undefined {
  return sendsOf({ sends }).find(
    ({ send, ...one }) => send.status === 'consolidated' && send.by === speaker && one.version === version,
  )?.step;
}

/** The step of a debt whose day is today by its plan; or else the one that the legal gate had wait until now. */
function dueStep({ postponed, version, execution }: Debt, today: string, zone: string): string | undefined {
  const planned = Object.entries(execution.at).find(([, at]) => dayOf(calendarTime(at), zone) === today)?.[0];
  if (planned !== undefined) return planned;
  const ofVersion = stepKey(version, '');
  return postponed && dayOf(postponed.until, zone) <= today && postponed.stepKey.startsWith(ofVersion)
    ? postponed.stepKey.slice(ofVersion.length)
    : undefined;
}
