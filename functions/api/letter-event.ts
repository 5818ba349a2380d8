import * as z from 'zod';
import { BillingEvents, type BillingEventType } from '#schemas/events/billing.ts';
import { jsonText } from '#schemas/json-text.ts';
import { Slug } from '#schemas/primitives.ts';
import type { DeadLetter } from '#schemas/records/dead-letter.ts';
import { ProblemError } from './problem.ts';

/** What came over the bus, as far as it says what kind of event it is. */
const Kind = jsonText(z.looseObject({ 'detail-type': z.object(BillingEvents).keyof() }));
const OfCreditor = z.looseObject({ creditorId: Slug });

/** The event of billing in a dead letter, with the detail that a person mended. */
export function eventIn(
  { from, body }: DeadLetter,
  mended: Readonly<Record<string, unknown>>,
): { readonly type: BillingEventType; readonly detail: z.infer<typeof OfCreditor> } {
  const kind = Kind.safeParse(body);
  if (from !== 'billing' || !kind.success)
    throw new ProblemError('refused', {
      detail: {
        'pt-BR': 'Isto não é um evento do faturamento: quem o enviou precisa enviá-lo de novo.',
        en: 'This is no event of billing: its sender has to send it again.',
      },
    });
  const detail = OfCreditor.safeParse(mended);
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
  return { type: kind.data['detail-type'], detail: detail.data };
}
