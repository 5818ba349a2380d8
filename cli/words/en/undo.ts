/** `regua undo` */
export const undo = {
  summary: 'withdraw a batch of invoices that came by mistake: its debts are cancelled',
  before: 'Nothing to undo: the batch {batch} was undone before',
  cancels: 'Every debt of it is cancelled, those too that come later. This cannot be taken back.',
  nobodyTold: 'Nobody was written to: no debtor hears of it.',
  told: '{debtors, plural, one {# debtor was} other {# debtors were}} written to, and will be told once that it was a mistake.',
  toldInFile: 'Who was written to by then is told once that it was a mistake.',
  noWord: 'The creditor {creditor} has no message for that: courtesies.mistake in its file',
  paid: '{invoices, plural, one {# invoice is} other {# invoices are}} paid: a person gives the money back.',
  question: 'Undo the batch {batch}? [y/N]',
  done: 'Undone: the batch {batch}, in {place}',
  forgotten:
    '{count, plural, one {Its # title comes} other {Its # titles come}} in again, in another batch, with the next import (kept in {folder})',
} as const;
