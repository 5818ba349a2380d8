import * as z from 'zod';
import { asError } from '#runtime/as-error.ts';
import { NotSentError, type SendResult } from './channel.ts';

/** The result of an accepted send; without an id it is unknown what became of the message. */
export const sentAs = (messageId: string | undefined): SendResult =>
  messageId === undefined ? { status: 'unknown' } : { status: 'sent', messageId };

/** The SDK adds the status of the answer to its errors. */
const Answered = z.object({ $metadata: z.object({ httpStatusCode: z.number() }) });

/**
 * What a failed send means. A refusal of the address ends the channel for this step; any other clear "no" (4xx) is
 * certain not to have sent; silence or a fault on the other side (5xx) may have, and is never tried again.
 */
export function answerTo(error: unknown, refusals: readonly string[]): SendResult {
  const { name } = asError(error);
  if (refusals.includes(name)) return { status: 'refused' };
  const answered = Answered.safeParse(error);
  const status = answered.success ? answered.data.$metadata.httpStatusCode : 0;
  if (status >= 400 && status < 500) throw new NotSentError(`the channel answered ${name}`, { cause: error });
  return { status: 'unknown' };
}
