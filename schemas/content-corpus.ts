import * as z from 'zod';

/** One text of a corpus by which the content gate is measured: what it is, and whether it may be sent to a debtor. */
export const CorpusText = z.strictObject({
  id: z.string().min(1),
  verdict: z.enum(['refuse', 'allow']),
  /** The kind of threat, or of sender. */
  kind: z.string().min(1),
  channel: z.enum(['email', 'sms', 'whatsapp']),
  part: z.enum(['subject', 'body']),
  text: z.string().min(1),
  /** Why it is judged so. */
  why: z.string().min(1),
});
export type CorpusText = z.infer<typeof CorpusText>;
