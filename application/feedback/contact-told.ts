import { changeDebtor, findDebtor } from '#adapters/table/debtors.ts';
import { contactFingerprint } from '#adapters/table/keys.ts';
import { type Outgoing, outgoing } from '#application/unit-of-work/outbox.ts';
import { isBefore } from '#domain/calendar/days.ts';
import { contactQuality } from '#domain/contacts/contact-quality.ts';
import { type Lesson, learnOfContact } from '#domain/contacts/learn-of-contact.ts';
import { phoneOfWaId } from '#domain/contacts/phone-of-wa-id.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Contact, Debtor } from '#schemas/records/debtor.ts';
import type { MessageTold } from './told.ts';

/** The contact of the debtor that a message went to. */
export interface ContactTold {
  readonly debtor: Debtor;
  readonly contact: Contact;
}

/** Finds the contact that feedback is about; undefined when the debtor was erased or no longer has it. */
export async function contactTold(
  debt: Debt,
  { address, learnt }: MessageTold,
): Promise<ContactTold | undefined> {
  if (address === undefined || learnt === undefined) return undefined;
  const debtor = await findDebtor(debt.creditorId, debt.debtorId);
  const contact = debtor?.contacts.find(({ value }) => sameAddress(value, address));
  return debtor && contact ? { debtor, contact } : undefined;
}

const sameAddress = (one: string, other: string): boolean =>
  one.includes('@')
    ? one.toLowerCase() === other.toLowerCase()
    : !other.includes('@') && phoneOfWaId(one) === phoneOfWaId(other);

/** Tells billing of a contact that turns out not to reach the debtor, once: not when that was known. */
export function contactInvalidated(debt: Debt, told: MessageTold, at: ContactTold | undefined): Outgoing[] {
  if (!at || told.learnt !== 'invalid' || at.contact.validity === 'invalid') return [];
  if (at.contact.checkedAt !== undefined && isBefore(told.at, at.contact.checkedAt)) return [];
  const { kind, value } = at.contact;
  // Of the contact as billing wrote it; one that others found is told as it is.
  const fingerprint = at.contact.fingerprint ?? contactFingerprint(value);
  return [
    outgoing('ContactInvalidated.v1', debt, fingerprint, {
      at: told.at,
      debtorId: debt.debtorId,
      kind,
      fingerprint,
      reason: told.reason ?? told.kind,
    }),
  ];
}

/** Writes what a message taught us of its address, and what that does to how far the debtor can be reached. */
export async function learn(
  { debtor: { creditorId, debtorId }, contact }: ContactTold,
  { learnt, channel, at }: MessageTold,
): Promise<void> {
  if (learnt === undefined) return;
  const whatsApp: Lesson['whatsApp'] =
    learnt === 'no-whatsapp' ? 'no' : learnt === 'valid' ? 'yes' : undefined;
  const lesson = {
    ...(learnt === 'no-whatsapp' ? {} : { validity: learnt }),
    ...(channel === 'whatsapp' ? { whatsApp } : {}),
    at,
  } as const;
  await changeDebtor(creditorId, debtorId, (known) => {
    const contacts = learnOfContact(known.contacts, contact.value, lesson);
    return { ...known, contacts, quality: contactQuality(contacts).score };
  });
}
