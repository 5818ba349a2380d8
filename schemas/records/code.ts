import * as z from 'zod';
import { Slug } from '#schemas/primitives.ts';

/**
 * The owner of a Pix code or a boleto, under a fingerprint of the code, so that anybody who has one can ask whether
 * it is ours.
 */
export const KnownCode = z.strictObject({ creditorId: Slug, debtIds: z.array(z.string()).min(1) });
export type KnownCode = z.infer<typeof KnownCode>;
