import type { QueueHandlerOptions } from '#runtime/queue-handler.ts';
import type { DeadLetterFrom } from '#schemas/records/dead-letter.ts';

/**
 * Handles what a function behind a queue cannot take: a refused message is kept with its reason, and one that a fault stops is shown
 * before its last try. Both are rare, so a process loads their code only then.
 */
export const keptForAPerson = (
  from: DeadLetterFrom,
): Pick<QueueHandlerOptions<unknown>, 'onRefused' | 'beforeLastTry'> => ({
  onRefused: async (letter) => (await import('./keep-dead-letter.ts')).keepDeadLetter({ ...letter, from }),
  beforeLastTry: async (letter) =>
    (await import('./show-before-last-try.ts')).showBeforeLastTry({ ...letter, from }),
});
