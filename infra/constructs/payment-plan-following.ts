import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import type { Capability } from '#infra/capability.ts';
import { closedDebts } from './closed-debts.ts';
import type { DeadLetterQueue } from './dead-letter-queue.ts';
import { Handler } from './handler.ts';
import type { WorkQueue } from './work-queue.ts';

const TIMEOUT = Duration.seconds(30);

/** From our own bus, when a debt is closed, through a queue to the function that carries it over to its payment plan. */
export class PaymentPlanFollowing extends Construct {
  readonly handler: Handler;
  readonly queue: WorkQueue;
  /** Closed debts whose payment plan did not hear of it: an instalment may still be asked for. */
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, { stage, config, table, events, machines }: Capability) {
    super(scope, id);
    ({ queue: this.queue, deadLetters: this.deadLetters } = closedDebts(this, {
      events,
      functionTimeout: TIMEOUT,
    }));
    this.handler = new Handler(this, 'Handler', {
      stage,
      config,
      folder: 'follow-payment-plan',
      description: 'Carries what closed a debt over to its payment plan',
      timeout: TIMEOUT,
      environment: {
        TABLE_NAME: table.table.tableName,
        BUS_NAME: events.bus.eventBusName,
        MACHINE_ARN_PREFIX: machines.arnPrefix,
      },
    });
    table.grantDebts(this.handler);
    events.grantPublish(this.handler);
    // Money that went back of what is carried over may open the debt again.
    this.handler.allow(['states:StartExecution'], machines.current);
    this.handler.allowWake(machines, 'states:SendTaskSuccess', 'states:SendTaskFailure');
    this.handler.function.addEventSource(
      new SqsEventSource(this.queue, { batchSize: 10, maxConcurrency: 2, reportBatchItemFailures: true }),
    );
  }
}
