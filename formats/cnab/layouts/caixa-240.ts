import type { Layout240 } from '#formats/cnab/layout.ts';

/**
 * Caixa Econômica Federal, CNAB 240 (Leiaute de Arquivo Eletrônico Padrão CNAB 240, Cobrança Bancária CAIXA – SIGCB, 67.118 v010 of June 2018:
 * header p. 52, segment T pp. 54-56, segment U pp. 57-58, movements C044 pp. 69-70). For beneficiaries of up to six digits, as the header has
 * them; those of seven digits since 2020 have another version (67.119 v010, p. 2), which is not read yet. The nosso número has 17 digits, of which the
 * first two are the modalidade.
 */
export const caixa240: Layout240 = {
  id: 'caixa-240',
  bank: '104',
  name: 'Caixa Econômica Federal',
  width: 240,
  // Código do beneficiário.
  header: { account: [[59, 64]], writtenOn: [144, 151] },
  ourNumber: [[40, 56]],
  occurrences: {
    source: 'Caixa, CNAB 240 SIGCB, 67.118 v010 Junho/2018, C044, pp. 69-70',
    paid: {
      '06': 'Liquidação',
      '17': 'Liquidação após baixa ou liquidação de título não registrado',
    },
    mayRepeat: {
      '46': 'Liquidação on-line',
    },
    doubtful: {
      '44': 'Estorno de baixa/liquidação',
      '47': 'Estorno de liquidação on-line',
    },
    noMoney: {
      '01': 'Solicitação de impressão de títulos confirmada',
      '02': 'Entrada confirmada',
      '03': 'Entrada rejeitada',
      '04': 'Transferência de carteira/entrada',
      '05': 'Transferência de carteira/baixa',
      '07': 'Confirmação do recebimento da instrução de desconto',
      '08': 'Confirmação do recebimento do cancelamento do desconto',
      '09': 'Baixa',
      '12': 'Confirmação do recebimento da instrução de abatimento',
      '13': 'Confirmação do recebimento da instrução de cancelamento de abatimento',
      '14': 'Confirmação do recebimento da instrução de alteração de vencimento',
      '19': 'Confirmação do recebimento da instrução de protesto',
      '20': 'Confirmação do recebimento da instrução de sustação/cancelamento de protesto',
      '23': 'Remessa a cartório',
      '24': 'Retirada de cartório',
      '25': 'Protestado e baixado (baixa por ter sido protestado)',
      '26': 'Instrução rejeitada',
      '27': 'Confirmação do pedido de alteração de outros dados',
      '28': 'Débito de tarifas/custas',
      '30': 'Alteração de dados rejeitada',
      '35': 'Confirmação de inclusão no banco de pagadores',
      '36': 'Confirmação de alteração no banco de pagadores',
      '37': 'Confirmação de exclusão do banco de pagadores',
      '38': 'Emissão de boletos de banco de pagadores',
      '39': 'Manutenção de pagador rejeitada',
      '40': 'Entrada de título via banco de pagadores rejeitada',
      '41': 'Manutenção de banco de pagadores rejeitada',
      '45': 'Alteração de dados',
      '51': 'Título DDA reconhecido pelo pagador',
      '52': 'Título DDA não reconhecido pelo pagador',
      '53': 'Título DDA recusado pela CIP',
      '61': 'Confirmação de alteração do valor nominal do título',
      '62': 'Confirmação de alteração do valor/percentual mínimo/máximo',
    },
  },
};
