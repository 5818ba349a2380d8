import * as z from 'zod';
import { ContactChannel, ExternalId, Instant, PersonType, Slug, Tag, UF } from '../primitives.ts';

/**
 * All that is known of a person or company that owes: the one record that an LGPD erasure deletes (art. 18).
 * Nothing else in the table, the events, the logs or the executions holds personal data of the debtor.
 */
export const Debtor = z.strictObject({
  creditorId: Slug,
  debtorId: ExternalId,
  name: z.string(),
  /** Digits (and letters, in an alphanumeric CNPJ), no punctuation. */
  taxId: z.string(),
  personType: PersonType,
  /** Only an address that can be written to. */
  email: z.string().optional(),
  /** E.164. */
  phone: z.string().optional(),
  /** True for a mobile phone: a landline gets no SMS. */
  phoneTakesSms: z.boolean(),
  uf: UF.optional(),
  tags: z.array(Tag),
  preferredChannel: ContactChannel.optional(),
  optIns: z.array(ContactChannel),
  updatedAt: Instant,
});
export type Debtor = z.infer<typeof Debtor>;
