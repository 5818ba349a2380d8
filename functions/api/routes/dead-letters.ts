import { listDeadLetters } from '#application/lists/list-dead-letters.ts';
import type { Caller } from '#functions/api/caller.ts';
import { input } from '#functions/api/input.ts';
import { languageOf } from '#functions/api/language.ts';
import { listAnswer } from '#functions/api/list-answer.ts';
import { operation } from '#functions/api/operation.ts';
import { reasonInWords } from '#functions/api/reason-in-words.ts';
import { resendingOf } from '#functions/api/resend-letter.ts';
import { newRoutes } from '#functions/api/routes.ts';
import { ListQuery } from '#schemas/api/page.ts';

/** What could not be taken: what came in, and our own work. */
export const deadLetters = newRoutes().get(
  '/dead-letters',
  operation('listDeadLetters', {
    tag: 'Dead letters',
    summary: 'List what could not be taken',
    description:
      'Events, calls and files that were refused, and what a fault stopped at every try, our own work (receipts, withdrawals of bills, webhooks and so on) among it: the oldest first, each with the reason, as it came. One that names no creditor of ours is for callers who may see every creditor, and is left out with `creditor`.',
    answers: { 200: { description: 'A page of dead letters.', schema: 'DeadLetterPage' } },
    problems: ['not-found'],
  }),
  input('query', ListQuery),
  async (c) => {
    const given = { caller: c.get('caller'), asked: c.req.valid('query') };
    const language = languageOf(c.req.header('accept-language'));
    const page = await listAnswer('listDeadLetters', given, (creditors, asked) =>
      listDeadLetters(creditors, seesAll(given), asked, c.env.at),
    );
    const items = page.items.map((letter) => ({
      ...letter,
      reason: reasonInWords(letter.reason, language),
      resending: resendingOf(letter),
    }));
    return c.json({ ...page, items });
  },
);

/** Whether a caller who may see every creditor asked for all of them. */
const seesAll = ({
  caller,
  asked,
}: {
  readonly caller: Caller;
  readonly asked: { readonly creditor?: string | undefined };
}): boolean => caller.creditors === 'all' && asked.creditor === undefined;
