import { listPaymentSources } from '#application/lists/list-payment-sources.ts';
import { creditorsAsked } from '#functions/api/creditors-asked.ts';
import { input } from '#functions/api/input.ts';
import { operation } from '#functions/api/operation.ts';
import { newRoutes } from '#functions/api/routes.ts';
import { PaymentSourceQuery } from '#schemas/api/payment-source-query.ts';

/** Where creditors hear of payments from. */
export const paymentSources = newRoutes().get(
  '/payment-sources',
  operation('listPaymentSources', {
    tag: 'Payment sources',
    summary: 'List payment sources',
    description:
      'All of them, as they are now. While one is stale, reminders of its creditor are held, because a debtor of whom it does not report may have paid.',
    answers: { 200: { description: 'The payment sources.', schema: 'PaymentSourceList' } },
    problems: ['not-found'],
  }),
  input('query', PaymentSourceQuery),
  async (c) => {
    const creditors = creditorsAsked(c.get('caller'), c.req.valid('query').creditor);
    return c.json({ items: await listPaymentSources(creditors, c.env.at) });
  },
);
