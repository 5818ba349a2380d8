/** `regua listing` */
export const listing = {
  summary: 'print how long after its notice a debt may be listed in a register of bad payers, by state',
  uf: 'the state of the debtor',
  due: 'the due date: is the debt to be listed on the day of --at?',
  delivered: "the day on which the bureau's notice was delivered, with proof",
  at: 'the day asked about',
  obstacle: 'what keeps the debt back',
  paid: 'the day of the last payment: by when is a listing to be cleared?',
} as const;
