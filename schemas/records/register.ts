import * as z from 'zod';
import { CalendarDay, Consent, Instant, Slug, UF } from '#schemas/primitives.ts';

/** The last whole list of each register that was imported: one item for a deployment. */
export const ImportedLists = z.partialRecord(
  UF,
  z.strictObject({
    /** The day of the list, as its file is named. */
    edition: CalendarDay,
    importedAt: Instant,
    /** How many numbers it has. */
    numbers: z.int().nonnegative(),
  }),
);
export type ImportedLists = z.infer<typeof ImportedLists>;

/**
 * A number on a register. Keyed by a fingerprint of the phone: the lists are kept as nothing else. One that the current list of
 * its register does not name is on it no more.
 */
export const ListedPhone = z.partialRecord(
  UF,
  z.strictObject({
    /** The day of the last list that names it. */
    edition: CalendarDay,
    /** Since when it is on the register, where the list says so. */
    registeredOn: CalendarDay.optional(),
  }),
);
export type ListedPhone = z.infer<typeof ListedPhone>;

/** How a consumer authorised a company. */
export const AuthorisedHow = z.enum(['written', 'web-form', 'recorded-call', 'in-person']);
export type AuthorisedHow = z.infer<typeof AuthorisedHow>;

/** A consumer authorised one company to write to their phone on a channel, though it is on a register: who, when, how, and the proof. */
export const Authorisation = z.strictObject({
  ...Consent.shape,
  how: AuthorisedHow,
  /** The company's id of the consumer. */
  debtorId: z.string(),
});
export type Authorisation = z.infer<typeof Authorisation>;

/** Beside a listed phone, for one company. */
export const Authorisations = z.strictObject({
  creditorId: Slug,
  channels: z.partialRecord(z.enum(['sms', 'whatsapp']), Authorisation),
});
export type Authorisations = z.infer<typeof Authorisations>;
