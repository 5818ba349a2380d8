/** `regua dossier` */
export const dossier = {
  summary:
    'write the dossier of a debt for a judge, or all that is held of a person, as JSON and as PDF; or verify the dossier of a debt',
  debt: 'the id of the debt, or of its invoice if there is only one creditor',
  person: 'whose data is asked for: the answer to an access request (LGPD arts. 9, 18, 19)',
  creditor: 'with --person: the creditor that is asked (default: the only one)',
  at: 'the day of the amounts (default: today, or the last day of the run)',
  stage: 'read the table of this stage on AWS',
  invoices: 'run these first, as for run, and read what comes of them',
  out: 'the folder for both files',
  verify: 'check the JSON of a dossier: each change is named',
  seal: 'with --verify: the seal that the printed dossier has',
  needs: 'dossier: needs --debt ID, --person CPF|CNPJ, or --verify FILE',
  needsSource: 'dossier: needs either --stage STAGE or --invoices FILE, to say where the debts are',
  creditorNeedsPerson: '--creditor: goes with --person',
  noId: '--debt: "{given}" is no id of a debt, such as {example}; there are several creditors',
  creditorNeeded: '--creditor: is needed, because there are several: {ids}',
  noDebt: '--debt: there is no debt "{id}", or its invoice never came',
  written:
    '{base}.json and {base}.pdf: {entries} entries, {messages} messages, {decisions} decisions of the gate; seal {seal}',
  nothingRun: '--invoices: nothing was run',
  personWritten:
    '{base}.json and {base}.pdf: {ids, plural, one {# id} other {# ids}}, {debts, plural, one {# debt} other {# debts}}, {requests, plural, one {# request} other {# requests}} to erase',
  nothingHeld: '{base}.json and {base}.pdf: nothing is held of this person',
  notDeployed: '--stage: nothing is deployed on {stage}',
  noOutput: '--stage: the stack {stack} has no output {output}: deploy it again',
  sound: '{file}: {count, plural, one {# entry} other {# entries}} as they were written; seal {seal}',
  notJson: '{file}: cannot be read as JSON ({why})',
  notDossier: '{file}: is not a dossier of regua/dossier/v1: {why}',
} as const;
