import { findDebt } from '#adapters/table/debts.ts';
import { executionsWaitedOn } from '#adapters/table/execution-index.ts';
import { readExecutionName } from '#adapters/table/keys.ts';
import { staleSourcesOf } from '#application/reconciliation/stale-sources-of.ts';
import { closureOn } from '#domain/calendar/calendar.ts';
import { BANK_ZONE, dayOf, instantOf, minutesOf } from '#domain/calendar/days.ts';
import { isMessageDue, type Window } from '#domain/debt/is-message-due.ts';
import { config } from '#runtime/config.ts';
import { inParallel } from '#runtime/in-parallel.ts';
import { log } from '#runtime/log.ts';
import { calendarTime } from '#runtime/time.ts';
import type { Creditor } from '#schemas/config/creditor.ts';

/** What an alarm looks for in the log (`deployment/log-metrics.ts`), beside the messages that were sent. */
export const DUE = 'a message is due this morning';

/** The minutes of the day, in Brasília, between which this is looked at: shortly before the alarm's window ends at 11. */
const LOOKS = { from: 10 * 60 + 40, until: 11 * 60 } as const;
/** The steps that count: those of the last few minutes may be on their way. */
const STEPS = { from: 9 * 60, until: 10 * 60 + 30 } as const;

/** Debts read at a time. */
const AT_ONCE = 25;

/** A call that has less left than this, milliseconds, stops looking. */
const RESERVE = 10_000;

/**
 * Logs, late on the morning of a business day, if any message is due that morning: an alarm is raised if none was sent. It
 * looks at the debts that wait on an execution until it finds one; on a stage without such a debt, and on a holiday of its
 * creditor, it logs nothing. Reminders that a stale payment source holds are not due: that raises an alarm of its own.
 * @param now ISO-8601
 */
export async function watchSending(now: string, timeLeft: () => number): Promise<void> {
  const minutes = minutesOf(now, BANK_ZONE);
  if (minutes < LOOKS.from || minutes >= LOOKS.until) return;
  const day = dayOf(now);
  const window = {
    from: instantOf(day, STEPS.from, BANK_ZONE),
    until: instantOf(day, STEPS.until, BANK_ZONE),
  };
  const open = await creditorsAtWork(day, now);
  if (open.size === 0) return;
  for (const regua of Object.keys(config().reguas)) {
    const debtId = await findDue(regua, { window, open, timeLeft });
    if (debtId !== undefined) return log.info(DUE, { debtId, regua });
  }
}

/** The creditors whose debtors may expect a message: it is a business day for them, and no payment source holds them. */
async function creditorsAtWork(day: string, now: string): Promise<ReadonlySet<string>> {
  const open: string[] = [];
  for (const creditor of Object.values<Creditor>(config().creditors))
    if (!closureOn(day, creditor.holidays) && (await staleSourcesOf(creditor, now)).length === 0)
      open.push(creditor.id);
  return new Set(open);
}

/** A debt of a régua whose message is due; undefined when none is found in the time. */
async function findDue(
  regua: string,
  {
    window,
    open,
    timeLeft,
  }: { readonly window: Window; readonly open: ReadonlySet<string>; readonly timeLeft: () => number },
): Promise<string | undefined> {
  let names: string[] = [];
  const firstDue = async (): Promise<string | undefined> => {
    const debts = await inParallel(names, AT_ONCE, async (name) => {
      const execution = readExecutionName(name);
      return execution && (await findDebt(execution.debtId));
    });
    names = [];
    return debts.find((debt) => debt && open.has(debt.creditorId) && isMessageDue(debt, window, calendarTime))
      ?.debtId;
  };
  for await (const name of executionsWaitedOn(regua)) {
    names.push(name);
    if (names.length < AT_ONCE) continue;
    const debtId = await firstDue();
    if (debtId !== undefined || timeLeft() < RESERVE) return debtId;
  }
  return firstDue();
}
