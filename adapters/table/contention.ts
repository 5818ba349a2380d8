/** How often a write that lost a race reads again and decides anew. */
export const TRIES = 8;

/** A debt or a debtor changed under every try: the caller's own retry will find it calmer. */
export class ContentionError extends Error {
  override readonly name = 'ContentionError';

  constructor(id: string) {
    super(`${id} was changed by others at each of ${TRIES} tries`);
  }
}
