import * as z from 'zod';
import { jsonText } from '#schemas/json-text.ts';
import type { Invariant } from '#test/simulator/recording.ts';
import { shown } from './local-time.ts';

/** What of billing was refused with a reason is published as `InputRefused.v1`, by its id (docs/contracts.md): billing may read it. */
export const refusalsTold: Invariant = ({ deadLetters, events }) => {
  const published = new Set(
    events.filter(({ type }) => type === 'InputRefused.v1').map(({ detail }) => detail.refusedEventId),
  );
  return deadLetters.flatMap(({ at, body, reason }) => {
    const event = reason === undefined ? undefined : ofBilling(body);
    return event === undefined || published.has(event.id)
      ? []
      : [`${shown(at)}: ${event['detail-type']} was refused (${reason}), and no event says so`];
  });
};

const OfBilling = jsonText(
  z.looseObject({ source: z.literal('billing'), id: z.string(), 'detail-type': z.string() }),
);

/** What came over the bus from billing; undefined for anything else. */
const ofBilling = (body: string) => OfBilling.safeParse(body).data;
