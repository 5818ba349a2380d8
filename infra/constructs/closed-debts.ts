import type { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { Construct } from 'constructs';
import { CLOSINGS, REGUA_SOURCE } from '#schemas/events/regua.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import type { EventBus } from './event-bus.ts';
import { WorkQueue } from './work-queue.ts';

/** From our own bus, debts that are closed, into a queue in front of a function; what it cannot take ends in dead letters. */
export function closedDebts(
  scope: Construct,
  { events, functionTimeout }: { readonly events: EventBus; readonly functionTimeout: Duration },
): { readonly queue: WorkQueue; readonly deadLetters: DeadLetterQueue } {
  const deadLetters = new DeadLetterQueue(scope, 'DeadLetters');
  const queue = new WorkQueue(scope, 'Queue', { functionTimeout, deadLetters });
  new Rule(scope, 'Rule', {
    eventBus: events.bus,
    description: 'Debts that were closed',
    eventPattern: { source: [REGUA_SOURCE], detailType: CLOSINGS },
    targets: [new SqsQueue(queue, { deadLetterQueue: deadLetters })],
  });
  return { queue, deadLetters };
}
