import { putDeadLetter, removeDeadLetter } from '#adapters/table/dead-letters.ts';
import { deadLetterId } from '#adapters/table/keys.ts';
import type { DeadLetter } from '#runtime/queue-handler.ts';
import type { DeadLetterFrom } from '#schemas/records/dead-letter.ts';
import { aboutWhom } from './about-whom.ts';

/**
 * Shows a message among the dead letters before its last try. If the function fails or its process dies at that try too, SQS moves the
 * message to the queue of dead letters, with its alarm, and people already see it in the list.
 * @returns what takes it off again
 */
export async function showBeforeLastTry({
  debtId,
  ...letter
}: DeadLetter & { readonly from: DeadLetterFrom }): Promise<() => Promise<void>> {
  await putDeadLetter({ ...letter, ...(await aboutWhom(letter.body, { debtId })) });
  return () => removeDeadLetter(deadLetterId(letter));
}
