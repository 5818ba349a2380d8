import {
  ChangeMessageVisibilityCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { awsClient } from '#runtime/aws-client.ts';

const sqs = awsClient(() => new SQSClient({}));

/** SQS takes ten messages at a time. */
const MESSAGES_PER_CALL = 10;

/** The queue did not take everything. */
export class NotQueuedError extends Error {
  override readonly name = 'NotQueuedError';
}

interface Extras {
  /** Seconds for which it is held back. */
  readonly delaySeconds?: number;
  /** The attributes of the message, each a text. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Puts one message into a queue. */
export async function putMessage(queueUrl: string, body: string, extras: Extras = {}): Promise<void> {
  const { delaySeconds, attributes } = extras;
  await sqs().send(
    new SendMessageCommand({
      QueueUrl: queueUrl,
      MessageBody: body,
      ...(delaySeconds === undefined ? {} : { DelaySeconds: delaySeconds }),
      ...(attributes === undefined ? {} : { MessageAttributes: texts(attributes) }),
    }),
  );
}

const texts = (attributes: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, StringValue]) => [name, { DataType: 'String', StringValue }]),
  );

/**
 * Puts messages into a queue, in as few calls as it takes.
 * @throws NotQueuedError when the queue did not take them all
 */
export async function putMessages(queueUrl: string, bodies: readonly string[]): Promise<void> {
  for (let start = 0; start < bodies.length; start += MESSAGES_PER_CALL) {
    const Entries = bodies
      .slice(start, start + MESSAGES_PER_CALL)
      .map((MessageBody, index) => ({ Id: String(index), MessageBody }));
    const { Failed } = await sqs().send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
    if (Failed?.length) throw new NotQueuedError(`the queue refused ${Failed.length}: ${Failed[0]?.Code}`);
  }
}

/** Delays the next delivery of a received message to some seconds from now, instead of the visibility timeout. */
export async function comeBackIn(seconds: number, queueUrl: string, receiptHandle: string): Promise<void> {
  await sqs().send(
    new ChangeMessageVisibilityCommand({
      QueueUrl: queueUrl,
      ReceiptHandle: receiptHandle,
      VisibilityTimeout: seconds,
    }),
  );
}
