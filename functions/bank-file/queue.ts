import { ChangeMessageVisibilityCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { env } from '#runtime/env.ts';
import { lazily } from '#runtime/lazily.ts';

const sqs = lazily(() => new SQSClient({}));

/** Seconds until a file that could not be read through is tried again: its visibility timeout is half an hour. */
const A_WHILE = 60;

/** Has the rest of a file read in another call. */
export async function goOnLater(body: string): Promise<void> {
  await sqs().send(new SendMessageCommand({ QueueUrl: env('BANK_FILE_QUEUE_URL'), MessageBody: body }));
}

/** Has a file that failed come back in a while. */
export async function comeBack(receiptHandle: string): Promise<void> {
  await sqs().send(
    new ChangeMessageVisibilityCommand({
      QueueUrl: env('BANK_FILE_QUEUE_URL'),
      ReceiptHandle: receiptHandle,
      VisibilityTimeout: A_WHILE,
    }),
  );
}
