import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import type { Capability } from '#infra/capability.ts';
import { REGUA_SOURCE } from '#schemas/events/regua.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { Handler } from './handler.ts';
import type { Messaging } from './messaging.ts';
import { WorkQueue } from './work-queue.ts';

const TIMEOUT = Duration.seconds(30);

export interface CourtesiesProps extends Omit<Capability, 'machines'> {
  readonly messaging: Messaging;
}

/** From our own bus, when a debt is settled, through a queue to the function that writes what is no collection. */
export class Courtesies extends Construct {
  readonly handler: Handler;
  readonly queue: WorkQueue;
  /** Settled debts whose debtor was not written to, by whatever fault: of the bus, or of the function. */
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, props: CourtesiesProps) {
    super(scope, id);
    const { stage, config, table, events, messaging } = props;

    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters');
    this.queue = new WorkQueue(this, 'Queue', { functionTimeout: TIMEOUT, deadLetters: this.deadLetters });
    new Rule(this, 'Rule', {
      eventBus: events.bus,
      description: 'Debts that were settled',
      eventPattern: { source: [REGUA_SOURCE], detailType: ['DebtSettled.v1'] },
      targets: [new SqsQueue(this.queue, { deadLetterQueue: this.deadLetters })],
    });

    this.handler = new Handler(this, 'Handler', {
      stage,
      config,
      folder: 'courtesy',
      description: 'Thanks who paid, or says sorry to who was reminded of what they had just paid',
      timeout: TIMEOUT,
      environment: {
        TABLE_NAME: table.table.tableName,
        BUS_NAME: events.bus.eventBusName,
        COURTESY_QUEUE_URL: this.queue.queueUrl,
        ...messaging.environment,
      },
    });
    table.grantDebts(this.handler);
    events.grantPublish(this.handler);
    messaging.allowSend(this.handler);
    // One that is not lawful yet comes back later.
    this.handler.allow(['sqs:SendMessage'], [this.queue.queueArn]);
    this.handler.function.addEventSource(
      new SqsEventSource(this.queue, { batchSize: 10, maxConcurrency: 2, reportBatchItemFailures: true }),
    );
  }
}
