/** `regua listing` */
export const listing = {
  summary: 'print how long after its notice a debt may be listed in a register of bad payers, by state',
  uf: 'the state of the debtor',
  due: 'the due date: is the debt to be listed on the day of --at?',
  delivered: "the day on which the bureau's notice was delivered, with proof",
  at: 'the day asked about',
  obstacle: 'what keeps the debt back',
  paid: 'the day of the last payment: by when is a listing to be cleared?',
  needsAt: 'listing: --due needs --at, the day asked about',
  noState: 'State not known',
  notice: '{uf}: {days} days after the delivery of the notice ({citation})',
  noticeLate:
    '{uf}: {days} days after the delivery of the notice, and not before {late} days late ({citation})',
  readOn: '  read on {day}: {url}',
  clearBy: 'A listing has to be cleared by {day} (STJ, Súmula 548)',
  allowed: 'May be listed on {day}: from {from} until {until}',
  notAllowed: 'May not be listed on {day}: {rule} ({citation})',
  notAllowedBut: 'May not be listed on {day}, but from {from}: {rule} ({citation})',
} as const;
