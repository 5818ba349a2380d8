/** `regua run` */
export const run = {
  summary:
    'run invoices through the whole ladder on a virtual clock, and print what comes of them: a table of debtors, and totals',
  open: 'serve them in the application instead, and open it in the browser',
  openHint: 'To see every debt of it in the application: {command}',
  journal: 'print what happens, day by day, in place of the table of debtors',
  out: 'write one row for each invoice there: a file .csv or .xlsx for Excel, or a page .html; may be given more than once',
  outKind: 'must end in .csv, .xlsx or .html',
  outFolder: '{file}: there is no folder {folder}',
  invoices: 'JSON Lines of billing events, or CSV (columns: docs/input-files.md)',
  payments: 'JSON Lines or CSV of payments: webhook bodies, with arrivesAt if they arrive later than paidAt',
  bankFiles:
    'a return file (CNAB), or a folder of them: each arrives at 9:00 on the business day after the one in its header',
  register:
    'the list of a register of blocked phones (SP-2026-11-01.csv), or a folder of them; may be given more than once',
  mailbox: 'save every message there: e-mails as .eml, the others as .txt',
  from: 'the whole book enters on this day: what happened before is its history, and nothing was sent for it',
  leftOut:
    '{count, plural, one {# invoice was} other {# invoices were}} paid or cancelled before {day}: left out',
  untilBeforeFrom: '--until: must be {day} or later, the day of --from',
  until: 'stop at the end of this day (default: when nothing more can happen)',
  format: 'text for people, or the journal as JSON Lines',
  rowsRefused: '{count, plural, one {# row was} other {# rows were}} refused; the others ran',
  twice:
    '{file}: {count, plural, one {# row is} other {# rows are}} exactly as an earlier one, and {count, plural, one {counts} other {count}} once (line {line} is line {first})',
  windows1252: '{file}: is not UTF-8, and was read as Windows-1252',
  unreleased:
    'ATTENTION: the batch {batch} is still paused, with {invoices, plural, one {# invoice} other {# invoices}}, {open} open. Nothing is sent about it{lastDay, select, none {} other {, and at the end of the pause, on {lastDay}, a person gets what is open of it}}. Release it: {command}',
  noneOfFile: '{file}: {count, plural, one {its # row was} other {all # rows were}} refused; none was taken',
  paymentsInReais: '{file}: {count, plural, one {# payment} other {# payments}}, {amount} (amounts in reais)',
  paymentsInCentavos:
    '{file}: {count, plural, one {# payment} other {# payments}}, {amount} (column amount, in centavos)',
  noneRan: '{count, plural, one {# row was} other {# rows were}} refused; none ran',
  untilBefore: '--until {until}: is before everything in the files, which begin on {first}',
  noEvents: '{file}: has no events',
  executionFailed: 'execution {name} failed with {error}: {cause}',
  passedOver: '{file}: passed over: {reason}',
} as const;
