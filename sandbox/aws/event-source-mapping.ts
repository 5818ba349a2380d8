import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { type Chain, chainOf, withCallOf } from './chain.ts';
import type { Functions } from './functions.ts';
import { type Message, Queue } from './queue.ts';
import { md5 } from './sqs.ts';
import type { World } from './world.ts';

/**
 * Delivers a queue's messages to a function, as an SQS event source mapping that reports batch item
 * failures: what the function does not take comes back after the visibility timeout.
 */
export class EventSourceMapping {
  readonly #world: World;
  readonly #queue: Queue;
  readonly #functions: Functions;
  readonly #functionName: string;
  readonly #batchSize: number;
  /** The instants at which a poll is on the clock already. */
  readonly #polls = new Set<number>();

  constructor(world: World, queue: Queue, functions: Functions, functionName: string, batchSize: number) {
    this.#world = world;
    this.#queue = queue;
    this.#functions = functions;
    this.#functionName = functionName;
    this.#batchSize = batchSize;
  }

  /** Starts delivering, with what is in the queue already. */
  start(): void {
    this.#queue.consume((at) => this.#pollAt(at));
  }

  #pollAt(epochMs: number): void {
    if (this.#polls.has(epochMs)) return;
    this.#polls.add(epochMs);
    this.#world.clock.at(
      epochMs,
      () => {
        this.#polls.delete(epochMs);
        return this.#poll();
      },
      { what: 'queue', functionName: this.#functionName },
    );
  }

  async #poll(): Promise<void> {
    const batch = this.#queue.receive(this.#batchSize);
    if (batch.length === 0) return;
    const failed = await this.#deliver(batch, withCallOf(this.#functionName, chainOf(batch)));
    for (const message of batch) {
      if (failed.has(message.messageId)) this.#pollAt(message.visibleAt);
      else this.#queue.delete(message);
    }
    if (this.#queue.hasVisible) this.#pollAt(this.#world.clock.now());
  }

  /** The ids of the messages that the function did not take. */
  async #deliver(batch: readonly Message[], chain: Chain): Promise<ReadonlySet<string>> {
    const ids = new Set(batch.map(({ messageId }) => messageId));
    const event: SQSEvent = { Records: batch.map((message) => this.#record(message)) };
    let response: Partial<SQSBatchResponse> | null;
    try {
      response = (await this.#functions.invoke(this.#functionName, event, chain)) as typeof response;
    } catch {
      // Reported as a happening by invoke; here it only means that the whole batch comes back.
      return ids;
    }
    const failed = (response?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier);
    // As AWS has it: an answer that names an unknown item fails the whole batch.
    return failed.every((id) => ids.has(id)) ? new Set(failed) : ids;
  }

  #record(message: Message): SQSRecord {
    return {
      messageId: message.messageId,
      receiptHandle: Queue.handleOf(message),
      body: message.body,
      attributes: {
        ApproximateReceiveCount: String(message.receiveCount),
        SentTimestamp: String(message.sentAt),
        SenderId: this.#world.account,
        ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
      },
      messageAttributes: Object.fromEntries(
        Object.entries(message.messageAttributes).map(([name, { DataType, StringValue }]) => [
          name,
          { dataType: DataType, stringValue: StringValue },
        ]),
      ),
      md5OfBody: md5(message.body),
      eventSource: 'aws:sqs',
      eventSourceARN: this.#queue.arn,
      awsRegion: this.#world.region,
    };
  }
}
