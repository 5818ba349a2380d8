import { createHash } from 'node:crypto';
import { isBefore } from '../../domain/days.ts';
import { phoneOfWaId } from '../../domain/phone-of-wa-id.ts';
import type { Debt } from '../../schemas/records/debt.ts';
import type { Contact, Debtor } from '../../schemas/records/debtor.ts';
import { type Outgoing, outgoing } from '../shared/outbox.ts';
import { learnOfContact } from '../shared/store/contacts.ts';
import { findDebtor } from '../shared/store/debtors.ts';
import type { MessageTold } from './told.ts';

/** The contact of the debtor that a message went to. */
export interface ContactTold {
  readonly debtor: Debtor;
  readonly contact: Contact;
  readonly index: number;
}

/** Finds the contact that feedback is about; undefined when the debtor was erased or no longer has it. */
export async function contactTold(
  debt: Debt,
  { address, learnt }: MessageTold,
): Promise<ContactTold | undefined> {
  if (address === undefined || learnt === undefined) return undefined;
  const debtor = await findDebtor(debt.creditorId, debt.debtorId);
  const index = debtor?.contacts.findIndex(({ value }) => sameAddress(value, address)) ?? -1;
  const contact = debtor?.contacts[index];
  return debtor && contact ? { debtor, contact, index } : undefined;
}

const sameAddress = (one: string, other: string): boolean =>
  one.includes('@')
    ? one.toLowerCase() === other.toLowerCase()
    : !other.includes('@') && phoneOfWaId(one) === phoneOfWaId(other);

/** Tells billing of a contact that turns out not to reach the debtor, once: not when that was known. */
export function contactInvalid(debt: Debt, told: MessageTold, at: ContactTold | undefined): Outgoing[] {
  if (!at || told.learnt !== 'invalid' || at.contact.validity === 'invalid') return [];
  if (at.contact.checkedAt !== undefined && isBefore(told.at, at.contact.checkedAt)) return [];
  const { kind, value } = at.contact;
  const fingerprint = createHash('sha256').update(value.toLowerCase()).digest('hex').slice(0, 16);
  return [
    outgoing('ContactInvalid.v1', debt, fingerprint, {
      at: told.at,
      debtorId: debt.debtorId,
      kind,
      fingerprint,
      reason: told.reason ?? told.kind,
    }),
  ];
}

/** Writes what a message taught us of its address. */
export async function learn(
  { debtor, index }: ContactTold,
  { learnt, channel, at }: MessageTold,
): Promise<void> {
  if (learnt === 'no-whatsapp') await learnOfContact(debtor, index, { whatsApp: 'no', at });
  if (learnt === 'valid' && channel === 'whatsapp')
    await learnOfContact(debtor, index, { whatsApp: 'yes', at });
  if (learnt === 'valid' || learnt === 'invalid')
    await learnOfContact(debtor, index, { validity: learnt, at });
}
