import type { Offer } from '#schemas/records/negotiation.ts';

/** An offer without its reason in words. */
export type Bare = Omit<Offer, 'reason'> & { readonly byRule: boolean };
