import { type Moved, moveStep } from '#domain/dunning/move-step.ts';
import { config } from '#runtime/config.ts';
import { calendarTime, clockTime } from '#runtime/time.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Scene } from './scene.ts';

/** When the step was to be taken at first (ISO-8601). */
export function plannedFor(debt: Debt, { version, step, enteredAt }: TakeStepInput): string {
  const { postponed, execution } = debt;
  if (postponed?.stepKey === `${version}/${step.id}` && postponed.planned !== undefined)
    return postponed.planned;
  const own = execution.at[step.id];
  return own === undefined ? enteredAt : calendarTime(own);
}

/**
 * The plan of a ladder after one of its steps is moved to an instant, on AWS's clock as the machine has it; or why the
 * step is not taken any more.
 */
export function moveOf(
  debt: Debt,
  { creditor, recipient }: Scene,
  input: TakeStepInput,
  until: string,
): Moved {
  const moved = moveStep({
    at: each(debt.execution.at, calendarTime),
    step: input.step,
    // Of a régua that is no longer in the configuration: calendar days.
    days: config().reguas[debt.regua]?.days,
    planned: plannedFor(debt, input),
    until,
    rolledDueDate: debt.rolledDueDate,
    zone: recipient.zone,
    bankHolidays: creditor.holidays,
  });
  return moved.kind === 'moved' ? { ...moved, at: each(moved.at, clockTime) } : moved;
}

const each = (at: Readonly<Record<string, string>>, turn: (time: string) => string) =>
  Object.fromEntries(Object.entries(at).map(([id, time]) => [id, turn(time)]));
