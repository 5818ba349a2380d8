import { putMessage } from '#adapters/aws/queues.ts';
import { env } from '#runtime/env.ts';
import type { DeadLetter } from '#schemas/records/dead-letter.ts';
import type { QueueUrl } from './queue-for.ts';

/** Puts what a letter holds into a queue again. What takes it there does each thing once. */
export const sendAgain = (queue: QueueUrl, { body }: DeadLetter): Promise<void> =>
  putMessage(env(queue), body);
