import type { Contact } from '#schemas/records/debtor.ts';
/** Whether contacts lack what the creditor has others look up; no more is asked than is needed (LGPD art. 6 III). */
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
