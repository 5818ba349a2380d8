import { ExternalId } from '#schemas/primitives.ts';

const LONGEST = 128;

/**
 * Where the next page begins. It is not signed, because it opens nothing: it says after which customer to go on, of the
 * seller that the caller was let in for.
 */
export const cursorAfter = (debtorId: string): string => Buffer.from(debtorId).toString('base64url');

/** The customer that a cursor names; undefined when it is none of ours. */
export function readCursor(cursor: string): string | undefined {
  const debtorId = ExternalId.safeParse(Buffer.from(cursor.slice(0, LONGEST), 'base64url').toString());
  return debtorId.success && cursorAfter(debtorId.data) === cursor ? debtorId.data : undefined;
}
