import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { env } from '#runtime/env.ts';
import { lazily } from '#runtime/lazily.ts';
import { log } from '#runtime/log.ts';

const sqs = lazily(() => new SQSClient({}));

/**
 * SQS takes only what XML can hold, and no empty text:
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html
 */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const ALL_FORBIDDEN = new RegExp(FORBIDDEN, 'gu');

/** No reason needs more to be understood. */
const LONGEST_REASON = 1000;

/**
 * Keeps what could not be taken, as it came, for a person: the body unchanged, the reason beside it. The body may hold
 * personal data, so it goes to the encrypted queue and nowhere else. A body that the queue does not take as it is goes
 * in base64, and says so.
 */
export async function keepDeadLetter(letter: {
  readonly body: string;
  readonly reason: string;
  readonly at: string;
  /** What to look for it by: an event or request id. */
  readonly id: string;
}): Promise<void> {
  const reason = letter.reason.replace(ALL_FORBIDDEN, '?').slice(0, LONGEST_REASON);
  log.warn('kept for a person', { id: letter.id, reason });
  const isPlain = letter.body !== '' && !FORBIDDEN.test(letter.body);
  const attribute = (StringValue: string) => ({ DataType: 'String', StringValue });
  await sqs().send(
    new SendMessageCommand({
      QueueUrl: env('DEAD_LETTER_QUEUE_URL'),
      MessageBody: isPlain ? letter.body : `base64:${Buffer.from(letter.body).toString('base64')}`,
      MessageAttributes: {
        reason: attribute(reason),
        id: attribute(letter.id),
        at: attribute(letter.at),
        ...(isPlain ? {} : { encoding: attribute('base64') }),
      },
    }),
  );
}
