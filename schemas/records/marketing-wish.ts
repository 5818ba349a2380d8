import * as z from 'zod';
import { Instant } from '#schemas/primitives.ts';

/** What the owner of a phone last said of messages that advertise. Keyed by a fingerprint of the phone, and kept as an opt-out is. */
export const MarketingWish = z.strictObject({ wants: z.enum(['stop', 'resume']), statedAt: Instant });
export type MarketingWish = z.infer<typeof MarketingWish>;
