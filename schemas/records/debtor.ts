import * as z from 'zod';
import { Channel, Consent, ExternalId, Instant, PersonType, Slug, Tag, UF } from '#schemas/primitives.ts';
import { PauseFields } from './pause.ts';
import { PostalAddress } from './postal-address.ts';

/** An e-mail address or a phone of a debtor. */
export const Contact = z.strictObject({
  kind: z.enum(['email', 'phone']),
  /** An address that can be written to, or E.164. */
  value: z.string(),
  /** The source that gave us the contact. */
  source: z.enum(['billing', 'enrichment']),
  /** `valid`: something arrived there. `invalid`: it does not exist, or is somebody else's. */
  validity: z.enum(['unknown', 'valid', 'invalid']),
  /** When the validity was learnt. */
  checkedAt: Instant.optional(),
  /** True for a mobile phone: a landline gets no SMS. */
  takesSms: z.boolean(),
  whatsApp: z.enum(['unknown', 'yes', 'no']),
  /**
   * The fingerprint of the contact as billing wrote it, by which `ContactInvalidated.v1` names it. Absent when others found it.
   */
  fingerprint: z.string().optional(),
});
export type Contact = z.infer<typeof Contact>;

/** The facts that billing states of a debtor, each for itself: see `statedAt`. */
export const DebtorFact = z.enum([
  'name',
  'emails',
  'phones',
  'uf',
  'address',
  'tags',
  'preferredChannel',
  'optIns',
  'overIndebted',
]);
export type DebtorFact = z.infer<typeof DebtorFact>;

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
  /** The better first. */
  contacts: z.array(Contact),
  /** How far the contacts can be trusted to reach the debtor, 0 to 100. */
  quality: z.int().min(0).max(100),
  uf: UF.optional(),
  /** The address as billing wrote it. */
  address: PostalAddress.optional(),
  tags: z.array(Tag),
  preferredChannel: Channel.optional(),
  optIns: z.array(Channel),
  /** Channels that were ever closed: see `domain/contacts/wishes.ts` for what a later consent lifts. */
  optOuts: z.array(Channel),
  /** When each was last closed; absent from items of before this was kept. */
  closedAt: z.partialRecord(Channel, Instant).optional(),
  /** The last consent to each channel, with the reference of its proof. */
  consents: z.partialRecord(Channel, Consent).optional(),
  /** Superendividamento (Lei 14.181/2021). */
  overIndebted: z.boolean(),
  ...PauseFields,
  /** When billing last corrected the tax id. */
  taxIdCorrectedAt: Instant.optional(),
  /** When it was taken: what was issued until then is under the number of before. */
  taxIdReplacedAt: Instant.optional(),
  /** When contacts were last looked up elsewhere. */
  enrichedAt: Instant.optional(),
  /** When billing last stated each fact: an older one that comes later is ignored. */
  statedAt: z.partialRecord(DebtorFact, Instant).optional(),
  updatedAt: Instant,
  /** Raised by every write of the whole record: it is conditional on it. */
  revision: z.int().positive().optional(),
});
export type Debtor = z.infer<typeof Debtor>;
