import { gunzipSync } from 'node:zlib';
import { ChangeMessageVisibilityCommand, SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { CloudWatchLogsEvent } from 'aws-lambda';
import { env } from '#runtime/env.ts';
import { lazily } from '#runtime/lazily.ts';
import { LogBatch } from '#schemas/webhooks/sms-events.ts';
import { parse, parseJson } from './parse.ts';

const sqs = lazily(() => new SQSClient({}));

/** Seconds until a message that came too early is tried again. */
const A_MOMENT = 10;
/** SQS takes ten messages at a time. */
const MESSAGES_PER_CALL = 10;

/** The queue did not take everything: the log subscription sends the batch again. */
export class NotQueuedError extends Error {
  override readonly name = 'NotQueuedError';
}

/** Has a message come back in a moment, not after the visibility timeout. */
export async function comeBackSoon(receiptHandle: string): Promise<void> {
  await sqs().send(
    new ChangeMessageVisibilityCommand({
      QueueUrl: env('FEEDBACK_QUEUE_URL'),
      ReceiptHandle: receiptHandle,
      VisibilityTimeout: A_MOMENT,
    }),
  );
}

/**
 * Puts what SNS logged of text messages into the queue, one by one: a subscription to a log group calls the function
 * itself, and has neither single retries nor dead letters.
 */
export async function queueLogged({ awslogs }: CloudWatchLogsEvent): Promise<void> {
  const batch = parse(LogBatch, parseJson(gunzipSync(Buffer.from(awslogs.data, 'base64')).toString('utf8')));
  // A CONTROL_MESSAGE only tries whether the subscription works.
  const logged = batch.messageType === 'DATA_MESSAGE' ? batch.logEvents : [];
  for (let start = 0; start < logged.length; start += MESSAGES_PER_CALL) {
    const { Failed } = await sqs().send(
      new SendMessageBatchCommand({
        QueueUrl: env('FEEDBACK_QUEUE_URL'),
        Entries: logged
          .slice(start, start + MESSAGES_PER_CALL)
          .map(({ message }, index) => ({ Id: String(index), MessageBody: message })),
      }),
    );
    if (Failed?.length) throw new NotQueuedError(`the queue refused ${Failed.length}: ${Failed[0]?.Code}`);
  }
}
