import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { Capability } from '#infra/capability.ts';
import { closedDebts } from './closed-debts.ts';
import type { DeadLetterQueue } from './dead-letter-queue.ts';
import { Handler } from './handler.ts';
import type { WorkQueue } from './work-queue.ts';

const TIMEOUT = Duration.seconds(30);

export interface BillWithdrawalProps extends Omit<Capability, 'machines'> {
  /** What creditors show their PSPs; absent when none has its bills issued by one. */
  readonly pspSecret: Secret | undefined;
}

/** From our own bus, when a debt is closed, through a queue to the function that takes its bills back. */
export class BillWithdrawal extends Construct {
  readonly handler: Handler;
  readonly queue: WorkQueue;
  /** Closed debts whose bills can still be paid, by a fault of the bus, the function or the provider. */
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, props: BillWithdrawalProps) {
    super(scope, id);
    const { stage, config, table, events, pspSecret } = props;

    ({ queue: this.queue, deadLetters: this.deadLetters } = closedDebts(this, {
      events,
      functionTimeout: TIMEOUT,
    }));
    this.handler = new Handler(this, 'Handler', {
      stage,
      config,
      folder: 'withdraw-bills',
      description: 'Takes back the bills of debts that are closed',
      timeout: TIMEOUT,
      environment: {
        TABLE_NAME: table.table.tableName,
        ...(pspSecret ? { PSP_SECRET_ARN: pspSecret.secretArn } : {}),
      },
    });
    table.grant(this.handler, 'dynamodb:GetItem', 'dynamodb:UpdateItem');
    if (pspSecret) this.handler.allow(['secretsmanager:GetSecretValue'], [pspSecret.secretArn]);
    this.handler.function.addEventSource(
      new SqsEventSource(this.queue, { batchSize: 10, maxConcurrency: 2, reportBatchItemFailures: true }),
    );
  }
}
