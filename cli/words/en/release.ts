/** `regua release` */
export const release = {
  summary:
    'have collection of a batch of invoices begin, which came in paused; shows first whom that writes to',
  before: 'Nothing to release: the batch {batch} is not paused',
  contacts: 'First contacts from {at} on:',
  day: '{day}  {debtors, plural, one {# debtor} other {# debtors}}',
  later: '{debtors, plural, one {# debtor} other {# debtors}} later',
  nobody: 'nobody',
  unreached:
    'Without a usable address, {debtors, plural, one {# debtor to whom} other {# debtors to whom}} nothing is written:',
  unreachedOne: '{name} ({ids})',
  unreachedMore: 'and {debtors, plural, one {# debtor} other {# debtors}} more',
  unplanned:
    '{invoices, plural, one {# invoice has} other {# invoices have}} no message to plan: npx regua plan says why',
  paid: '{invoices, plural, one {# invoice is} other {# invoices are}} paid already',
  question: 'Release the batch {batch}? [y/N]',
  done: 'Released: the batch {batch}, in {place}',
} as const;
