import type { OfferChannel } from '#schemas/config/offers.ts';
import type { PersonType, Profile } from '#schemas/primitives.ts';

/** What a tier looks at, besides the days. Nothing of it changes because a debtor waits. */
export interface Situation {
  /** The profile that the debt was opened with. */
  readonly profile: Profile;
  readonly tags: readonly string[];
  readonly personType: PersonType;
  readonly channel: OfferChannel;
  readonly rolledDueDate: string;
}
