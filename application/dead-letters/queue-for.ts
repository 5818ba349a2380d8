import type { env } from '#runtime/env.ts';
import {
  type DeadLetter,
  type DeadLetterFrom,
  FAILED_AT_EVERY_TRY,
  OwnWork,
} from '#schemas/records/dead-letter.ts';

/** A variable of the environment with the address of a queue. */
export type QueueUrl = Parameters<typeof env>[0] & `${string}_QUEUE_URL`;

/** The queues whose messages are taken as they are, by what they bring. */
const QUEUES = {
  channel: 'FEEDBACK_QUEUE_URL',
  'bank-file': 'BANK_FILE_QUEUE_URL',
  courtesy: 'COURTESY_QUEUE_URL',
  'withdraw-bills': 'WITHDRAWAL_QUEUE_URL',
  'clear-listings': 'LISTING_QUEUE_URL',
  'follow-payment-plan': 'PLAN_QUEUE_URL',
  'failed-executions': 'EXECUTION_QUEUE_URL',
  'route-events': 'ROUTING_QUEUE_URL',
  'deliver-events': 'DELIVERY_QUEUE_URL',
} as const satisfies Partial<Record<DeadLetterFrom, QueueUrl>>;

/**
 * The queue into which a letter may be put again as it came; undefined when that would be for nothing: it was refused for what it says, it
 * is no message of a queue, or it is not whole.
 */
export function queueFor({ from, reason, isWhole }: DeadLetter): QueueUrl | undefined {
  if (!isWhole || !isQueued(from)) return undefined;
  return OwnWork.safeParse(from).success || reason === FAILED_AT_EVERY_TRY ? QUEUES[from] : undefined;
}

const isQueued = (from: DeadLetterFrom): from is keyof typeof QUEUES => from in QUEUES;
