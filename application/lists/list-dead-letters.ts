import { fromLetterItem, NO_CREDITOR } from '#adapters/table/dead-letters.ts';
import type { DeadLetter } from '#schemas/records/dead-letter.ts';
import { listOfItems } from './list-of-items.ts';
import type { Page, PageAsked } from './page.ts';

/**
 * Lists what came in and could not be taken, the oldest first.
 * @param withoutCreditor whether those are listed that name no creditor of ours: they may be of anybody, so they are for callers who
 * may see all creditors
 */
export const listDeadLetters = (
  creditors: readonly string[],
  withoutCreditor: boolean,
  asked: PageAsked,
): Promise<Page<DeadLetter>> =>
  listOfItems(
    { list: 'deadLetters', creditors: [...creditors, ...(withoutCreditor ? [NO_CREDITOR] : [])] },
    asked,
    fromLetterItem,
  );
