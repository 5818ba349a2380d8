import { isBefore } from '#domain/calendar/days.ts';

/** The part of a contact that is learnt by use. */
interface Learning {
  readonly value: string;
  readonly validity: 'unknown' | 'valid' | 'invalid';
  readonly whatsApp: 'unknown' | 'yes' | 'no';
  readonly checkedAt?: string | undefined;
}

/** What a message taught of the address that it went to. */
export interface Lesson {
  readonly validity?: 'valid' | 'invalid' | undefined;
  readonly whatsApp?: 'yes' | 'no' | undefined;
  /** ISO-8601. */
  readonly at: string;
}

/** The contacts with what was learnt of one of them; a lesson that is older than what is known changes nothing. */
export const learnOfContact = <C extends Learning>(
  contacts: readonly C[],
  value: string,
  { validity, whatsApp, at }: Lesson,
): C[] =>
  contacts.map((contact) => {
    if (contact.value !== value) return contact;
    const isNews = contact.checkedAt === undefined || !isBefore(at, contact.checkedAt);
    return {
      ...contact,
      ...(validity !== undefined && isNews ? { validity, checkedAt: at } : {}),
      ...(whatsApp === undefined ? {} : { whatsApp }),
    };
  });
