import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { QUEUES, type QueueFunctionSpec, visibilityTimeoutSeconds } from '#deployment/queue-functions.ts';
import { type Alarms, MAXIMUM } from './alarms.ts';
import type { DeadLetterQueue } from './dead-letter-queue.ts';

export interface WorkQueueProps {
  /** The function that takes the messages. */
  readonly of: QueueFunctionSpec;
  readonly deadLetters: DeadLetterQueue;
  readonly alarms: Alarms;
}

/** Hands messages to a function in batches: it paces, and tries again what failed. */
export class WorkQueue extends Queue {
  constructor(scope: Construct, id: string, { of, deadLetters, alarms }: WorkQueueProps) {
    const { name, backlogAlarmMinutes } = of.queue;
    super(scope, id, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(visibilityTimeoutSeconds(of)),
      retentionPeriod: Duration.days(QUEUES.retentionDays),
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: QUEUES.maxReceives },
    });
    alarms.raise(this, 'Backlog', {
      metric: this.metricApproximateAgeOfOldestMessage(MAXIMUM),
      threshold: backlogAlarmMinutes * 60,
      text: {
        happened: `The oldest message of the queue ${name} has waited for more than ${backlogAlarmMinutes} minutes.`,
        debtors: 'What happened to their debts takes effect late: a payment, a bounce, a new invoice.',
        todo: 'Look whether its function fails, is throttled, or is too slow.',
      },
      entry: 'old-messages',
    });
  }
}
