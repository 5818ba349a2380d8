import type { Layout400, Occurrences } from '#formats/cnab/layout.ts';

/**
 * The comandos of Banco do Brasil's CNAB 400 (note 07), and the naturezas do recebimento that say more of some of them (note 05): a title that was
 * taken out because it was paid before or debited, and cheques that have not cleared.
 */
export const BANCO_DO_BRASIL_400: Occurrences = {
  source: 'BB, CNAB400/CBR643, Jan/2014, notas 05 and 07, pp. 17-23',
  paid: {
    '05': 'Liquidado sem registro',
    '06': 'Liquidação normal',
    '07': 'Liquidação por conta/parcial',
    '08': 'Liquidação por saldo',
    '15': 'Liquidação em cartório',
  },
  doubtful: {
    '20': 'Débito em conta',
    '44': 'Título pago com cheque devolvido',
    '46': 'Título pago com cheque, aguardando compensação',
  },
  noMoney: {
    '02': 'Confirmação de entrada de título',
    '03': 'Comando recusado',
    '09': 'Baixa de título',
    '10': 'Baixa solicitada',
    '11': 'Títulos em ser',
    '12': 'Abatimento concedido',
    '13': 'Abatimento cancelado',
    '14': 'Alteração de vencimento do título',
    '16': 'Confirmação de alteração de juros de mora',
    '19': 'Confirmação de recebimento de instruções para protesto',
    '21': 'Alteração do nome do sacado',
    '22': 'Alteração do endereço do sacado',
    '23': 'Indicação de encaminhamento a cartório',
    '24': 'Sustar protesto',
    '25': 'Dispensar juros de mora',
    '26': 'Alteração do número do título dado pelo cedente',
    '28': 'Manutenção de título vencido',
    '31': 'Conceder desconto',
    '32': 'Não conceder desconto',
    '33': 'Retificar desconto',
    '34': 'Alterar data para desconto',
    '35': 'Cobrar multa',
    '36': 'Dispensar multa',
    '37': 'Dispensar indexador',
    '38': 'Dispensar prazo limite para recebimento',
    '39': 'Alterar prazo limite para recebimento',
    '41': 'Alteração do número do controle do participante',
    '42': 'Alteração do número do documento do sacado',
    '72': 'Alteração de tipo de cobrança',
    '73': 'Confirmação de instrução de parâmetro de pagamento parcial',
    '96': 'Despesas de protesto',
    '97': 'Despesas de sustação de protesto',
    '98': 'Débito de custas antecipadas',
  },
  natures: [
    {
      of: ['05', '06', '07', '08', '15'],
      doubtful: {
        '04': 'liquidação com cheque a compensar',
        '10': 'liquidação parcial com cheque a compensar',
        '11': 'liquidação por saldo com cheque a compensar',
      },
    },
    {
      of: ['09', '10'],
      doubtful: {
        '19': 'débito automático',
        '31': 'liquidado anteriormente',
        '51': 'acerto',
      },
      noMoney: {
        '00': 'solicitada pelo cliente',
        '15': 'protestado',
        '18': 'por alteração da carteira',
        '32': 'habilitado em processo',
        '33': 'incobrável por nosso intermédio',
        '34': 'transferido para créditos em liquidação',
        '46': 'por alteração da variação',
        '47': 'por alteração da variação',
        '90': 'baixa automática',
      },
    },
    { of: ['03'], doubtful: { '30': 'registro de título já liquidado' } },
  ],
};

/** The fields that details of both kinds of convênio have at the same places, from 107 on: paid is 254-266, credited 306-318 if 319 is 2. */
export const BANCO_DO_BRASIL_400_FIELDS = {
  // Partilha, vendor, and e-mails, cheques and long numbers of titles.
  passedOver: ['2', '3', '5'],
  document: [117, 126],
  occurrence: [109, 110],
  paidOn: [111, 116],
  creditOn: [176, 181],
  titleValue: [153, 165],
  received: [254, 266],
  credited: { amount: [306, 318], isCredit: { place: [319, 319], is: '2' } },
  taken: [
    { kind: 'fee', place: [182, 188] },
    // Outras despesas.
    { kind: 'fee', place: [189, 201] },
    // IOF.
    { kind: 'tax', place: [215, 227] },
  ],
} as const satisfies Partial<Layout400['detail']>;
