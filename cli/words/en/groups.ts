/** What commands are for: the headings of the help. */
export const groups = {
  project: "A company's own project:",
  book: 'A book of invoices:',
  people: 'People at work, on this machine:',
  debt: 'One debt:',
  value: 'One value or file:',
  stage: 'A stage that is deployed:',
  help: 'Help:',
} as const;
