import type { Tone } from '#schemas/primitives.ts';
import { isFirmer } from './tone.ts';

/** The fields of a régua that say how hard it presses. */
export interface Pressing {
  readonly days?: 'calendar' | 'business' | undefined;
  readonly steps: readonly { readonly offset: number; readonly tone: Tone }[];
  readonly handOver: { readonly offset: number };
}

/**
 * Whether a régua presses a late debtor harder than another: one of its reminders is firmer than the one in its place there, or
 * firmer than all that came by that day, or a person takes over earlier. Our choice: no amendment moves a debt to such a régua.
 */
export function isHarsher(one: Pressing, other: Pressing): boolean {
  const [mine, others] = [remindersOf(one), remindersOf(other)];
  return (
    handOverOf(one) < handOverOf(other) ||
    mine.some(({ tone, day }, index) => {
      const inItsPlace = others[index]?.tone;
      const byThatDay = others.filter((reminder) => reminder.day <= day);
      const isSooner = [LIGHTEST, ...byThatDay].every((reminder) => isFirmer(tone, reminder.tone));
      return isSooner || (inItsPlace !== undefined && isFirmer(tone, inItsPlace));
    })
  );
}

/** A light reminder presses nobody, however early. */
const LIGHTEST: { readonly tone: Tone } = { tone: 'light' };

const remindersOf = ({ days, steps }: Pressing): { readonly day: number; readonly tone: Tone }[] =>
  steps.filter(({ offset }) => offset > 0).map(({ offset, tone }) => ({ day: daysLate(offset, days), tone }));

const handOverOf = ({ days, handOver }: Pressing): number => daysLate(handOver.offset, days);

/** The calendar days of an offset: a week has five business days. */
const daysLate = (offset: number, days: Pressing['days']): number =>
  days === 'business' ? offset + 2 * Math.floor(offset / 5) : offset;
