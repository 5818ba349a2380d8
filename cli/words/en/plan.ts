/** `regua plan` */
export const plan = {
  summary: 'print the calendar of each invoice, step by step, with the reason for each date',
  invoice: 'a JSON invoice, JSON Lines, or CSV',
  profile: 'how the debtors have paid so far',
} as const;
