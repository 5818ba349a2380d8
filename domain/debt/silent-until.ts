import type { Holiday } from '#domain/calendar/calendar.ts';
import { daysAfter } from '#domain/dunning/ladder-days.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { dayFor } from './day-for.ts';
import { isReturned } from './is-returned.ts';
import { sendsOf } from './send-key.ts';

/** A ladder, as far as its silence depends on it. */
interface IntroducingLadder {
  readonly days?: 'calendar' | 'business' | undefined;
  readonly steps: readonly {
    readonly id: string;
    readonly offset: number;
    readonly introduces?: true | undefined;
  }[];
}

/**
 * The first day on which a step may speak of a debt after its introduction: as many days after the last one that may have arrived, its
 * own or in the message of another debt, as the ladder has between the two steps. Undefined when nothing introduced the debt.
 * @param given.offset of the step, in days of the ladder from the due date
 */
export function silentUntil(
  debt: Pick<Debt, 'sends' | 'zone'>,
  given: {
    readonly ladder: IntroducingLadder;
    readonly offset: number;
    readonly bankHolidays: readonly Holiday[];
  },
): string | undefined {
  const { ladder, offset } = given;
  const days = sendsOf(debt).flatMap(({ step: id, send: { status, at } }) => {
    const step = ladder.steps.find((one) => one.id === id);
    return step?.introduces && !isReturned(status)
      ? [daysAfter(given, dayFor(debt, at), offset - step.offset)]
      : [];
  });
  return days.sort().at(-1);
}
