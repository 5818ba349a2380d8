/** `regua dossier` */
export const dossier = {
  summary:
    'write the dossier of a debt for a judge, or all that is held of a person, as JSON and as PDF; or verify the dossier of a debt',
  debt: 'the id of the debt, or of its invoice if there is only one creditor',
  person: 'whose data is asked for: the answer to an access request (LGPD arts. 9, 18, 19)',
  creditor: 'with --person: the creditor that is asked (default: the only one)',
  at: 'the day of the amounts (default: today, or the last day of the run)',
  against: 'read the table of this stage on AWS',
  invoices: 'run these first, as for run, and read what comes of them',
  out: 'the folder for both files',
  verify: 'check the JSON of a dossier: each change is named',
  seal: 'with --verify: the seal that the printed dossier has',
} as const;
