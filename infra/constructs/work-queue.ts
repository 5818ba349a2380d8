import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { DeadLetterQueue } from './dead-letter-queue.ts';

export interface WorkQueueProps {
  /** Of the function that takes its messages. */
  readonly functionTimeout: Duration;
  readonly deadLetters: DeadLetterQueue;
  /** How long each message is held back; not at all without it. */
  readonly deliveryDelay?: Duration;
}

/** What a function takes in batches: it paces, and tries again what failed. */
export class WorkQueue extends Queue {
  constructor(scope: Construct, id: string, { functionTimeout, deadLetters, deliveryDelay }: WorkQueueProps) {
    super(scope, id, {
      ...(deliveryDelay ? { deliveryDelay } : {}),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // AWS asks for six times the function's timeout, or a batch under way is delivered a second time.
      visibilityTimeout: Duration.seconds(6 * functionTimeout.toSeconds()),
      // Less than that of the dead letters: a message keeps its age when it is moved.
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: 5 },
    });
  }
}
