/** `regua undo` */
export const undo = {
  summary: 'withdraw a batch of invoices that came by mistake: its debts are cancelled',
  before: 'Nothing to undo: the batch {batch} was undone before',
  cancels:
    'Every debt of this batch is cancelled, those too that come later under its name. The batch cannot be taken up again; its titles may come in again, in another batch.',
  nobodyTold: 'Nobody was written to: no debtor hears of it.',
  told: '{debtors, plural, one {# debtor was} other {# debtors were}} written to, and will be told once that it was a mistake.',
  toldInFile: 'Who was written to by then is told once that it was a mistake.',
  noWord: 'The creditor {creditor} has no message for that: courtesies.mistake in its file',
  paid: '{invoices, plural, one {# invoice is} other {# invoices are}} paid: a person gives the money back.',
  question: 'Undo the batch {batch}? [y/N]',
  done: 'Undone: the batch {batch}, in {place}',
  forgotten:
    'With the next import, {count, plural, one {its title comes} other {its # titles come}} in again, in another batch (by {folder})',
} as const;
