import type { Person } from '#test/simulator/plan.ts';
import type { Invariant, SeenSend } from '#test/simulator/recording.ts';
import { collecting, keyOf } from './contacts.ts';
import { localTime, shown } from './local-time.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A function may take this long from asking the law to sending. */
const SLACK = 60_000;

/**
 * A person is contacted at most N times a day and a week, and not again for some hours, as `config/legal/limits.yaml`
 * says, each week of seven days of their calendar, however many debts, debtor ids and creditors they have. The messages of one step on one day are one contact.
 */
export const contactBudget: Invariant = (recording) => {
  const { perDay, perWeek, cooldown } = recording.config.limits;
  const byPerson = Map.groupBy(collecting(recording), ({ person }) => person);
  return [...byPerson].flatMap(([person, sent]) => {
    const contacts = contactsOf(
      person,
      sent.map(({ send }) => send),
    );
    return contacts.flatMap(({ first, day, key }, index) => {
      const earlier = contacts.slice(0, index);
      const today = earlier.filter((other) => other.day === day);
      const thisWeek = earlier.filter((other) => Date.parse(day) - Date.parse(other.day) < 7 * DAY);
      const last = earlier.at(-1)?.last ?? Number.NEGATIVE_INFINITY;
      const broken = [
        today.length >= perDay.messages && `contact ${today.length + 1} of ${day}`,
        thisWeek.length >= perWeek.messages && `contact ${thisWeek.length + 1} of seven days`,
        first - last < cooldown.hours * HOUR - SLACK &&
          `${((first - last) / HOUR).toFixed(1)} h after the last`,
      ].filter((one) => one !== false);
      return broken.map((what) => `${person.name}, ${shown(first)}, ${key}: ${what}`);
    });
  });
};

interface Contact {
  readonly key: string;
  readonly day: string;
  readonly first: number;
  readonly last: number;
}

function contactsOf({ uf }: Person, sends: readonly SeenSend[]): Contact[] {
  const byContact = Map.groupBy(sends, (send) => `${keyOf(send)} ${localTime(send.at, uf).day}`);
  return [...byContact]
    .map(([key, [one, ...more]]) => {
      const times = [one as SeenSend, ...more].map(({ at }) => at);
      const first = Math.min(...times);
      return { key, day: localTime(first, uf).day, first, last: Math.max(...times) };
    })
    .sort((one, other) => one.first - other.first);
}
