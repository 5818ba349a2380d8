import * as z from 'zod';
import { Slug } from '#schemas/primitives.ts';

/** The secret of enrichment: the bearer token of each creditor for its data service. */
export const EnrichmentSecrets = z.record(Slug, z.strictObject({ token: z.string().min(1) }));
export type EnrichmentSecrets = z.infer<typeof EnrichmentSecrets>;
