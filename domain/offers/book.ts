/** What is let go, whole percents: of the fine and the interest, and of the principal once all of those are. */
export interface DiscountTerms {
  readonly chargesPercent: number;
  readonly principalPercent: number;
}

/** For whom a tier is; all that is given must hold. */
export interface OfferCondition {
  readonly profiles?: readonly string[] | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly personType?: string | undefined;
  readonly channels?: readonly string[] | undefined;
  readonly dueBefore?: string | undefined;
}

/** What is offered on some days of lateness, both ends included. */
export interface OfferTier {
  readonly id: string;
  readonly daysLate: { readonly from: number; readonly to?: number | undefined };
  readonly when?: OfferCondition | undefined;
  readonly cash?: DiscountTerms | undefined;
  readonly instalments?: (DiscountTerms & { readonly most: number }) | undefined;
}

/** How the instalments of a band are made up: the entry, the interest, and the smallest payment, centavos. */
export interface InstalmentTerms {
  readonly entryPercent: number;
  readonly interestPercentPerMonth: number;
  readonly minimum: number;
}

/** Invoices of some amount billed, centavos. */
export interface OfferBand {
  readonly id: string;
  readonly upTo?: number | undefined;
  readonly floorPercent: number;
  readonly instalments?: InstalmentTerms | undefined;
  readonly tiers: readonly OfferTier[];
}

/** `config/offers/<id>.yaml`; `schemas/config/offers.ts` says what each is. */
export interface OfferBook {
  readonly id: string;
  readonly inForce: { readonly from: string; readonly until?: string | undefined };
  readonly validityDays: number;
  readonly approval: { readonly discountOver: number; readonly instalmentsOver: number };
  readonly bands: readonly OfferBand[];
}

/** What a tier looks at, besides the days. Nothing of it changes because a debtor waits. */
export interface Situation {
  /** The profile that the debt was opened with. */
  readonly profile: string;
  readonly tags: readonly string[];
  readonly personType: string;
  readonly channel: string;
  readonly rolledDueDate: string;
}
