/** `regua serve` */
export const serve = {
  summary: 'run invoices to a day, then serve the page of each debtor on this machine',
  payments: 'as for run (default: those of the sample, with its invoices)',
  until: 'the day at whose noon the clock stops',
  port: 'on localhost; 0 for a free port',
  served: 'The pages of debtors are on {url}, where it is noon of {day}. Ctrl+C ends it.',
  verify: 'Is a boleto or a Pix code ours?  {url}',
  type: '{url}  and type {digits}',
} as const;
