import type { Layout400 } from '#formats/cnab/layout.ts';

/**
 * Banco Inter, CNAB 400 (Manual CNAB400, Emissão de boletos de cobrança, v1.1 of 2021-08-30: header p. 12, detail pp. 13-14, trailer p. 15; the
 * numbers at the foot of its pages). Its header names no account: the details do, so that a file without titles is of no account. The amount at
 * 160-172 is what was paid.
 */
export const inter400: Layout400 = {
  id: 'inter-400',
  bank: '077',
  name: 'Banco Inter',
  width: 400,
  header: {
    // Conta corrente, with its check digit.
    account: [[28, 37]],
    accountIn: 'first detail',
    writtenOn: [95, 100],
  },
  detail: {
    type: '1',
    passedOver: [],
    ourNumber: [[71, 81]],
    control: [38, 62],
    document: [98, 107],
    occurrence: [90, 91],
    paidOn: [92, 97],
    creditOn: [173, 178],
    titleValue: [125, 137],
    received: [160, 172],
    taken: [],
  },
  occurrences: {
    source: 'Inter, Manual CNAB400 v1.1, 2021-08-30, p. 13',
    paid: { '06': 'Pago' },
    doubtful: {},
    noMoney: { '02': 'Em aberto', '03': 'Erro', '07': 'Baixado' },
  },
  totals: [
    { name: 'quantity of details', place: [18, 25], of: 'details' },
    { name: 'quantity of paid titles', place: [116, 120], of: { occurrence: '06' } },
  ],
};
