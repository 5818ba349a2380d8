import * as z from 'zod';
import { Slug } from '#schemas/primitives.ts';

/** The secret of the PSPs: the credentials of each creditor, certificates as PEM text. */
export const PspSecrets = z.record(
  Slug,
  z.strictObject({
    clientId: z.string().min(1),
    clientSecret: z.string().min(1),
    certificate: z.string().includes('BEGIN CERTIFICATE'),
    privateKey: z.string().includes('PRIVATE KEY'),
    /** The PSP's certificate authority, if it is not a public one. */
    authority: z.string().includes('BEGIN CERTIFICATE').optional(),
  }),
);
export type PspSecrets = z.infer<typeof PspSecrets>;
