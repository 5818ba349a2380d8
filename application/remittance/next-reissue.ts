import { billGoodThrough } from '#application/billing/bill-good-through.ts';
import { dayOf, latest } from '#domain/calendar/days.ts';
import { sendsOfStep, stepKey } from '#domain/debt/send-key.ts';
import { config } from '#runtime/config.ts';
import { calendarTime } from '#runtime/time.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import type { Debt } from '#schemas/records/debt.ts';

/** The next step of a debt that sends a new bill. */
export interface NextReissue {
  readonly step: string;
  /** The day on which it is taken. */
  readonly day: string;
  /** The last day of the bill that it sends. */
  readonly goodThrough: string;
}

/**
 * Finds the next step of a debt that sends a new bill and has not sent it, as its ladder is planned now; undefined when there is none.
 * @param today the day where the debtor is; `zone` is theirs
 */
export function nextReissue(
  debt: Debt,
  { holidays }: Creditor,
  { today, zone }: { readonly today: string; readonly zone: string },
): NextReissue | undefined {
  const { version, execution, postponed } = debt;
  const found = (config().reguas[debt.regua]?.steps ?? []).flatMap(({ id, reissue }) => {
    const at = execution.at[id];
    if (!reissue || at === undefined || sendsOfStep(debt, version, id).length > 0) return [];
    const planned = dayOf(calendarTime(at), zone);
    const isPostponed = postponed?.stepKey === stepKey(version, id);
    const day = isPostponed ? latest(planned, dayOf(postponed.until, zone)) : planned;
    return day < today ? [] : [{ step: id, day, dueInDays: reissue.dueInDays }];
  });
  const [next] = found.sort((one, other) => one.day.localeCompare(other.day));
  if (!next) return undefined;
  const { step, day, dueInDays } = next;
  return { step, day, goodThrough: billGoodThrough([debt], day, holidays, dueInDays) };
}
