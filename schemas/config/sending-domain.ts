import * as z from 'zod';

/** How the domain of a sender is proved to SES and to the receivers, by records that the stack makes. */
export const SendingDomain = z.strictObject({
  /** The Route 53 zone in which the records go, in the account of the deployment: the domain's own, or one above it. */
  hostedZoneId: z.string().regex(/^Z[0-9A-Z]{1,31}$/, 'must be the id of a zone, as Z0123456789ABCDEFGHIJ'),
  /**
   * The name below the domain that bounces go to (MAIL FROM), so that SPF holds for the domain. Nothing else may use it: no
   * mail may be received there.
   */
  mailFrom: z
    .string()
    .regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, 'must be one name, as envio')
    .default('envio'),
  /**
   * The DMARC record, when the stack is to make it: what receivers do with mail that proves neither DKIM nor SPF, and where
   * they report it. It holds for all mail of the domain, also what others send; leave it out where there is one already.
   */
  dmarc: z
    .string()
    .max(255)
    .regex(
      /^v=DMARC1; ?p=(none|quarantine|reject)(;|$)/,
      'must begin with v=DMARC1; p=none, p=quarantine or p=reject',
    )
    .optional(),
});
export type SendingDomain = z.infer<typeof SendingDomain>;
