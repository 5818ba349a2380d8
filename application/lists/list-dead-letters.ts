import { forgottenAt, fromLetterItem, NO_CREDITOR } from '#adapters/table/dead-letters.ts';
import type { Waiting } from '#schemas/api/waiting.ts';
import type { DeadLetter } from '#schemas/records/dead-letter.ts';
import { listOfItems } from './list-of-items.ts';
import type { Page, PageAsked } from './page.ts';
import { waitingOf } from './waiting-of.ts';

/**
 * Lists what came in and could not be taken, the oldest first.
 * @param withoutCreditor whether those are listed that name no creditor of ours: they may be of anybody, so they are for callers who
 * may see all creditors
 * @param now ISO-8601
 */
export const listDeadLetters = (
  creditors: readonly string[],
  withoutCreditor: boolean,
  asked: PageAsked,
  now: string,
): Promise<Page<DeadLetter & { readonly waiting: Waiting }>> =>
  listOfItems(
    { list: 'deadLetters', creditors: [...creditors, ...(withoutCreditor ? [NO_CREDITOR] : [])] },
    asked,
    (item) => {
      const letter = fromLetterItem(item);
      if (!letter) return undefined;
      const { creditorId, at: since } = letter;
      const waits = { creditorId, since, ifNobodyActs: 'forgotten', fallbackAt: forgottenAt(since) } as const;
      return { ...letter, waiting: waitingOf(waits, now) };
    },
  );
