import { addDays, daysBetween } from '#domain/calendar/days.ts';
import type { OfferBand, OfferBook, OfferChannel } from '#schemas/config/offers.ts';
import type { PersonType, Profile } from '#schemas/primitives.ts';
import type { Situation } from './situation.ts';

const PROFILES: readonly Profile[] = ['good', 'new', 'occasional', 'recurrent'];
const PERSON_TYPES: readonly PersonType[] = ['person', 'company'];
const CHANNELS: readonly OfferChannel[] = ['page', 'email', 'sms', 'whatsapp', 'person'];

/** A kind of debtor and debt that a band distinguishes, and how late such debts can be under the book. */
export interface Path {
  readonly situation: Situation;
  /** The fewest days late of such a debt on a day on which the book is in force. */
  readonly startsAt: number;
}

/**
 * Lists every kind of debtor and debt that the tiers of a band distinguish: all combinations of the values in their
 * conditions. A property that no condition names keeps one value, because it changes nothing.
 */
export function pathsOf(band: OfferBand, { inForce }: Pick<OfferBook, 'inForce'>): Path[] {
  const conditions = band.tiers.flatMap(({ when }) => when ?? []);
  const ifNamed = <T>(isNamed: boolean, all: readonly T[]): readonly T[] => (isNamed ? all : all.slice(0, 1));
  const profiles = ifNamed(
    conditions.some((when) => when.profiles),
    PROFILES,
  );
  const personTypes = ifNamed(
    conditions.some((when) => when.personType),
    PERSON_TYPES,
  );
  const channels = ifNamed(
    conditions.some((when) => when.channels),
    CHANNELS,
  );
  const tags = subsetsOf([...new Set(conditions.flatMap((when) => when.tags ?? []))]);
  const dueDates = cohortsOf(
    conditions.flatMap(({ dueBefore }) => dueBefore ?? []),
    inForce.from,
  );
  return dueDates.flatMap(({ rolledDueDate, startsAt }) =>
    profiles.flatMap((profile) =>
      personTypes.flatMap((personType) =>
        channels.flatMap((channel) =>
          tags.map((tagged) => ({
            situation: { profile, personType, channel, tags: tagged, rolledDueDate },
            startsAt,
          })),
        ),
      ),
    ),
  );
}

/** One debt of each group between two days of `dueBefore`; the last group is not due yet. */
function cohortsOf(days: readonly string[], from: string) {
  const cohorts = [...new Set(days)].sort().map((dueBefore) => ({
    // The latest due date of the group: the others were at least as late when the book came into force.
    rolledDueDate: addDays(dueBefore, -1),
    startsAt: daysFrom(addDays(dueBefore, -1), from),
  }));
  return [...cohorts, { rolledDueDate: from, startsAt: 1 }];
}

const daysFrom = (dueDate: string, from: string): number => Math.max(1, daysBetween(dueDate, from));

/** All subsets: bit n of a number says whether tag n is in its subset. */
const subsetsOf = (tags: readonly string[]): string[][] =>
  Array.from({ length: 2 ** tags.length }, (_, bits) => tags.filter((_tag, index) => bits & (1 << index)));
