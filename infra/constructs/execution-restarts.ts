import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { FilterPattern, type MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledgeWildcard } from '#infra/acknowledge.ts';
import type { Capability } from '#infra/capability.ts';
import { REGUA_SOURCE } from '#schemas/events/regua.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { Handler } from './handler.ts';
import { WorkQueue } from './work-queue.ts';

const TIMEOUT = Duration.seconds(60);
/** By then the execution of a closed debt has long ended: the most that SQS holds a message back. */
const LOOKED_AT_AFTER = Duration.minutes(15);
/** What the function logs when it mended a wake; a test holds the two together. */
const MENDED = 'a lost wake was mended';

/** From our own bus, when a debt closed, through a queue that waits to the function that looks for lost wakes. */
export class ExecutionRestarts extends Construct {
  readonly handler: Handler;
  readonly queue: WorkQueue;
  /** Closed debts whose execution could not be looked at, or ended. */
  readonly deadLetters: DeadLetterQueue;
  /** Counts the wakes that were mended. */
  readonly mended: MetricFilter;

  constructor(scope: Construct, id: string, { stage, config, table, events, machines }: Capability) {
    super(scope, id);

    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters');
    this.queue = new WorkQueue(this, 'Queue', {
      functionTimeout: TIMEOUT,
      deadLetters: this.deadLetters,
      deliveryDelay: LOOKED_AT_AFTER,
    });
    new Rule(this, 'Rule', {
      eventBus: events.bus,
      description: 'Debts that closed',
      eventPattern: { source: [REGUA_SOURCE], detailType: ['DebtSettled.v1', 'DebtClosed.v1'] },
      targets: [new SqsQueue(this.queue, { deadLetterQueue: this.deadLetters })],
    });

    this.handler = new Handler(this, 'Handler', {
      stage,
      config,
      folder: 'restart-executions',
      description: 'Ends executions that still wait though their debt closed',
      timeout: TIMEOUT,
      environment: {
        TABLE_NAME: table.table.tableName,
        BUS_NAME: events.bus.eventBusName,
        MACHINE_ARN_PREFIX: machines.arnPrefix,
        // Step Functions describes ten executions a second: the SDK slows down when it is told so.
        AWS_RETRY_MODE: 'adaptive',
        AWS_MAX_ATTEMPTS: '8',
      },
    });
    table.grantDebts(this.handler);
    events.grantPublish(this.handler);
    this.handler.allowWake(machines, 'states:SendTaskSuccess');
    this.handler.allow(['states:DescribeExecution', 'states:StopExecution'], [machines.executions]);
    acknowledgeWildcard(
      this.handler,
      machines.executions,
      'The executions of this stage alone, also of réguas no longer in the configuration: a wake can be lost on any.',
    );
    this.handler.function.addEventSource(
      new SqsEventSource(this.queue, { batchSize: 5, maxConcurrency: 2, reportBatchItemFailures: true }),
    );
    this.mended = this.handler.logGroup.addMetricFilter('Mended', {
      filterPattern: FilterPattern.stringValue('$.message', '=', MENDED),
      metricNamespace: `Regua/${stage.name}`,
      metricName: 'ExecutionsRestarted',
    });
  }
}
