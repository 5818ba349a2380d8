/** `regua run` */
export const run = {
  summary: 'run invoices through the whole ladder on a virtual clock, and print a journal',
  invoices: 'JSON Lines of billing events, or CSV (columns: docs/input-files.md)',
  payments: 'JSON Lines or CSV of payments: webhook bodies, with arrivesAt if they arrive later than paidAt',
  bankFiles:
    'a return file (CNAB), or a folder of them: each arrives at 9:00 on the business day after the one in its header',
  register:
    'the list of a register of blocked phones (SP-2026-11-01.csv), or a folder of them; may be given more than once',
  mailbox: 'save every message there: e-mails as .eml, the others as .txt',
  until: 'stop at the end of this day (default: when nothing more can happen)',
  format: 'the format of the journal',
} as const;
