/** `regua serve` */
export const serve = {
  summary: 'run invoices to a day, then serve the page of each debtor on this machine',
  payments: 'as for run (default: those of the sample, with its invoices)',
  until: 'the day at whose noon the clock stops',
  port: 'on localhost; 0 for a free port',
} as const;
