import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { AlarmText } from '#deployment/alarm-text.ts';
import { QUEUES } from '#deployment/queue-functions.ts';
import { type Alarms, MAXIMUM } from './alarms.ts';

export interface DeadLetterQueueProps {
  readonly alarms: Alarms;
  /** What it means that a message is here. */
  readonly text: AlarmText;
  /** The title of the entry in docs/runbook.md. */
  readonly entry: string;
}

/** Keeps what failed for a person, as long as SQS keeps a message, and raises an alarm at the first message. */
export class DeadLetterQueue extends Queue {
  constructor(scope: Construct, id: string, { alarms, text, entry }: DeadLetterQueueProps) {
    super(scope, id, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(QUEUES.deadLetterRetentionDays),
    });
    alarms.raise(this, 'NotEmpty', {
      metric: this.metricApproximateNumberOfMessagesVisible(MAXIMUM),
      text,
      entry,
    });
  }
}
