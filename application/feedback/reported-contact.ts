import { contactFingerprints } from '#adapters/aws/pseudonyms.ts';
import { changeDebtor, findDebtor } from '#adapters/table/debtors.ts';
import { isBefore } from '#domain/calendar/days.ts';
import { contactQuality } from '#domain/contacts/contact-quality.ts';
import { type Lesson, learnOfContact } from '#domain/contacts/learn-of-contact.ts';
import { phoneOfWaId } from '#domain/contacts/phone-of-wa-id.ts';
import type { InvalidContact } from '#domain/debt/commands/record-delivery.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Contact, Debtor } from '#schemas/records/debtor.ts';
import type { DeliveryReport } from './channel-report.ts';

/** The contact of the debtor that a message went to. */
export interface ReportedContact {
  readonly debtor: Debtor;
  readonly contact: Contact;
}

/** Finds the contact that a report is about; undefined when the debtor was erased or no longer has it. */
export async function reportedContact(
  debt: Debt,
  { address, learnt }: DeliveryReport,
): Promise<ReportedContact | undefined> {
  if (address === undefined || learnt === undefined) return undefined;
  const debtor = await findDebtor(debt.creditorId, debt.debtorId);
  const contact = debtor?.contacts.find(({ value }) => sameAddress(value, address));
  return debtor && contact ? { debtor, contact } : undefined;
}

const sameAddress = (one: string, other: string): boolean =>
  one.includes('@')
    ? one.toLowerCase() === other.toLowerCase()
    : phoneOfWaId(one) !== undefined && phoneOfWaId(one) === phoneOfWaId(other);

/** The contact that a report shows not to reach the debtor; undefined when that was known, or is known better since. */
export async function invalidContact(
  report: DeliveryReport,
  reported: ReportedContact | undefined,
): Promise<InvalidContact | undefined> {
  if (!reported || report.learnt !== 'invalid' || reported.contact.validity === 'invalid') return undefined;
  const { kind, value, fingerprint, checkedAt } = reported.contact;
  if (checkedAt !== undefined && isBefore(report.at, checkedAt)) return undefined;
  return {
    kind,
    // Of the contact as billing wrote it; one that others found has that of its value.
    fingerprint: fingerprint ?? (await contactFingerprints(reported.debtor.creditorId))(value),
    reason: report.reason ?? report.kind,
  };
}

/** Writes what a report shows of an address, and what that does to how far the debtor can be reached. */
export async function learn(
  { debtor, contact }: ReportedContact,
  { learnt, channel, at }: DeliveryReport,
): Promise<void> {
  if (learnt === undefined) return;
  const whatsApp: Lesson['whatsApp'] =
    learnt === 'no-whatsapp' ? 'no' : learnt === 'valid' ? 'yes' : undefined;
  const lesson = {
    ...(learnt === 'no-whatsapp' ? {} : { validity: learnt }),
    ...(channel === 'whatsapp' ? { whatsApp } : {}),
    at,
  } as const;
  const taught = (known: Debtor): Debtor => {
    const contacts = learnOfContact(known.contacts, contact.value, lesson);
    return { ...known, contacts, quality: contactQuality(contacts).score };
  };
  await changeDebtor(debtor.creditorId, debtor.debtorId, taught, debtor);
}
