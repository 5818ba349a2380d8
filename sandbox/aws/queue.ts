import type { Chain } from './chain.ts';
import { SandboxSetupError } from './errors.ts';
import { arn, type World } from './world.ts';

/** How a queue is made. */
export interface QueueSettings {
  readonly name: string;
  readonly visibilityTimeoutSeconds: number;
  /** How long a message is held back that says nothing of it itself; 0 without it. */
  readonly deadLetter?: { readonly queue: string; readonly maxReceiveCount: number };
}

export type MessageAttributes = Readonly<
  Record<string, { readonly DataType: string; readonly StringValue: string }>
>;

/** A message in a queue, received or not. */
export interface Message {
  readonly messageId: string;
  readonly body: string;
  readonly messageAttributes: MessageAttributes;
  readonly sentAt: number;
  /** The calls of functions that caused it. */
  readonly chain: Chain;
  /** Epoch milliseconds from which it can be received (again). */
  visibleAt: number;
  receiveCount: number;
  firstReceivedAt: number | undefined;
  /** In a dead-letter queue: the queue it came from. */
  readonly source: Queue | undefined;
}

/** A standard queue on the virtual clock. */
export class Queue {
  readonly settings: QueueSettings;
  readonly url: string;
  readonly arn: string;
  readonly #world: World;
  readonly #deadLetterQueue: Queue | undefined;
  /** Calls that sent messages, received some, or deleted what was received together. */
  requests = 0;
  /** True when it keeps the dead letters of another queue. */
  #isGrave = false;
  #messages: Message[] = [];
  #wakeConsumer: ((at: number) => void) | undefined;

  constructor(
    world: World,
    settings: QueueSettings & { url: string; arn: string; deadLetterQueue: Queue | undefined },
  ) {
    this.#world = world;
    this.settings = settings;
    this.url = settings.url;
    this.arn = settings.arn;
    this.#deadLetterQueue = settings.deadLetterQueue;
    if (this.#deadLetterQueue) this.#deadLetterQueue.#isGrave = true;
  }

  get messages(): readonly Message[] {
    return this.#messages;
  }

  /**
   * Calls `wake` from now on with each instant at which there will be something to receive. A queue has one consumer.
   */
  consume(wake: (at: number) => void): void {
    if (this.#wakeConsumer)
      throw new SandboxSetupError(`queue "${this.settings.name}" has a consumer already`);
    this.#wakeConsumer = wake;
    for (const { visibleAt } of this.#messages) wake(visibleAt);
  }

  send(
    body: string,
    {
      delaySeconds,
      attributes,
      chain = {},
    }: { delaySeconds?: number | undefined; attributes: MessageAttributes; chain?: Chain },
  ): Message {
    const now = this.#world.clock.now();
    const message: Message = {
      messageId: this.#world.ids.uuid(`message:${this.settings.name}`),
      body,
      messageAttributes: attributes,
      sentAt: now,
      chain,
      visibleAt: now + (delaySeconds ?? 0) * 1000,
      receiveCount: 0,
      firstReceivedAt: undefined,
      source: undefined,
    };
    this.#add(message);
    this.requests += 1;
    // A function may keep a message for a person itself, with its own words.
    if (this.#isGrave) this.#reportDeadLetter(body, textsOf(attributes));
    return message;
  }

  /** Takes up to `limit` visible messages and hides them; those received too often go to the dead letters. */
  receive(limit: number): Message[] {
    const now = this.#world.clock.now();
    const maxReceiveCount = this.settings.deadLetter?.maxReceiveCount ?? Number.POSITIVE_INFINITY;
    const received: Message[] = [];
    for (const message of this.#messages.filter(({ visibleAt }) => visibleAt <= now)) {
      if (message.receiveCount >= maxReceiveCount) {
        this.#bury(message);
      } else if (received.length < limit) {
        message.receiveCount += 1;
        message.firstReceivedAt ??= now;
        message.visibleAt = now + this.settings.visibilityTimeoutSeconds * 1000;
        received.push(message);
      }
    }
    // An event source mapping deletes together what it received together.
    if (received.length > 0) this.requests += 2;
    return received;
  }

  /** What its receiver calls a message by; each receive gives another. */
  static handleOf({ messageId, receiveCount }: Message): string {
    return `${messageId}#${receiveCount}`;
  }

  /** Hides a received message for this many seconds from now; false when no receive gave that handle last. */
  hide(receiptHandle: string, seconds: number): boolean {
    const message = this.#messages.find((candidate) => Queue.handleOf(candidate) === receiptHandle);
    if (!message) return false;
    message.visibleAt = this.#world.clock.now() + seconds * 1000;
    return true;
  }

  /** Whether something can be received right now. */
  get hasVisible(): boolean {
    return this.#messages.some(({ visibleAt }) => visibleAt <= this.#world.clock.now());
  }

  delete(message: Message): void {
    this.#messages = this.#messages.filter((other) => other !== message);
  }

  /** Moves dead letters back to the queues they came from, as new messages, and returns how many. */
  redrive(): number {
    const letters = this.#messages.filter(({ source }) => source !== undefined);
    for (const letter of letters) {
      this.delete(letter);
      letter.source?.send(letter.body, { attributes: letter.messageAttributes });
    }
    return letters.length;
  }

  /** What GetQueueAttributes returns. */
  attributes(): Record<string, string> {
    const now = this.#world.clock.now();
    const visible = this.#messages.filter(({ visibleAt }) => visibleAt <= now).length;
    const { deadLetter, visibilityTimeoutSeconds } = this.settings;
    return {
      QueueArn: this.arn,
      ApproximateNumberOfMessages: String(visible),
      ApproximateNumberOfMessagesNotVisible: String(this.#messages.length - visible),
      VisibilityTimeout: String(visibilityTimeoutSeconds),
      ...(deadLetter && {
        RedrivePolicy: JSON.stringify({
          deadLetterTargetArn: arn(this.#world, 'sqs', deadLetter.queue),
          maxReceiveCount: deadLetter.maxReceiveCount,
        }),
      }),
    };
  }

  #add(message: Message): void {
    this.#messages.push(message);
    this.#wakeConsumer?.(message.visibleAt);
  }

  #bury(message: Message): void {
    this.delete(message);
    const grave = this.#deadLetterQueue;
    if (!grave) return;
    const attributes = {
      SentTimestamp: String(message.sentAt),
      ApproximateReceiveCount: String(message.receiveCount),
      DeadLetterQueueSourceArn: this.arn,
    };
    grave.#reportDeadLetter(message.body, attributes);
    grave.#add({ ...message, source: this, visibleAt: this.#world.clock.now() });
  }

  #reportDeadLetter(body: string, attributes: Readonly<Record<string, string>>): void {
    this.#world.report({ kind: 'dead-letter', queue: this.settings.name, body, attributes });
  }
}

const textsOf = (attributes: MessageAttributes): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).map(([name, { StringValue }]) => [name, StringValue]));
