import * as z from 'zod';
import { Slug } from '#schemas/primitives.ts';

/** The secret of bureaus: by creditor and bureau, what signs the orders to it. */
export const BureauSecrets = z.record(Slug, z.record(Slug, z.string().min(16)));
export type BureauSecrets = z.infer<typeof BureauSecrets>;
