import { offersFor } from '#application/negotiation/offers-for.ts';
import { debtOf } from '#functions/api/debt-of.ts';
import { input } from '#functions/api/input.ts';
import { operation } from '#functions/api/operation.ts';
import { newRoutes } from '#functions/api/routes.ts';
import { DebtPath } from '#schemas/api/debt-path.ts';
import { NoQuery } from '#schemas/api/no-query.ts';

/** What the creditor's offer book offers for a debt today. */
export const offers = newRoutes().get(
  '/debts/:debtId/offers',
  operation('listOffers', {
    tag: 'Negotiation',
    summary: 'List the offers that a person may make',
    description:
      'Of the creditor’s offer book, today, each with its reason (LGPD art. 20). None when the debt is not late, is closed, assigned or prescribed, or only a person may find terms.',
    answers: { 200: { description: 'The offers, the payment at once first.', schema: 'OffersAnswer' } },
    problems: ['not-found'],
  }),
  input('param', DebtPath),
  input('query', NoQuery),
  async (c) => {
    const debt = await debtOf(c, c.req.valid('param').debtId);
    if (debt.status === 'awaitingInvoice') return c.json({ offers: [] });
    return c.json({ offers: await offersFor(debt, { at: c.env.at, by: 'person' }) });
  },
);
