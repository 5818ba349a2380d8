import { findDebt } from '#adapters/table/debts.ts';
import { findFollowedCalendar, putFollowedCalendar } from '#adapters/table/followed-calendar.ts';
import { isDebtOf } from '#adapters/table/keys.ts';
import { SHARDS } from '#adapters/table/pending.ts';
import { owedDebts } from '#adapters/table/prescription-index.ts';
import { updateDebt } from '#application/unit-of-work/update-debt.ts';
import type { Holiday } from '#domain/calendar/calendar.ts';
import { dayOf } from '#domain/calendar/days.ts';
import { canBeWoken } from '#domain/debt/can-be-woken.ts';
import { applyCalendar } from '#domain/debt/commands/apply-calendar.ts';
import { ALREADY } from '#domain/debt/decision.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import { inParallel } from '#runtime/in-parallel.ts';
import { log } from '#runtime/log.ts';
import { reasonOf } from '#runtime/rejected.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import type { OpenDebt } from '#schemas/records/debt.ts';
import { planRest } from './plan-rest.ts';

/** Debts dealt with at a time. */
const AT_ONCE = 10;

/** Milliseconds of the call that are left for what is under way. */
const RESERVE = 10_000;

/** What the alarm looks for in the log (`deployment/log-metrics.ts`). */
export const NOT_FOLLOWING = 'a debt could not follow the holidays in force';

/**
 * Moves the due dates and remaining steps of a creditor's owed debts with its holidays, if these have changed since the last look. Goes
 * through the index of owed debts part by part. A part in which a debt failed, or waits for no answer just now, and what is left when this
 * call is cut off, is gone through again by the next call.
 * @param now ISO-8601
 * @param timeLeft milliseconds until this call is cut off
 */
export async function followCalendars(
  creditor: Creditor,
  now: string,
  timeLeft: () => number,
): Promise<void> {
  const holidays = creditor.holidays.map(({ date, name }) => ({ date, name }));
  const known = await findFollowedCalendar(creditor.id);
  if (!known) return putFollowedCalendar(creditor.id, { holidays });
  if (!known.towards && isSame(known.holidays, holidays)) return;
  const goesOn = known.towards && isSame(known.towards.holidays, holidays);
  const left = goesOn && known.towards ? [...known.towards.left] : [...SHARDS];
  // Some debts follow what was in force when the last look was cut off.
  const before = known.towards ? [known.holidays, known.towards.holidays] : [known.holidays];
  const failed: string[] = [];
  for (let shard = left.shift(); shard !== undefined; shard = left.shift()) {
    const isDone = await followOn(shard, creditor, { now, before, timeLeft });
    if (isDone === undefined) left.unshift(shard);
    if (isDone === false) failed.push(shard);
    await putFollowedCalendar(creditor.id, {
      holidays: known.holidays,
      towards: { holidays, left: [...left, ...failed] },
    });
    if (isDone === undefined) return;
  }
  if (failed.length === 0) await putFollowedCalendar(creditor.id, { holidays });
}

const datesOf = (holidays: readonly Holiday[]): string =>
  holidays
    .map(({ date }) => date)
    .sort()
    .join();

/** Whether the same days are holidays, whatever their names. */
const isSame = (one: readonly Holiday[], other: readonly Holiday[]): boolean =>
  datesOf(one) === datesOf(other);

interface Look {
  readonly now: string;
  /** The holidays that a debt may follow so far. */
  readonly before: readonly (readonly Holiday[])[];
  readonly timeLeft: () => number;
}

/** Goes through one part of the index: whether every debt follows, or undefined when the time was up. */
async function followOn(shard: string, creditor: Creditor, look: Look): Promise<boolean | undefined> {
  let some: string[] = [];
  let follows = true;
  const dealWith = async (): Promise<void> => {
    const debtIds = some;
    some = [];
    const done = await inParallel(debtIds, AT_ONCE, (debtId) => attempt(debtId, creditor, look));
    follows &&= done.every(Boolean);
  };
  for await (const debtId of owedDebts(shard)) {
    if (!isDebtOf(creditor.id, debtId)) continue;
    if (look.timeLeft() < RESERVE) return undefined;
    some.push(debtId);
    if (some.length === AT_ONCE) await dealWith();
  }
  await dealWith();
  return follows;
}

async function attempt(debtId: string, creditor: Creditor, look: Look): Promise<boolean> {
  try {
    return await follow(debtId, creditor, look);
  } catch (error) {
    log.warn(NOT_FOLLOWING, { debtId, reason: reasonOf(error) });
    return false;
  }
}

/**
 * Whether a debt can follow the holidays in force now: not while its machine has to plan its ladder anew and waits for no answer.
 */
async function follow(debtId: string, creditor: Creditor, { now, before }: Look): Promise<boolean> {
  const debt = await findDebt(debtId);
  if (!debt || debt.status === 'awaitingInvoice' || !isOwed(debt.status)) return true;
  const { holidays } = creditor;
  const known = new Set(before.flatMap((some) => some.map(({ date }) => date)));
  const added = new Set(holidays.map(({ date }) => date).filter((date) => !known.has(date)));
  const today = dayOf(now);
  let follows = true;
  await updateDebt(debt, {
    command: 'applyCalendar',
    decide: async (current) => {
      const movesSteps = current.status === 'open' && (await isMoved(current, creditor, { now, before }));
      const decision = applyCalendar(current, { holidays, added, today, movesSteps });
      const wakes = decision.kind === 'change' && decision.effects.some(({ kind }) => kind === 'reEvaluate');
      follows = !wakes || canBeWoken(current);
      return follows ? decision : ALREADY;
    },
  });
  return follows;
}

/** Whether the rest of a ladder is another by the holidays in force than by those of before. */
async function isMoved(
  debt: OpenDebt,
  creditor: Creditor,
  { now, before }: Omit<Look, 'timeLeft'>,
): Promise<boolean> {
  const at = async (holidays: readonly Holiday[]): Promise<string> =>
    JSON.stringify((await planRest(debt, now, { ...creditor, holidays: [...holidays] }))?.execution.at);
  const planned = await at(creditor.holidays);
  for (const holidays of before) if ((await at(holidays)) !== planned) return true;
  return false;
}
