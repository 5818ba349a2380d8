import type { Layout400 } from '#formats/cnab/layout.ts';

/**
 * Sicoob, CNAB 400 (Layouts para troca de informações, 2017-02-24, sheet 04, Retorno CNAB400: header rows 8-24, detail rows 28-79, trailer rows
 * 83-97). The amount at 254-266 is what was paid. The fields behind it say what was booked in words that the manual does not explain, so that
 * nothing is read of what was credited.
 */
export const sicoob400: Layout400 = {
  id: 'sicoob-400',
  bank: '756',
  name: 'Sicoob',
  width: 400,
  header: {
    // Cooperativa and código do cliente, without the check digit.
    account: [
      [27, 30],
      [32, 39],
    ],
    writtenOn: [95, 100],
  },
  numberWithoutZeros: true,
  detail: {
    type: '1',
    passedOver: [],
    ourNumber: [[63, 74]],
    control: [38, 62],
    document: [117, 126],
    occurrence: [109, 110],
    paidOn: [111, 116],
    creditOn: [176, 181],
    titleValue: [153, 165],
    received: [254, 266],
    taken: [],
  },
  occurrences: {
    source: 'Sicoob, Layouts para troca de informações, Fev/2017, sheet 04, row 51',
    paid: {
      '05': 'Liquidação sem registro',
      '06': 'Liquidação normal',
      '15': 'Liquidação em cartório',
    },
    doubtful: {},
    noMoney: {
      '02': 'Confirmação de entrada de título',
      '04': 'Transferência de carteira/entrada',
      '09': 'Baixa de título',
      '10': 'Baixa solicitada (pedido do beneficiário)',
      '11': 'Títulos em ser',
      '14': 'Alteração de vencimento',
      '23': 'Encaminhado a protesto',
      '27': 'Confirmação de alteração de dados',
      '48': 'Confirmação de instrução de transferência de carteira/modalidade de cobrança',
    },
  },
  totals: [{ name: 'quantity of details', place: [164, 171], of: 'details' }],
};
