import * as z from 'zod';

/** How fast a channel takes messages. */
const Rate = z.strictObject({
  /** Messages a second, as the account of the provider allows; what other senders of the account need is not in it. */
  perSecond: z.number().positive().max(10_000),
  /** Messages a day, if there is such a quota: it is spread evenly over the minutes in which messages may be sent. */
  perDay: z.int().positive().optional(),
  /** Where the rate is from. */
  source: z.string().min(5),
});
export type Rate = z.infer<typeof Rate>;

/** `config/rates.yaml`: how fast messages are sent on each channel, over all debts of the deployment. */
export const Rates = z.strictObject({ email: Rate, sms: Rate, whatsapp: Rate });
export type Rates = z.infer<typeof Rates>;
