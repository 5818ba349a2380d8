import { findDeadLetter, removeDeadLetter } from '#adapters/table/dead-letters.ts';
import { type Caller, isOf } from '#functions/api/caller.ts';
import { carryOut } from '#functions/api/carry-out.ts';
import { creditorsAsked } from '#functions/api/creditors-asked.ts';
import { once } from '#functions/api/idempotency.ts';
import { input } from '#functions/api/input.ts';
import { eventIn } from '#functions/api/letter-event.ts';
import { operation } from '#functions/api/operation.ts';
import { ProblemError } from '#functions/api/problem.ts';
import { newRoutes } from '#functions/api/routes.ts';
import { Done, LetterPath, NoWords, ResendLetter } from '#schemas/api/commands.ts';
import { NoQuery } from '#schemas/api/webhook-endpoints.ts';
import type { DeadLetter } from '#schemas/records/dead-letter.ts';

const answers = { 200: { description: 'It was done, now or before.', schema: Done } } as const;
const problems = ['not-found', 'refused', 'key-reused', 'under-way', 'not-json'] as const;

/** What a person does with what could not be taken. */
export const deadLetterCommands = newRoutes()
  .post(
    '/dead-letters/:letterId/resending',
    operation('resendDeadLetter', {
      answers,
      problems,
      tag: 'Dead letters',
      summary: 'Mend an event of billing and send it again',
      description:
        'Takes the mended `detail` as if billing had sent it, and removes the letter. What is still wrong is answered by field, and the letter stays. What came from a provider, a bank or a channel is sent again by them.',
    }),
    input('param', LetterPath),
    input('query', NoQuery),
    input('json', ResendLetter),
    once('resendDeadLetter'),
    async (c) => {
      const { letterId } = c.req.valid('param');
      const letter = await letterOf(c.get('caller'), letterId);
      const { type, detail } = eventIn(letter, c.req.valid('json').detail);
      creditorsAsked(c.get('caller'), detail.creditorId);
      await carryOut(c, type, detail);
      await removeDeadLetter(letterId);
      return c.json({ done: true });
    },
  )
  .post(
    '/dead-letters/:letterId/dismissal',
    operation('dismissDeadLetter', {
      answers,
      problems,
      tag: 'Dead letters',
      summary: 'Dismiss a dead letter',
      description: 'Nothing is to be done about it: it is removed from the list.',
    }),
    input('param', LetterPath),
    input('query', NoQuery),
    input('json', NoWords),
    once('dismissDeadLetter'),
    async (c) => {
      const { letterId } = c.req.valid('param');
      await letterOf(c.get('caller'), letterId);
      await removeDeadLetter(letterId);
      return c.json({ done: true });
    },
  );

/**
 * A letter that the caller may see.
 * @throws ProblemError `not-found`, also when it was removed before: its command was carried out, or somebody else's was
 */
async function letterOf(caller: Caller, letterId: string): Promise<DeadLetter> {
  const letter = await findDeadLetter(letterId);
  const mayBeSeen =
    letter &&
    (letter.creditorId === undefined ? caller.creditors === 'all' : isOf(caller, letter.creditorId));
  if (!mayBeSeen) throw new ProblemError('not-found');
  return letter;
}
