import type { Layout400 } from '#formats/cnab/layout.ts';

/**
 * Bradesco, CNAB 400 (Manual de Procedimentos 4008.524.0121, version 11: header pp. 38-39, detail pp. 39-41, rateio pp. 41-43, trailer pp. 43-44,
 * occurrences pp. 45-46). Records of type 4 have the Pix of a boleto, and stand behind their title (samples of BoletoNetCore and of a user). The
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
    // Rateio de crédito, and the Pix of a boleto.
    passedOver: ['3', '4'],
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
    source: 'Bradesco, Manual 4008.524.0121 V11, pp. 45-46',
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
    noMoney: {
      '02': 'Entrada confirmada',
      '03': 'Entrada rejeitada',
      '09': 'Baixado automaticamente via arquivo',
      '10': 'Baixado conforme instruções da agência',
      '11': 'Em ser – arquivo de títulos pendentes',
      '12': 'Abatimento concedido',
      '13': 'Abatimento cancelado',
      '14': 'Vencimento alterado',
      '18': 'Acerto de depositária',
      '19': 'Confirmação de recebimento de instrução de protesto',
      '20': 'Confirmação de recebimento de instrução de sustação de protesto',
      '21': 'Acerto do controle do participante',
      '23': 'Entrada do título em cartório',
      '24': 'Entrada rejeitada por CEP irregular',
      '25': 'Confirmação de recebimento de instrução de protesto falimentar',
      '27': 'Baixa rejeitada',
      '28': 'Débito de tarifas/custas',
      '29': 'Ocorrências do pagador',
      '30': 'Alteração de outros dados rejeitada',
      '32': 'Instrução rejeitada',
      '33': 'Confirmação de pedido de alteração de outros dados',
      '34': 'Retirado de cartório e manutenção em carteira',
      '35': 'Desagendamento do débito automático',
      '55': 'Sustado judicial',
      '68': 'Acerto dos dados do rateio de crédito',
      '69': 'Cancelamento dos dados do rateio',
      '73': 'Confirmação de recebimento de pedido de negativação',
      '74': 'Confirmação de pedido de exclusão de negativação',
    },
  },
  totals: [{ name: 'quantity of occurrence 06', place: [87, 91], of: { occurrence: '06' } }],
};
