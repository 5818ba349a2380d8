import { createHash } from 'node:crypto';
import * as z from 'zod';
import { currentChain } from './chain.ts';
import { AwsError, SandboxSetupError } from './errors.ts';
import { type Operations, operation } from './operation.ts';
import { type MessageAttributes, Queue, type QueueSettings } from './queue.ts';
import { arn, type World } from './world.ts';

/** SQS takes what XML can hold, and no empty text. */
const text = z
  .string()
  .min(1)
  .regex(/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u, 'has a character that SQS refuses');

const sendMessage = z.strictObject({
  QueueUrl: z.string(),
  MessageBody: text,
  DelaySeconds: z.int().min(0).max(900).optional(),
  MessageAttributes: z
    .record(z.string(), z.strictObject({ DataType: z.string(), StringValue: text }))
    .default({}),
});

const sendMessageBatch = z.strictObject({
  QueueUrl: z.string(),
  Entries: z
    .array(z.strictObject({ Id: z.string(), MessageBody: text }))
    .min(1)
    .max(10),
});

const changeMessageVisibility = z.strictObject({
  QueueUrl: z.string(),
  ReceiptHandle: z.string(),
  VisibilityTimeout: z.int().min(0).max(43_200),
});

const getQueueUrl = z.strictObject({ QueueName: z.string() });

const getQueueAttributes = z.strictObject({
  QueueUrl: z.string(),
  AttributeNames: z.array(z.string()).default([]),
});

/** SQS: standard queues, read by event source mappings only. */
export class Sqs {
  readonly #world: World;
  readonly #endpoint: string;
  readonly #queues = new Map<string, Queue>();
  readonly operations: Operations;

  /** Calls of all queues as AWS bills them, but for those that receive nothing, which depend on no message. */
  get requests(): number {
    return [...this.#queues.values()].reduce((sum, { requests }) => sum + requests, 0);
  }

  constructor(world: World, endpoint: string) {
    this.#world = world;
    this.#endpoint = endpoint;
    this.operations = {
      SendMessage: operation(sendMessage, (input) => {
        const message = this.#called(input.QueueUrl).send(input.MessageBody, {
          delaySeconds: input.DelaySeconds,
          attributes: input.MessageAttributes,
          chain: currentChain(),
        });
        return { MessageId: message.messageId, MD5OfMessageBody: md5(input.MessageBody) };
      }),
      SendMessageBatch: operation(sendMessageBatch, ({ QueueUrl, Entries }) => {
        const queue = this.#called(QueueUrl);
        const Successful = Entries.map(({ Id, MessageBody }) => ({
          Id,
          MessageId: queue.send(MessageBody, { attributes: {}, chain: currentChain() }).messageId,
          MD5OfMessageBody: md5(MessageBody),
        }));
        return { Successful };
      }),
      ChangeMessageVisibility: operation(changeMessageVisibility, (input) => {
        if (!this.#called(input.QueueUrl).hide(input.ReceiptHandle, input.VisibilityTimeout))
          throw new AwsError('ReceiptHandleIsInvalid', 'The input receipt handle is invalid.');
        return {};
      }),
      GetQueueUrl: operation(getQueueUrl, ({ QueueName }) => ({ QueueUrl: this.#called(QueueName).url })),
      GetQueueAttributes: operation(getQueueAttributes, ({ QueueUrl, AttributeNames }) => {
        const all = this.#called(QueueUrl).attributes();
        const wanted = Object.entries(all).filter(
          ([name]) => AttributeNames.includes('All') || AttributeNames.includes(name),
        );
        return { Attributes: Object.fromEntries(wanted) };
      }),
    };
  }

  /** Makes a queue; its dead-letter queue has to exist already. */
  create(settings: QueueSettings): Queue {
    const { name, deadLetter } = settings;
    if (name.endsWith('.fifo')) throw new SandboxSetupError(`queue "${name}": only standard queues`);
    const queue = new Queue(this.#world, {
      ...settings,
      url: `${this.#endpoint}/${this.#world.account}/${name}`,
      arn: arn(this.#world, 'sqs', name),
      deadLetterQueue: deadLetter && this.queue(deadLetter.queue),
    });
    this.#queues.set(name, queue);
    return queue;
  }

  /**
   * A queue by name, URL or ARN.
   * @throws SandboxSetupError when there is none
   */
  queue(reference: string): Queue {
    const queue = this.#find(reference);
    if (!queue) throw new SandboxSetupError(`there is no queue "${reference}"`);
    return queue;
  }

  /** Puts a message into a queue from inside the sandbox. */
  send(reference: string, body: string, attributes: MessageAttributes = {}): void {
    this.queue(reference).send(body, { attributes });
  }

  #called(reference: string): Queue {
    const queue = this.#find(reference);
    if (!queue) throw new AwsError('QueueDoesNotExist', `The specified queue does not exist: ${reference}`);
    return queue;
  }

  #find(reference: string): Queue | undefined {
    return this.#queues.get(reference.split(/[/:]/).at(-1) ?? reference);
  }
}

/** The digest by which the SDK checks that a body arrived whole. */
export function md5(body: string): string {
  return createHash('md5').update(body).digest('hex');
}
