import type { ContentReference, DebtEntry } from '#schemas/records/entry.ts';
import { isEntry } from './is-entry.ts';

/** The content that an entry is committed to; undefined when it is about none. */
export const contentOf = (
  entry: Pick<DebtEntry, 'type' | 'detail' | 'erased'>,
): ContentReference | undefined =>
  isEntry(entry, 'MessageClaimed') || isEntry(entry, 'MessageShared') ? entry.detail.content : undefined;
