import * as z from 'zod';
import { Slug } from '#schemas/primitives.ts';
import { Creditor } from './creditor.ts';
import { FirstLoad } from './first-load.ts';
import { ContactHoursTable, ContactLimits, LegalRate, Registers } from './legal.ts';
import { ListingNotices } from './listing-notices.ts';
import { Message } from './message.ts';
import { OfferBook } from './offers.ts';
import { Prices } from './prices.ts';
import { ProfileRules } from './profiles.ts';
import { Rates } from './rates.ts';

import { Regua } from './regua.ts';
import { Selection } from './selection.ts';

/** The texts of one brand. */
export const Brand = z.strictObject({
  /** Liquid around every e-mail body. */
  layout: z.strictObject({ html: z.string(), text: z.string() }),
  messages: z.record(Slug, Message),
});
export type Brand = z.infer<typeof Brand>;

/** All of `config/`, checked; every function carries it. */
export const Config = z.strictObject({
  reguas: z.record(Slug, Regua),
  selection: Selection,
  creditors: z.record(Slug, Creditor),
  /** Offer books; each creditor names one. */
  offers: z.record(Slug, OfferBook),
  brands: z.record(Slug, Brand),
  contactHours: ContactHoursTable,
  limits: ContactLimits,
  legalRate: LegalRate,
  listingNotices: ListingNotices,
  prices: Prices,
  profiles: ProfileRules,
  rates: Rates,
  firstLoad: FirstLoad,
  registers: Registers,
});
export type Config = z.infer<typeof Config>;
