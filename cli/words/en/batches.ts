/** What `regua release`, `regua undo` and `regua put` say alike. */
export const batches = {
  batch: 'the batch, as InvoiceIssued.v1 names it (without it, those that are there are listed)',
  invoices: 'the file of events that the batch is in, as for run: the act is added to it',
  stage: 'the stage that the batch is on',
  creditor: 'the creditor of the batch, where there is more than one',
  at: 'with --invoices: when it happens, as 18/05/2026 10:00 (default: now, or when the pause of the batch begins)',
  yes: 'do not ask',
  fileOrStage: 'needs to know where the batch is: either --invoices FILE or --stage STAGE',
  atIsForFiles: '--at is for --invoices: on a stage it happens now',
  whichCreditor: '--creditor: must be one of {creditors}',
  notInFile: '{file}: has no batch {batch}',
  notOnStage: '--stage: nothing is known on {stage} of a batch {batch}',
  beforePause: '--at: must not be before {pausedAt}, when the batch was paused',
  wasUndone: 'The batch {batch} was undone: load its invoices again in another batch',
  notTaken: 'The bus of {stage} did not take it ({code}): nothing was done',
  reading: '{read} {count, plural, one {debt} other {debts}} read',
  there:
    'Batches in {place}{act, select, release {, each that is not released yet with the command that releases it} other {, each that was not undone with the command that undoes it}}:',
  none: '{place}: has no batch',
  row: '  {batch}{day, select, none {} other { · {day}}} · {invoices, plural, one {# invoice} other {# invoices}}, open {open} · {state, select, paused {paused, not released} released {released} withdrawn {undone} other {never paused}}',
  nothingDone: 'Nothing was done',
  heading:
    'Batch {batch}: {invoices, plural, one {# invoice} other {# invoices}} of {debtors, plural, one {# debtor} other {# debtors}}, {open} open',
} as const;
