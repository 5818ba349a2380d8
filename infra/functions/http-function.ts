import { Validations } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { HTTP_FUNCTIONS, type HttpFunctionName } from '#deployment/http-functions.ts';
import type { QueueFunctionName } from '#deployment/queue-functions.ts';
import { DeadLetterQueue } from '#infra/building-blocks/dead-letter-queue.ts';
import { writable } from '#infra/building-blocks/given.ts';
import type { Handler } from '#infra/building-blocks/handler.ts';
import type { Foundation } from '#infra/foundation/foundation.ts';
import { deployFunction } from './deploy-function.ts';
import type { QueueFunction } from './queue-function.ts';

/** A function behind routes of the public API. */
export class HttpFunction extends Construct {
  readonly handler: Handler;
  /** Requests that the function could not record and put aside for a person; absent where it does not. */
  readonly deadLetters: DeadLetterQueue | undefined;

  constructor(
    scope: Construct,
    id: string,
    foundation: Foundation,
    name: HttpFunctionName,
    queues: Readonly<Record<QueueFunctionName, QueueFunction>>,
  ) {
    super(scope, id);
    const { alarms, addresses } = foundation;
    const { deadLetterAlarm, fillsQueuesOf = [] } = HTTP_FUNCTIONS[name];

    if (deadLetterAlarm) {
      this.deadLetters = new DeadLetterQueue(this, 'DeadLetters', {
        alarms,
        text: deadLetterAlarm,
        entry: `dead-letters-of-${name}`,
      });
      Validations.of(this.deadLetters).acknowledge({
        id: 'AwsSolutions-SQS3',
        reason: 'It is itself a dead-letter queue: the function writes to it, and a person empties it.',
      });
    }
    this.handler = deployFunction(this, foundation, name, {
      ...(this.deadLetters && { DEAD_LETTER_QUEUE_URL: writable(this.deadLetters) }),
    });
    for (const other of fillsQueuesOf) queues[other].letFill(this.handler);
    addresses.route(this.handler, name);
  }
}
