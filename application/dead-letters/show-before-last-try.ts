import { putDeadLetter, removeDeadLetter } from '#adapters/table/dead-letters.ts';
import { deadLetterId } from '#adapters/table/keys.ts';
import type { DeadLetter } from '#runtime/queue-handler.ts';
import type { DeadLetterFrom } from '#schemas/records/dead-letter.ts';
import { aboutWhom } from './about-whom.ts';

/**
 * Shows a message among the dead letters before its last try, so that people see it when SQS moves it to the queue of the dead letters
 * by itself: because the function failed, or its process died, at every try. The queue has it then, and its alarm.
 * @returns what takes it off again
 */
export async function showBeforeLastTry({
  debtId,
  ...letter
}: DeadLetter & { readonly from: DeadLetterFrom }): Promise<() => Promise<void>> {
  await putDeadLetter({ ...letter, ...(await aboutWhom(letter.body, { debtId })) });
  return () => removeDeadLetter(deadLetterId(letter));
}
