import type { Layout400 } from '#formats/cnab/layout.ts';
import type { Place } from '#formats/cnab/place.ts';

const TITLE: Place = [153, 165];
const EXPENSES: Place = [189, 201];
const COLLECTION: Place = [176, 188];
const REBATE: Place = [228, 240];
const DISCOUNT: Place = [241, 253];
const INTEREST: Place = [267, 279];
const OTHERS: Place = [280, 292];

/**
 * Banrisul, CNAB 400 (Leiaute CNAB 400 posições padrão Febraban, com código de agência com 4 dígitos, 2015-07-15, edition 06: header p. 17, detail pp.
 * 18-21, note 1 p. 21, trailer p. 25). What the amount at 254-266 has depends on the creditor's agreement with the bank (note 1): six sums of
 * the record's own fields. If it is one of them, the title was paid with its interest, less rebate and discount; otherwise the amount is what was paid.
 */
export const banrisul400: Layout400 = {
  id: 'banrisul-400',
  bank: '041',
  name: 'Banrisul',
  width: 400,
  header: {
    // Agência and código de cedente.
    account: [[27, 39]],
    writtenOn: [95, 100],
  },
  detail: {
    type: '1',
    // Rateio de crédito, and the summary of what is shared.
    passedOver: ['3', '8'],
    share: { place: [314, 318], is: 'CC CP' },
    ourNumber: [[63, 70]],
    control: [38, 62],
    document: [117, 126],
    occurrence: [109, 110],
    paidOn: [111, 116],
    creditOn: [296, 301],
    titleValue: TITLE,
    received: [254, 266],
    agreed: {
      whole: { plus: [TITLE, INTEREST, OTHERS], minus: [REBATE, DISCOUNT] },
      sums: [
        { plus: [TITLE, OTHERS], minus: [DISCOUNT, REBATE, EXPENSES] },
        { plus: [TITLE, INTEREST], minus: [DISCOUNT, REBATE] },
        { plus: [TITLE, INTEREST], minus: [] },
        { plus: [TITLE, OTHERS, INTEREST], minus: [DISCOUNT, REBATE] },
        { plus: [TITLE, OTHERS, INTEREST], minus: [DISCOUNT, COLLECTION, REBATE, EXPENSES] },
        { plus: [TITLE], minus: [] },
      ],
    },
    taken: [],
  },
  occurrences: {
    source: 'Banrisul, Leiaute CNAB 400, 2015-07-15, pp. 18-19',
    paid: {
      '06': 'Liquidação normal',
      '07': 'Liquidação parcial',
      '08': 'Baixa por pagamento, liquidação pelo saldo',
      '15': 'Pagamento em cartório',
    },
    mayRepeat: {
      '04': 'Baixa de título liquidado por edital',
    },
    doubtful: {
      '25': 'Devolução, liquidado anteriormente',
      '30': 'Cobrança a creditar (liquidação em trânsito)',
      '31': 'Título em trânsito pago em cartório',
    },
    noMoney: {
      '02': 'Confirmação de entrada',
      '03': 'Entrada rejeitada',
      '09': 'Devolução automática',
      '10': 'Baixado conforme instruções',
      '11': 'Arquivo levantamento',
      '12': 'Concessão de abatimento',
      '13': 'Cancelamento de abatimento',
      '14': 'Vencimento alterado',
      '16': 'Alteração de dados',
      '18': 'Alteração de instruções',
      '19': 'Confirmação de instrução de protesto',
      '20': 'Confirmação de instrução para sustar protesto',
      '21': 'Aguardando autorização para protesto por edital',
      '22': 'Protesto sustado por alteração de vencimento e prazo de cartório',
      '23': 'Confirmação da entrada em cartório',
      '26': 'Devolvido pelo cartório – erro de informação',
      '32': 'Reembolso e transferência (desconto e vendor, ou carteira em garantia)',
      '33': 'Reembolso e devolução (desconto e vendor)',
      '34': 'Reembolso não efetuado por falta de saldo',
      '40': 'Baixa de títulos protestados',
      '41': 'Despesa de aponte',
      '42': 'Alteração de título',
      '43': 'Relação de títulos',
      '44': 'Manutenção mensal',
      '45': 'Sustação de cartório e envio de título a cartório',
      '46': 'Fornecimento de formulário pré-impresso',
      '47': 'Confirmação de entrada – pagador DDA',
      '68': 'Acerto dos dados do rateio de crédito',
      '69': 'Cancelamento dos dados do rateio',
    },
  },
  totals: [],
};
