import { Validations } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import {
  eventPattern,
  QUEUE_FUNCTIONS,
  QUEUES,
  type QueueFunctionName,
  type QueueSpec,
  STATUS_CHANGES,
} from '#deployment/queue-functions.ts';
import { DeadLetterQueue } from '#infra/building-blocks/dead-letter-queue.ts';
import { writable } from '#infra/building-blocks/given.ts';
import type { Handler } from '#infra/building-blocks/handler.ts';
import { WorkQueue } from '#infra/building-blocks/work-queue.ts';
import type { Foundation } from '#infra/foundation/foundation.ts';
import { deployFunction } from './deploy-function.ts';

/** A function behind a queue, which a rule of the bus may fill; what the function cannot take ends in dead letters. */
export class QueueFunction extends Construct {
  readonly handler: Handler;
  readonly queue: WorkQueue;
  readonly deadLetters: DeadLetterQueue;
  readonly #spec: QueueSpec;
  /** Events that the bus could not put into the queue, where these do not go to the dead letters. */
  readonly undelivered: DeadLetterQueue | undefined;

  constructor(scope: Construct, id: string, foundation: Foundation, name: QueueFunctionName) {
    super(scope, id);
    const { alarms, stage } = foundation;
    const spec = QUEUE_FUNCTIONS[name];
    this.#spec = spec.queue;
    const { urlVariable, usedByItself, batchSize, maxConcurrency, deadLetterAlarm, undeliveredAlarm } =
      spec.queue;

    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters', {
      alarms,
      text: deadLetterAlarm,
      entry: `dead-letters-of-${name}`,
    });
    this.queue = new WorkQueue(this, 'Queue', { of: spec, deadLetters: this.deadLetters, alarms });
    if (undeliveredAlarm) {
      this.undelivered = new DeadLetterQueue(this, 'Undelivered', {
        alarms,
        text: undeliveredAlarm,
        entry: `undelivered-to-${name}`,
      });
      Validations.of(this.undelivered).acknowledge({
        id: 'AwsSolutions-SQS3',
        reason: 'It is itself the dead-letter queue of the rule, which the check does not look at.',
      });
    }
    this.#fill(spec.queue, foundation);
    this.#fillWithExecutions(spec.queue, foundation);

    this.handler = deployFunction(this, foundation, name, {
      DEAD_LETTER_QUEUE_URL: writable(this.deadLetters),
    });
    this.handler.give('MAX_RECEIVES', { value: String(QUEUES.maxReceives) });
    if (urlVariable && usedByItself)
      this.handler.give(
        urlVariable,
        usedByItself === 'to-send' ? writable(this.queue) : { value: this.queue.queueUrl },
      );
    this.handler.function.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize,
        maxConcurrency: maxConcurrency[stage.name],
        reportBatchItemFailures: true,
      }),
    );
  }

  /** Allows another function to put messages into the queue. */
  letFill(other: Handler): void {
    const { urlVariable } = this.#spec;
    if (!urlVariable) throw new Error('the queue has no variable that would name it to another function');
    other.give(urlVariable, writable(this.queue));
  }

  /** Makes the bus put events that match the pattern into the queue. */
  #fill({ pattern }: QueueSpec, { events }: Foundation): void {
    if (!pattern) return;
    const { source, 'detail-type': detailType, detail } = eventPattern(pattern);
    new Rule(this, 'Rule', {
      eventBus: events.bus,
      description: pattern.description,
      eventPattern: { source, detailType, ...(detail ? { detail } : {}) },
      targets: [new SqsQueue(this.queue, { deadLetterQueue: this.undelivered ?? this.deadLetters })],
    });
  }

  /**
   * Makes Step Functions put the ends of executions into the queue: of the machines of this stage, also of removed réguas.
   */
  #fillWithExecutions({ executions }: QueueSpec, { machines }: Foundation): void {
    if (!executions) return;
    new Rule(this, 'StatusChanges', {
      description: executions.description,
      eventPattern: {
        source: [STATUS_CHANGES.source],
        detailType: [STATUS_CHANGES.detailType],
        detail: {
          status: [...executions.statuses],
          stateMachineArn: [{ prefix: machines.arnPrefix }],
        },
      },
      targets: [new SqsQueue(this.queue, { deadLetterQueue: this.deadLetters })],
    });
  }
}
