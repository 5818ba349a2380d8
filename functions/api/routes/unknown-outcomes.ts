import { listUnknownOutcomes } from '#application/lists/list-unknown-outcomes.ts';
import { input } from '#functions/api/input.ts';
import { listAnswer } from '#functions/api/list-answer.ts';
import { operation } from '#functions/api/operation.ts';
import { newRoutes } from '#functions/api/routes.ts';
import { ListQuery } from '#schemas/api/page.ts';

/** Messages of which nobody knows whether they were sent. */
export const unknownOutcomes = newRoutes().get(
  '/messages/unknown-outcomes',
  operation('listUnknownOutcomes', {
    tag: 'Messages',
    summary: 'List messages that may not have been sent',
    description:
      'The oldest first. No channel is asked again, because that may send twice; a report of the channel takes one off the list.',
    answers: { 200: { description: 'A page of messages.', schema: 'UnknownOutcomePage' } },
    problems: ['not-found'],
  }),
  input('query', ListQuery),
  async (c) => {
    const given = { caller: c.get('caller'), asked: c.req.valid('query') };
    return c.json(
      await listAnswer('listUnknownOutcomes', given, (creditors, page) =>
        listUnknownOutcomes(creditors, page, c.env.at),
      ),
    );
  },
);
