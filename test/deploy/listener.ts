import {
  DeleteRuleCommand,
  EventBridgeClient,
  PutRuleCommand,
  PutTargetsCommand,
  RemoveTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import {
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { REGUA_SOURCE, type ReguaEventDetail, type ReguaEventType } from '#schemas/events/regua.ts';
import type { Deployment } from './deployment.ts';
import { CALL_WITHIN } from './place.ts';
import { eventually } from './wait.ts';

/** The source of our own events, which show when the rule is active. */
const TEST_SOURCE = 'regua-deployment-test';

interface BusEvent {
  readonly source: string;
  readonly 'detail-type': string;
  readonly detail: { readonly eventId: string; readonly invoiceId: string };
}

/** A listener on the bus as billing or sales would have one: a rule of its own, to a queue of its own. */
export class Listener {
  readonly #deployment: Deployment;
  readonly #name: string;
  readonly #bus = new EventBridgeClient({});
  readonly #queues = new SQSClient({});
  /** The events by their id, because a bus delivers at least once. */
  readonly #received = new Map<string, BusEvent>();
  #queueUrl: string | undefined;
  #listening: Promise<void> | undefined;
  #closed = false;

  constructor(deployment: Deployment, runId: string) {
    this.#deployment = deployment;
    this.#name = `${TEST_SOURCE}-${runId}`;
  }

  /** Resolves when the listener receives events. */
  async open(): Promise<void> {
    const { QueueUrl } = await this.#queues.send(new CreateQueueCommand({ QueueName: this.#name }));
    this.#queueUrl = QueueUrl as string;
    const { Attributes } = await this.#queues.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }),
    );
    const queueArn = Attributes?.QueueArn as string;
    const { RuleArn } = await this.#bus.send(
      new PutRuleCommand({
        Name: this.#name,
        EventBusName: this.#deployment.outputs.BusName,
        EventPattern: JSON.stringify({ source: [REGUA_SOURCE, TEST_SOURCE] }),
      }),
    );
    await this.#queues.send(
      new SetQueueAttributesCommand({
        QueueUrl,
        Attributes: { Policy: policy(queueArn, RuleArn as string) },
      }),
    );
    await this.#bus.send(
      new PutTargetsCommand({
        Rule: this.#name,
        EventBusName: this.#deployment.outputs.BusName,
        Targets: [{ Id: 'queue', Arn: queueArn }],
      }),
    );
    this.#listening = this.#listen(QueueUrl as string);
    // Nobody may be waiting for it when it fails: `close` throws the error.
    this.#listening.catch(() => undefined);
    await eventually('the rule of the listener takes hold', 60, async () => {
      await this.#deployment.put(TEST_SOURCE, 'Hello', { eventId: 'hello', invoiceId: '' });
      return this.#received.get('hello');
    });
  }

  async #listen(QueueUrl: string): Promise<void> {
    while (!this.#closed) {
      const { Messages = [] } = await this.#queues.send(
        new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 }),
        { abortSignal: AbortSignal.timeout(CALL_WITHIN) },
      );
      for (const { Body } of Messages) {
        const event = JSON.parse(Body ?? '') as BusEvent;
        this.#received.set(event.detail.eventId, event);
      }
      if (Messages.length > 0)
        await this.#queues.send(
          new DeleteMessageBatchCommand({
            QueueUrl,
            Entries: Messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle })),
          }),
          { abortSignal: AbortSignal.timeout(CALL_WITHIN) },
        );
    }
  }

  /** The events of a type about an invoice so far, each counted once. */
  received<T extends ReguaEventType>(type: T, invoiceId: string): ReguaEventDetail<T>[] {
    return [...this.#received.values()]
      .filter((event) => event['detail-type'] === type && event.detail.invoiceId === invoiceId)
      .map(({ detail }) => detail as unknown as ReguaEventDetail<T>);
  }

  /** Waits for the event of a type about an invoice; returns the last one. */
  awaits<T extends ReguaEventType>(type: T, invoiceId: string, seconds: number, count = 1) {
    return eventually(`${count} of ${type} about ${invoiceId} on the bus`, seconds, () => {
      const events = this.received(type, invoiceId);
      return events.length >= count ? events.at(-1) : undefined;
    });
  }

  /** Removes the rule and the queue. */
  async close(): Promise<void> {
    this.#closed = true;
    const rule = { EventBusName: this.#deployment.outputs.BusName };
    await this.#listening;
    await this.#bus.send(new RemoveTargetsCommand({ ...rule, Rule: this.#name, Ids: ['queue'] }));
    await this.#bus.send(new DeleteRuleCommand({ ...rule, Name: this.#name }));
    await this.#queues.send(new DeleteQueueCommand({ QueueUrl: this.#queueUrl }));
  }
}

const policy = (queueArn: string, ruleArn: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: 'events.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Resource: queueArn,
        Condition: { ArnEquals: { 'aws:SourceArn': ruleArn } },
      },
    ],
  });
