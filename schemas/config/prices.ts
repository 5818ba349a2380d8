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
  tableWrite: Price,
  tableRead: Price,
  busEvent: Price,
});
export type Prices = z.infer<typeof Prices>;
