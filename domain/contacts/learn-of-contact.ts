import { isBefore } from '#domain/calendar/days.ts';

/** The fields of a contact that are learnt by use. */
interface Learning {
  readonly value: string;
  readonly validity: 'unknown' | 'valid' | 'invalid';
  readonly whatsApp: 'unknown' | 'yes' | 'no';
  readonly checkedAt?: string | undefined;
}

/** What a message showed about its address. */
export interface Lesson {
  readonly validity?: 'valid' | 'invalid' | undefined;
  readonly whatsApp?: 'yes' | 'no' | undefined;
  /** ISO-8601. */
  readonly at: string;
}

/** Adds to the contacts what was learnt about one of them; older knowledge changes nothing. */
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
