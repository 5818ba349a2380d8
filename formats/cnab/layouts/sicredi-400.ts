import { SICREDI_LISTINGS } from '#formats/cnab/codes/sicredi.ts';
import type { Layout400 } from '#formats/cnab/layout.ts';

/**
 * Sicredi, CNAB 400 (Manual do Beneficiário CNAB 400, August 2019: header pp. 51-52, details with and without registration pp. 52-56, trailer p. 57,
 * occurrences in section 6.2, pp. 11-12). The amount at 254-266 is what was paid, with interest and fine: public samples bear it out. Days of the
 * file and of the credit are written year first. The nosso número has nine digits, of which the last is its check digit.
 */
export const sicredi400: Layout400 = {
  id: 'sicredi-400',
  bank: '748',
  name: 'Sicredi',
  width: 400,
  header: {
    // Código do beneficiário.
    account: [[27, 31]],
    writtenOn: [95, 102, 'year first'],
  },
  detail: {
    type: '1',
    passedOver: [],
    ourNumber: [[48, 56]],
    document: [117, 126],
    occurrence: [109, 110],
    paidOn: [111, 116],
    creditOn: [329, 336, 'year first'],
    titleValue: [153, 165],
    received: [254, 266],
    taken: [],
  },
  occurrences: {
    source: 'Sicredi, Manual CNAB 400, Agosto/2019, 6.2, pp. 11-12',
    paid: {
      '06': 'Liquidação normal',
      '15': 'Liquidação em cartório',
      '17': 'Liquidação após baixa',
    },
    doubtful: {},
    noMoney: {
      '02': 'Entrada confirmada',
      '03': 'Entrada rejeitada',
      '09': 'Baixado automaticamente via arquivo',
      '10': 'Baixado conforme instruções da cooperativa de crédito',
      '12': 'Abatimento concedido',
      '13': 'Abatimento cancelado',
      '14': 'Vencimento alterado',
      '19': 'Confirmação de recebimento de instrução de protesto',
      '20': 'Confirmação de recebimento de instrução de sustação de protesto',
      '23': 'Entrada de título em cartório',
      '24': 'Entrada rejeitada por CEP irregular',
      '27': 'Baixa rejeitada',
      '28': 'Tarifa',
      '29': 'Rejeição do pagador',
      '30': 'Alteração rejeitada',
      '32': 'Instrução rejeitada',
      '33': 'Confirmação de pedido de alteração de outros dados',
      '34': 'Retirado de cartório e manutenção em carteira',
      '35': 'Aceite do pagador',
      ...SICREDI_LISTINGS,
    },
  },
  totals: [],
};
