import { addSeconds } from '#domain/calendar/days.ts';
import { spread } from './spread.ts';

/** A place among those of a day, from 1, and how many there are. */
interface Place {
  readonly place: number;
  readonly of: number;
}

/**
 * When the message of a place goes out (ISO-8601): the places of a day are spread evenly over its open hours, in their order. Of a
 * message that has several places, the latest counts, so that neither crowds.
 * @param key by which it is spread within its own part of the hours
 */
export function momentOfPlace(
  { from, to }: { readonly from: string; readonly to: string },
  places: readonly Place[],
  key: string,
): string {
  const seconds = Math.max(0, (Date.parse(to) - Date.parse(from)) / 1000 - 1);
  const [last] = places
    .map(({ place, of }) => ({ share: Math.min(1, (place - 1) / of), width: Math.floor(seconds / of) }))
    .sort((one, other) => other.share - one.share);
  if (!last) return from;
  const second = Math.floor(seconds * last.share) + spread(key, Math.max(0, last.width - 1));
  return addSeconds(from, Math.min(Math.floor(seconds), second));
}
