import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { env } from '#runtime/env.ts';
import { lazily } from '#runtime/lazily.ts';
import { clockTime } from '#runtime/time.ts';

const sqs = lazily(() => new SQSClient({}));

/** SQS holds a message back for so long at the most, seconds. */
const LONGEST_DELAY = 900;

/**
 * Puts the same message into the queue again for a later instant, in steps of a quarter of an hour: a new message brings
 * its own time with it, which one that only becomes visible again does not.
 * @param now milliseconds since 1970, of AWS's clock
 * @param until ISO-8601, of the calendar
 */
export async function comeBackLater(body: string, now: number, until: string): Promise<void> {
  const seconds = Math.ceil((Date.parse(clockTime(until)) - now) / 1000);
  await sqs().send(
    new SendMessageCommand({
      QueueUrl: env('COURTESY_QUEUE_URL'),
      MessageBody: body,
      DelaySeconds: Math.min(LONGEST_DELAY, Math.max(1, seconds)),
    }),
  );
}
