import type { Layout240 } from '#formats/cnab/layout.ts';

/**
 * Santander, CNAB 240 (H7815, Layout de Arquivo Padrão 240 – Cobrança, version 2.9 of April 2018: header p. 9, segment T p. 10, segment U p. 11,
 * trailer p. 13, movements of note 41 p. 22, words of the payer of note 42 p. 24). Its segment T has the fields elsewhere than Febraban's. The
 * totals of a batch are the position of the portfolio (note 39, p. 22). In three public samples the first batch has any number, and its trailer
 * counts its details alone, whatever notes 1 and 38 say.
 */
export const santander240: Layout240 = {
  id: 'santander-240',
  bank: '033',
  name: 'Santander',
  width: 240,
  // Código do beneficiário.
  header: { account: [[53, 61]], writtenOn: [144, 151] },
  ourNumber: [[41, 53]],
  numberWithoutZeros: true,
  segmentT: { document: [55, 69], titleValue: [78, 92], control: [101, 125], fee: [194, 208] },
  batchesFromAny: true,
  batchCountsDetails: true,
  occurrences: {
    source: 'Santander, H7815 V2.9 Abril/2018, nota 41, p. 22',
    paid: {
      '06': 'Liquidação',
      '17': 'Liquidação após baixa ou liquidação de título não registrado',
    },
    doubtful: {
      '93': 'Baixa operacional',
      '94': 'Cancelamento de baixa operacional',
    },
    noMoney: {
      '02': 'Entrada confirmada',
      '03': 'Entrada rejeitada',
      '04': 'Transferência de carteira/entrada',
      '05': 'Transferência de carteira/baixa',
      '09': 'Baixa',
      '11': 'Títulos em carteira (em ser)',
      '12': 'Confirmação de recebimento de instrução de abatimento',
      '13': 'Confirmação de recebimento de instrução de cancelamento de abatimento',
      '14': 'Confirmação de recebimento de instrução de alteração de vencimento',
      '19': 'Confirmação de recebimento de instrução de protesto',
      '20': 'Confirmação de recebimento de instrução de sustação/não protestar',
      '23': 'Remessa a cartório (aponte em cartório)',
      '24': 'Retirada de cartório e manutenção em carteira',
      '25': 'Protestado e baixado (baixa por ter sido protestado)',
      '26': 'Instrução rejeitada',
      '27': 'Confirmação do pedido de alteração de outros dados',
      '28': 'Débito de tarifas/custas',
      '29': 'Ocorrências do pagador',
      '30': 'Alteração de dados rejeitada',
      '32': 'Código de IOF inválido',
      '51': 'Título DDA reconhecido pelo pagador',
      '52': 'Título DDA não reconhecido pelo pagador',
      '53': 'Título DDA recusado pela CIP',
      '61': 'Confirmação de alteração do valor nominal do título',
      '91': 'Confirmação de alteração do valor mínimo ou percentual mínimo',
      '92': 'Confirmação de alteração do valor máximo ou percentual máximo',
      A4: 'Pagador DDA',
    },
    natures: [{ of: ['29'], doubtful: { '0305': 'pagador pagou o título diretamente ao beneficiário' } }],
  },
};
