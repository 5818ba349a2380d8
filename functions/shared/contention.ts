/** How often a write that lost a race reads again and decides anew. */
export const TRIES = 8;

/** A debt changed under every try: the caller's own retry will find it calmer. */
export class ContentionError extends Error {
  override readonly name = 'ContentionError';

  constructor(debtId: string) {
    super(`debt ${debtId} was changed by others at each of ${TRIES} tries`);
  }
}
