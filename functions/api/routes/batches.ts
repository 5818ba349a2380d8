import { listBatches } from '#application/lists/list-batches.ts';
import { input } from '#functions/api/input.ts';
import { listAnswer } from '#functions/api/list-answer.ts';
import { operation } from '#functions/api/operation.ts';
import { newRoutes } from '#functions/api/routes.ts';
import { ListQuery } from '#schemas/api/page.ts';

/** Batches of invoices. */
export const batches = newRoutes().get(
  '/batches',
  operation('listBatches', {
    tag: 'Batches',
    summary: 'List batches of invoices',
    description: 'Each with what was said of it: paused, withdrawn, or neither.',
    answers: { 200: { description: 'A page of batches.', schema: 'BatchPage' } },
    problems: ['not-found'],
  }),
  input('query', ListQuery),
  async (c) => {
    const given = { caller: c.get('caller'), asked: c.req.valid('query') };
    return c.json(await listAnswer('listBatches', given, listBatches));
  },
);
