import { gunzipSync } from 'node:zlib';
import type { CloudWatchLogsEvent } from 'aws-lambda';
import { putMessages } from '#adapters/aws/queues.ts';
import { env } from '#runtime/env.ts';
import { jsonText } from '#schemas/json-text.ts';
import { LogBatch } from '#schemas/webhooks/sms-events.ts';
import { parse } from './parse.ts';

/**
 * Puts what SNS logged of text messages into the queue, one by one: a subscription to a log group calls the function
 * itself, and has neither single retries nor dead letters. If the queue does not take them all, the subscription sends
 * the batch again.
 */
export async function queueLogged({ awslogs }: CloudWatchLogsEvent): Promise<void> {
  const batch = parse(jsonText(LogBatch), gunzipSync(Buffer.from(awslogs.data, 'base64')).toString('utf8'));
  // A CONTROL_MESSAGE only tries whether the subscription works.
  const logged = batch.messageType === 'DATA_MESSAGE' ? batch.logEvents : [];
  await putMessages(
    env('FEEDBACK_QUEUE_URL'),
    logged.map(({ message }) => message),
  );
}
