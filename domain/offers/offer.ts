import type { Offer } from '#schemas/records/negotiation.ts';

/** An offer, but for the words. */
export type Bare = Omit<Offer, 'reason'> & { readonly byRule: boolean };
