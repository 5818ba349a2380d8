import { SICREDI_LISTINGS } from '#formats/cnab/codes/sicredi.ts';
import type { Layout240 } from '#formats/cnab/layout.ts';

/**
 * Sicredi, CNAB 240 (Manual do Beneficiário CNAB 240, August 2019: header pp. 33-35, segment T pp. 64-68, segment U pp. 69-70, movements C044
 * pp. 77-78). The nosso número has nine digits, of which the last is its check digit. In the field of the creditor, segment T returns the
 * seu número and the number of the instalment.
 */
export const sicredi240: Layout240 = {
  id: 'sicredi-240',
  bank: '748',
  name: 'Sicredi',
  width: 240,
  header: {
    // Cooperativa and conta, without the check digit.
    account: [
      [53, 57],
      [59, 70],
    ],
    writtenOn: [144, 151],
  },
  ourNumber: [[38, 46]],
  totalsOfBatch: true,
  occurrences: {
    source: 'Sicredi, Manual CNAB 240, Agosto/2019, C044, pp. 77-78',
    paid: {
      '06': 'Liquidação',
      '17': 'Liquidação após baixa ou liquidação de título não registrado',
    },
    doubtful: {},
    noMoney: {
      '02': 'Entrada confirmada',
      '03': 'Entrada rejeitada',
      '07': 'Confirmação do recebimento da instrução de desconto',
      '08': 'Confirmação do recebimento do cancelamento do desconto',
      '09': 'Baixa',
      '12': 'Confirmação do recebimento da instrução de abatimento',
      '13': 'Confirmação do recebimento da instrução de cancelamento de abatimento',
      '14': 'Confirmação do recebimento da instrução de alteração de vencimento',
      '19': 'Confirmação do recebimento da instrução de protesto',
      '20': 'Confirmação do recebimento da instrução de sustação/cancelamento de protesto',
      '23': 'Remessa a cartório (aponte em cartório)',
      '24': 'Retirada de cartório e manutenção em carteira',
      '25': 'Protestado e baixado (baixa por ter sido protestado)',
      '26': 'Instrução rejeitada',
      '27': 'Confirmação do pedido de alteração de outros dados',
      '28': 'Débito de tarifas/custas',
      '30': 'Alteração de dados rejeitada',
      '36': 'Baixa rejeitada',
      '51': 'Título DDA reconhecido pelo pagador',
      '52': 'Título DDA não reconhecido pelo pagador',
      ...SICREDI_LISTINGS,
    },
  },
};
