import type { Layout400 } from '#formats/cnab/layout.ts';

/**
 * Santander, CNAB 400 (H7800, CNAB 400 padrão Santander com registro, version 2.17 of April 2018: header p. 11, detail pp. 12-14, trailer p. 14,
 * baixa operacional of notes 14 and 15 p. 23; the numbers at the foot of its pages). The amount at 254-266 is what was paid; its trailer counts the
 * portfolio. Records of type 2 have the Pix of a boleto (laravel-boleto, `Cnab400/Banco/Santander.php`; a sample of BoletoNetCore).
 */
export const santander400: Layout400 = {
  id: 'santander-400',
  bank: '033',
  name: 'Santander',
  width: 400,
  header: {
    // Agência and conta movimento, of which a new account has the first eight digits there.
    account: [
      [27, 30],
      [31, 38],
    ],
    writtenOn: [95, 100],
  },
  numberWithoutZeros: true,
  detail: {
    type: '1',
    passedOver: ['2'],
    ourNumber: [[63, 70]],
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
    source: 'Santander, H7800 V2.17 Abril/2018, pp. 12-13',
    paid: {
      '06': 'Liquidação',
      '07': 'Liquidação por conta',
      '08': 'Liquidação por saldo',
      '17': 'Liquidado em cartório',
    },
    doubtful: {
      '16': 'Título baixado/liquidado',
      '93': 'Baixa operacional enviada pela CIP',
      '94': 'Cancelamento da baixa operacional enviado pela CIP',
    },
    noMoney: {
      '01': 'Título não existe',
      '02': 'Entrada de título confirmada',
      '03': 'Entrada de título rejeitada',
      '09': 'Baixa automática',
      '10': 'Título baixado conforme instrução',
      '11': 'Títulos em carteira (em ser)',
      '12': 'Abatimento concedido',
      '13': 'Abatimento cancelado',
      '14': 'Alteração de vencimento',
      '15': 'Confirmação de protesto',
      '21': 'Título enviado a cartório',
      '22': 'Título retirado do cartório',
      '24': 'Custas de cartório',
      '25': 'Protestar título',
      '26': 'Sustar protesto',
      '35': 'Título DDA reconhecido pelo pagador',
      '36': 'Título DDA não reconhecido pelo pagador',
      '37': 'Título DDA recusado pela CIP',
      '38': 'Não protestar',
      '39': 'Espécie de título não permite a instrução',
      '61': 'Confirmação de alteração do valor nominal do título',
      '62': 'Confirmação de alteração do valor ou percentual mínimo',
      '63': 'Confirmação de alteração do valor ou percentual máximo',
    },
  },
  totals: [],
};
