import type { Adapter } from '#functions/webhook/providers/adapter.ts';
import { issuesInWords } from '#schemas/issues.ts';
import { PaymentReceivedV1 } from '#schemas/webhooks/payment.ts';
import { isSignedBy } from './signature.ts';

/** The provider that speaks our own contract, and signs it as Stripe does: `PaymentReceivedV1`. */
export const signed: Adapter = {
  longestBody: 16_384,
  refusal: 422,
  proves: (secrets, { headers, rawBody, now }) =>
    isSignedBy(secrets, headers['regua-signature'], rawBody, Math.floor(now / 1000)),
  read(body) {
    const read = PaymentReceivedV1.safeParse(body);
    const raw = JSON.stringify(body);
    if (!read.success) return [{ is: 'refused', why: issuesInWords(read.error, 'body'), raw }];
    const { type, ...payment } = read.data;
    return [
      {
        is: 'money',
        why: `type ${type}`,
        notices: [{ kind: 'payment', ...payment }],
        keepAs: payment.id,
        raw,
      },
    ];
  },
};
