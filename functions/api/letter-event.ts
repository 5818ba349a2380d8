import * as z from 'zod';
import { BillingEvents, type BillingEventType } from '#schemas/events/billing.ts';
import { jsonText } from '#schemas/json-text.ts';
import { Slug } from '#schemas/primitives.ts';
import type { DeadLetter } from '#schemas/records/dead-letter.ts';
import { ProblemError } from './problem.ts';

/** What came over the bus, as far as it says what kind of event it is. */
const Event = jsonText(
  z.looseObject({
    'detail-type': z.object(BillingEvents).keyof(),
    detail: z.record(z.string(), z.unknown()).catch({}),
  }),
);
type Event = z.infer<typeof Event>;
const OfCreditor = z.looseObject({ creditorId: Slug });

/** The event of billing in a dead letter, as it came; undefined when it is none. */
export const eventIn = ({ from, body }: DeadLetter): Event | undefined =>
  from === 'billing' ? Event.safeParse(body).data : undefined;

/** An event of billing with the detail that a person mended, or as it came. */
export function mendedEvent(
  { 'detail-type': type, detail: came }: Event,
  mended: Readonly<Record<string, unknown>> | undefined,
): { readonly type: BillingEventType; readonly detail: z.infer<typeof OfCreditor> } {
  const detail = OfCreditor.safeParse(mended ?? came);
  if (!detail.success)
    throw new ProblemError('invalid-request', {
      errors: (language) => [
        {
          in: 'body',
          pointer: '/detail/creditorId',
          detail: { 'pt-BR': 'deve ser o credor', en: 'must be the creditor' }[language],
        },
      ],
    });
  return { type, detail: detail.data };
}
