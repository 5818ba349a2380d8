import * as z from 'zod';
import { CalendarDay } from '#schemas/primitives.ts';

const Price = z.strictObject({ usd: z.number().nonnegative(), source: z.string().min(5) });

/** `config/prices.yaml`: unit prices in US dollars, in the region of the deployment. */
export const Prices = z.strictObject({
  readOn: CalendarDay,
  region: z.string(),
  reaisPerDollar: z.number().positive(),
  email: Price,
  sms: Price,
  /** The price by the category that Meta gave the template. */
  whatsapp: z.strictObject({ utility: Price, marketing: Price }),
  stateTransition: Price,
  functionCall: Price,
  /** A write of 1 KB; an entry of an index is one. */
  tableWriteUnit: Price,
  /** A consistent read of 4 KB. */
  tableReadUnit: Price,
  /** 64 KB of an event of our own, delivered in the account. */
  busEvent: Price,
  queueRequest: Price,
  secretRead: Price,
});
export type Prices = z.infer<typeof Prices>;
