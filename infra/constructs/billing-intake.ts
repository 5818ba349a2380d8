import { Duration, Validations } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { Capability } from '#infra/capability.ts';
import { BILLING_SOURCE, BillingEvents } from '#schemas/events/billing.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { Handler } from './handler.ts';
import { operatorSecret } from './operator-secret.ts';
import { WorkQueue } from './work-queue.ts';

const TIMEOUT = Duration.seconds(30);

/** From the bus through a queue, which paces and retries, to the function that opens debts. */
export class BillingIntake extends Construct {
  readonly handler: Handler;
  readonly queue: WorkQueue;
  /** Events that the intake could not take, or refused as malformed. */
  readonly refused: DeadLetterQueue;
  /** Events that the bus could not put into the queue. */
  readonly undelivered: DeadLetterQueue;
  /** What creditors show the data services that know better contacts; absent when none asks one. */
  readonly enrichmentSecret: Secret | undefined;

  constructor(scope: Construct, id: string, { stage, config, table, events, machines }: Capability) {
    super(scope, id);

    this.refused = new DeadLetterQueue(this, 'DeadLetters');
    this.queue = new WorkQueue(this, 'Queue', { functionTimeout: TIMEOUT, deadLetters: this.refused });

    this.undelivered = new DeadLetterQueue(this, 'Undelivered');
    Validations.of(this.undelivered).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is itself the dead-letter queue of the rule, which the check does not look at.',
    });
    new Rule(this, 'Rule', {
      eventBus: events.bus,
      description: 'What billing says of invoices',
      eventPattern: { source: [BILLING_SOURCE], detailType: Object.keys(BillingEvents) },
      targets: [new SqsQueue(this.queue, { deadLetterQueue: this.undelivered })],
    });

    const asks = Object.values(config.creditors).some(({ enrichment }) => enrichment !== undefined);
    this.enrichmentSecret = asks
      ? operatorSecret(this, 'EnrichmentSecrets', {
          stage,
          description: 'Access to data services that know contacts: {"<creditor>": {"token"}}',
          rotation: 'The data service issues the token: an operator rotates it there.',
        })
      : undefined;

    this.handler = new Handler(this, 'Handler', {
      stage,
      config,
      folder: 'intake',
      description: 'Opens, amends, cancels and settles debts as billing says',
      timeout: TIMEOUT,
      environment: {
        TABLE_NAME: table.table.tableName,
        BUS_NAME: events.bus.eventBusName,
        MACHINE_ARN_PREFIX: machines.arnPrefix,
        DEAD_LETTER_QUEUE_URL: this.refused.queueUrl,
        ...(this.enrichmentSecret ? { ENRICHMENT_SECRET_ARN: this.enrichmentSecret.secretArn } : {}),
      },
    });
    table.grantDebts(this.handler);
    events.grantPublish(this.handler);
    this.handler.allow(['states:StartExecution'], machines.current);
    this.handler.allowWake(machines, 'states:SendTaskSuccess', 'states:SendTaskFailure');
    this.handler.allow(['sqs:SendMessage'], [this.refused.queueArn]);
    if (this.enrichmentSecret)
      this.handler.allow(['secretsmanager:GetSecretValue'], [this.enrichmentSecret.secretArn]);

    this.handler.function.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: 10,
        maxConcurrency: stage.intakeConcurrency,
        reportBatchItemFailures: true,
      }),
    );
  }
}
