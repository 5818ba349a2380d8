/** `regua plan` */
export const plan = {
  summary: 'print the calendar of each invoice, step by step, with the reason for each date',
  invoices: 'a JSON invoice, JSON Lines, or CSV',
  profile: 'how the debtors have paid so far',
  from: 'invoices that were issued before this day come on it, as for run',
  invoiceOf: '{invoice} · {name} · {amount} · régua {regua}',
  came: 'came {arrivesAt}; due {due}; hours of {place} ({zone})',
  businessDay: '{day}, a business day',
  rolled: '{day} ({why}), so {rolled}',
  notTaken: 'not taken',
  handOver: 'Hand over to a person',
  by: 'by {channels}',
  otherwise: ', else ',
} as const;
