import * as z from 'zod';
import { queueDeadLetter } from '#adapters/aws/dead-letter.ts';
import { putDeadLetter } from '#adapters/table/dead-letters.ts';
import { findCreditor } from '#runtime/config.ts';
import { log } from '#runtime/log.ts';
import { jsonText } from '#schemas/json-text.ts';
import { Slug } from '#schemas/primitives.ts';
import type { DeadLetterFrom } from '#schemas/records/dead-letter.ts';

/** The most characters that are kept of a reason: none needs more. */
const LONGEST_REASON = 1000;

/** What of an input names its creditor: an event on the bus, or what a provider sends. */
const Named = jsonText(
  z.union([
    z.looseObject({ creditorId: Slug }),
    z.looseObject({ detail: z.looseObject({ creditorId: Slug }) }).transform(({ detail }) => detail),
  ]),
);

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
}): Promise<void> {
  const reason = letter.reason.slice(0, LONGEST_REASON);
  log.warn('kept for a person', { id: letter.id, reason });
  const named = Named.safeParse(letter.body);
  const creditorId = named.success && findCreditor(named.data.creditorId) ? named.data.creditorId : undefined;
  await putDeadLetter({ ...letter, reason, ...(creditorId === undefined ? {} : { creditorId }) });
  const { from: _from, ...queued } = letter;
  await queueDeadLetter({ ...queued, reason });
}

/** Keeps what came by one way. */
export const deadLettersOf =
  (from: DeadLetterFrom) =>
  (letter: Omit<Parameters<typeof keepDeadLetter>[0], 'from'>): Promise<void> =>
    keepDeadLetter({ ...letter, from });
