import type { Layout400 } from '#formats/cnab/layout.ts';

/**
 * Bradesco, CNAB 400 (Manual de Cobrança, Arquivo-Retorno; occurrences in its table of códigos de ocorrência). The
 * amount at 254-266 is what was paid; it has no field for what was credited. Its trailer counts titles by occurrence; the first totals are of the whole
 * portfolio and not of the file.
 */
export const bradesco400: Layout400 = {
  id: 'bradesco-400',
  bank: '237',
  name: 'Bradesco',
  width: 400,
  header: {
    // Código da empresa.
    account: [[27, 46]],
    writtenOn: [95, 100],
  },
  detail: {
    type: '1',
    // Rateio de crédito.
    passedOver: ['3'],
    // Carteira of two digits, as on the boleto.
    ourNumber: [
      [23, 24],
      [71, 81],
    ],
    control: [38, 62],
    document: [117, 126],
    occurrence: [109, 110],
    paidOn: [111, 116],
    creditOn: [296, 301],
    titleValue: [153, 165],
    received: [254, 266],
    taken: [],
  },
  occurrences: {
    paid: {
      '06': 'Liquidação normal',
      '15': 'Liquidação em cartório',
      '17': 'Liquidação após baixa ou título não registrado',
    },
    doubtful: {
      '16': 'Título pago em cheque – vinculado',
      '22': 'Título com pagamento cancelado',
      '40': 'Estorno de pagamento',
    },
  },
  totals: [{ name: 'quantity of occurrence 06', place: [87, 91], of: { occurrence: '06' } }],
};
