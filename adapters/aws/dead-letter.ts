import { env } from '#runtime/env.ts';
import { putMessage } from './queues.ts';

/**
 * SQS takes only what XML can hold, and no empty text:
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html
 */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const ALL_FORBIDDEN = new RegExp(FORBIDDEN, 'gu');

/**
 * Puts what could not be taken, as it came, into the queue that an alarm watches: the body unchanged, the reason beside it. A body that
 * the queue does not take as it is goes in base64, and says so.
 */
export async function queueDeadLetter(letter: {
  readonly body: string;
  readonly reason: string;
  readonly at: string;
  /** What to look for it by: an event or request id. */
  readonly id: string;
}): Promise<void> {
  const { body, id, at } = letter;
  const reason = letter.reason.replace(ALL_FORBIDDEN, '?');
  const isPlain = body !== '' && !FORBIDDEN.test(body);
  await putMessage(
    env('DEAD_LETTER_QUEUE_URL'),
    isPlain ? body : `base64:${Buffer.from(body).toString('base64')}`,
    { attributes: { reason, id, at, ...(isPlain ? {} : { encoding: 'base64' }) } },
  );
}
