import type { Context } from 'hono';
import { findDeadLetter, removeDeadLetter } from '#adapters/table/dead-letters.ts';
import { isOf } from '#functions/api/caller.ts';
import { DONE } from '#functions/api/command-answers.ts';
import type { ApiEnv } from '#functions/api/env.ts';
import { once } from '#functions/api/idempotency.ts';
import { input } from '#functions/api/input.ts';
import { operation } from '#functions/api/operation.ts';
import { ProblemError } from '#functions/api/problem.ts';
import { resendLetter } from '#functions/api/resend-letter.ts';
import { newRoutes } from '#functions/api/routes.ts';
import { log } from '#runtime/log.ts';
import { DismissLetter, LetterPath, ResendLetter } from '#schemas/api/commands.ts';
import { NoQuery } from '#schemas/api/no-query.ts';
import type { DeadLetter } from '#schemas/records/dead-letter.ts';

/** What a person does with what could not be taken. */
export const deadLetterCommands = newRoutes()
  .post(
    '/dead-letters/:letterId/resending',
    operation('resendDeadLetter', {
      ...DONE,
      tag: 'Dead letters',
      summary: 'Send a dead letter again, mended or as it came',
      description:
        'Takes the mended `detail` of an event as if billing had sent it, and removes the letter; without `detail`, the event as it came. What is still wrong is answered by field, and the letter stays. What a fault stopped on its way through a queue goes into that queue again as it came, and is done once: if it fails again, it is another letter. What a provider, a bank or a channel sent and was refused for what it says is sent again by them.',
    }),
    input('param', LetterPath),
    input('query', NoQuery),
    input('json', ResendLetter),
    once('resendDeadLetter'),
    async (c) => {
      const { letterId } = c.req.valid('param');
      const letter = await letterOf(c, letterId);
      if (letter) {
        await resendLetter(c, letter, c.req.valid('json').detail);
        await removeDeadLetter(letterId);
      }
      return c.json({ done: true });
    },
  )
  .post(
    '/dead-letters/:letterId/dismissal',
    operation('dismissDeadLetter', {
      ...DONE,
      tag: 'Dead letters',
      summary: 'Dismiss a dead letter',
      description:
        'Nothing is to be done about it: it is removed from the list. The log has who did so, and why.',
    }),
    input('param', LetterPath),
    input('query', NoQuery),
    input('json', DismissLetter),
    once('dismissDeadLetter'),
    async (c) => {
      const { letterId } = c.req.valid('param');
      if (await letterOf(c, letterId)) {
        await removeDeadLetter(letterId);
        log.info('a dead letter was dismissed', { letterId, reason: c.req.valid('json').reason });
      }
      return c.json({ done: true });
    },
  );

/**
 * A letter that the caller may see; undefined when a call that died removed it, and this one repeats it.
 * @throws ProblemError `not-found`, also when somebody removed it before
 */
async function letterOf(c: Context<ApiEnv>, letterId: string): Promise<DeadLetter | undefined> {
  const caller = c.get('caller');
  const letter = await findDeadLetter(letterId);
  if (!letter && c.get('firstAt') !== c.env.at) return undefined;
  const mayBeSeen =
    letter &&
    (letter.creditorId === undefined ? caller.creditors === 'all' : isOf(caller, letter.creditorId));
  if (!mayBeSeen) throw new ProblemError('not-found');
  return letter;
}
