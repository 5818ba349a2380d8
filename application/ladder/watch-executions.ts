import { findComparison, putComparison } from '#adapters/table/comparison.ts';
import { dayOf } from '#domain/calendar/days.ts';
import { log } from '#runtime/log.ts';
import { compareExecutions } from './compare-executions.ts';
import { listMachines } from './running-executions.ts';

/** What an alarm looks for in the log (`deployment/log-metrics.ts`). */
export const NOT_COMPARED = 'the executions of a machine were not compared within a day';

/** The longest that the comparison of one machine takes, milliseconds: the next one begins only with so much left. */
const ONE_MACHINE = 10 * 60_000;

/**
 * Compares, once a day, the executions of each machine with the debts that wait on them: one machine after the other, for as
 * long as this call may take; the next call goes on where it stopped. A machine that could not be compared comes last again.
 * @param at of AWS's clock, milliseconds since 1970
 * @param now the same in the calendar, ISO-8601
 */
export async function watchExecutions({
  at,
  now,
  timeLeft,
}: {
  readonly at: number;
  readonly now: string;
  readonly timeLeft: () => number;
}): Promise<void> {
  const day = dayOf(now);
  const known = await findComparison();
  if (known && known.day !== day && known.left.length > 0)
    log.warn(NOT_COMPARED, { day: known.day, machines: known.left.length });
  let left = known?.day === day ? known.left : await listMachines();
  const size = left.length;
  for (let turn = 0; turn < size && timeLeft() > ONE_MACHINE; turn += 1) {
    const [machine, ...others] = left;
    if (machine === undefined) return;
    // Before it is compared: should this call die, the next one begins with another machine.
    left = [...others, machine];
    await putComparison({ day, left });
    if (!(await compareExecutions(machine, { now, clock: at, timeLeft }))) continue;
    left = others;
    await putComparison({ day, left });
  }
}
