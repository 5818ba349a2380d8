import { listSellers } from '#application/lists/list-sellers.ts';
import { input } from '#functions/api/input.ts';
import { listAnswer } from '#functions/api/list-answer.ts';
import { operation } from '#functions/api/operation.ts';
import { newRoutes } from '#functions/api/routes.ts';
import { ListQuery } from '#schemas/api/page.ts';

/** Those who sell for a creditor. */
export const sellers = newRoutes().get(
  '/sellers',
  operation('listSellers', {
    tag: 'Sellers',
    summary: 'List sellers',
    description: 'Each who has sold to a debtor, by the ids of billing.',
    answers: { 200: { description: 'A page of sellers.', schema: 'SellerPage' } },
    problems: ['not-found'],
  }),
  input('query', ListQuery),
  async (c) => {
    const given = { caller: c.get('caller'), asked: c.req.valid('query') };
    return c.json(await listAnswer('listSellers', given, listSellers));
  },
);
