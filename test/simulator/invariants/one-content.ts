import { isDeepStrictEqual } from 'node:util';
import type { Invariant } from '#test/simulator/recording.ts';

/** Consumers deduplicate by `eventId` (docs/contracts.md): an event that is published again is the same again. */
export const oneContent: Invariant = ({ events }) =>
  [
    ...Map.groupBy(
      events.filter(({ source }) => source === 'regua'),
      ({ detail }) => String(detail.eventId),
    ),
  ].flatMap(([eventId, [first, ...again]]) =>
    again
      .filter(({ type, detail }) => type !== first?.type || !isDeepStrictEqual(detail, first.detail))
      .slice(0, 1)
      .map(
        ({ type, detail }) =>
          `${eventId}: ${JSON.stringify(first?.detail)} and ${type} ${JSON.stringify(detail)}`,
      ),
  );
