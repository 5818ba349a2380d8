/** `regua offers` */
export const offers = {
  summary: 'print the settlement offers for a late debt on a day, with their reasons',
  amount: 'the billed amount, such as 1.842,50',
  due: 'the due date as billed',
  at: 'the day of the offers',
  creditor: 'the creditor whose book, charges and holidays apply (default: the only one)',
  profile: 'how the debtor had paid when the debt was opened',
  tags: 'tags of the debtor, separated by commas',
  personType: 'a CNPJ or a CPF',
  channel: 'where the offer is made',
} as const;
