import type { QueueHandlerOptions } from '#runtime/queue-handler.ts';
import type { DeadLetterFrom } from '#schemas/records/dead-letter.ts';

/**
 * What every function behind a queue does with what it cannot take: what is refused is kept with its reason, and what a fault stops is
 * shown before its last try. Few messages come to that, so that a process loads it only then.
 */
export const keptForAPerson = (
  from: DeadLetterFrom,
): Pick<QueueHandlerOptions<unknown>, 'onRefused' | 'beforeLastTry'> => ({
  onRefused: async (letter) => (await import('./keep-dead-letter.ts')).keepDeadLetter({ ...letter, from }),
  beforeLastTry: async (letter) =>
    (await import('./show-before-last-try.ts')).showBeforeLastTry({ ...letter, from }),
});
