import type { Contact } from '#schemas/records/debtor.ts';
/** True if the contacts lack what the creditor wants looked up; nothing is asked without need (LGPD art. 6 III). */
export function wantsEnrichment(
  when: 'no-mobile' | 'whatsapp-unknown' | 'always',
  contacts: readonly Contact[],
): boolean {
  const phones = contacts.filter(({ kind, validity }) => kind === 'phone' && validity !== 'invalid');
  switch (when) {
    case 'no-mobile':
      return !phones.some(({ takesSms }) => takesSms);
    case 'whatsapp-unknown':
      return phones.some(({ whatsApp }) => whatsApp === 'unknown');
    case 'always':
      return true;
  }
}
