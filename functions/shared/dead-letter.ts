import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { env } from './env.ts';
import { lazily } from './lazily.ts';
import { log } from './log.ts';

const sqs = lazily(() => new SQSClient({}));

/**
 * Keeps what could not be taken, as it came, for a person: the body unchanged, the reason beside it. The body may hold
 * personal data, so it goes to the encrypted queue and nowhere else.
 */
export async function keepForPerson(letter: {
  readonly body: string;
  readonly reason: string;
  readonly at: string;
  /** What to look for it by: an event or request id. */
  readonly id: string;
}): Promise<void> {
  log.warn('kept for a person', { id: letter.id, reason: letter.reason });
  await sqs().send(
    new SendMessageCommand({
      QueueUrl: env('DEAD_LETTER_QUEUE_URL'),
      MessageBody: letter.body,
      MessageAttributes: {
        reason: { DataType: 'String', StringValue: letter.reason },
        id: { DataType: 'String', StringValue: letter.id },
        at: { DataType: 'String', StringValue: letter.at },
      },
    }),
  );
}
