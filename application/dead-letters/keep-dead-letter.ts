import { queueDeadLetter } from '#adapters/aws/dead-letter.ts';
import { putDeadLetter } from '#adapters/table/dead-letters.ts';
import { log } from '#runtime/log.ts';
import type { DeadLetterFrom } from '#schemas/records/dead-letter.ts';
import { aboutWhom, type NamedInvoices } from './about-whom.ts';

/** The most characters that are kept of a reason: none needs more. */
const LONGEST_REASON = 1000;

/**
 * Keeps what could not be taken, as it came, for a person: in the table, where it is looked through, and in the queue whose alarm says
 * that there is something. The body may hold personal data, so it goes to these two alone, both encrypted.
 */
export async function keepDeadLetter(letter: {
  readonly from: DeadLetterFrom;
  readonly body: string;
  readonly reason: string;
  /** ISO-8601. */
  readonly at: string;
  /** What to look for it by: an event or request id. */
  readonly id: string;
  /** The invoices that it names, where only its reader can tell. */
  readonly invoices?: NamedInvoices | undefined;
  /** The debt that it is about, where only its reader can tell. */
  readonly debtId?: string | undefined;
}): Promise<void> {
  const reason = letter.reason.slice(0, LONGEST_REASON);
  log.warn('kept for a person', { id: letter.id, reason });
  const { from, invoices, debtId, ...queued } = letter;
  await putDeadLetter({ ...queued, from, reason, ...(await aboutWhom(letter.body, { invoices, debtId })) });
  await queueDeadLetter({ ...queued, reason });
}
