import { ITAU_NO_MONEY, ITAU_PAYER_SAYS } from '#formats/cnab/codes/itau.ts';
import type { Layout400 } from '#formats/cnab/layout.ts';

/**
 * Itaú, CNAB 400 (Cobrança Bancária, Intercâmbio Eletrônico de Arquivos, CNAB 400, July 2021: return file pp. 18-28, occurrences of note 17 pp.
 * 35-37; 71 and 76 stand in note 17 of the edition of March 2015). The amount at 254-266 is what was credited, of which the fee at 176-188 has been
 * taken: public samples bear it out, to the centavo of interest. It states nowhere what was paid: that is the title with its interest (267-279)
 * and other credits (280-292), less rebate (228-240) and discount (241-253).
 */
export const itau400: Layout400 = {
  id: 'itau-400',
  bank: '341',
  name: 'Itaú',
  width: 400,
  header: {
    // Agência and conta, without the check digit.
    account: [
      [27, 30],
      [33, 37],
    ],
    writtenOn: [95, 100],
  },
  detail: {
    type: '1',
    // Pix (QR code of a bolecode) and rateio de crédito.
    passedOver: ['3', '4'],
    ourNumber: [
      [83, 85],
      [86, 93],
    ],
    control: [38, 62],
    document: [117, 126],
    occurrence: [109, 110],
    // Alegação do pagador (note 20).
    nature: [302, 305],
    paidOn: [111, 116],
    creditOn: [296, 301],
    titleValue: [153, 165],
    received: [254, 266],
    taken: [
      { kind: 'fee', place: [176, 188] },
      // IOF.
      { kind: 'tax', place: [215, 227] },
    ],
    net: {
      partial: ['07'],
      plus: [
        [153, 165],
        [267, 279],
        [280, 292],
      ],
      minus: [
        [228, 240],
        [241, 253],
      ],
    },
  },
  occurrences: {
    source: 'Itaú, Cobrança CNAB 400, Julho/2021, nota 17, pp. 35-37',
    paid: {
      '06': 'Liquidação normal',
      '07': 'Liquidação parcial – cobrança inteligente (B2B)',
      '08': 'Liquidação em cartório',
    },
    mayRepeat: {
      '10': 'Baixa por ter sido liquidado',
      '59': 'Baixa por crédito em c/c através do Sispag',
      '76': 'Cheque compensado',
    },
    doubtful: {
      '65': 'Pagamento com cheque – aguardando compensação',
      '69': 'Cheque devolvido',
      '72': 'Baixa por crédito em c/c através do Sispag sem título correspondente',
      '95': 'Baixa operacional',
    },
    noMoney: {
      ...ITAU_NO_MONEY,
      '64': 'Entrada confirmada com rateio de crédito',
      '71': 'Entrada registrada, aguardando avaliação; entrada de boleto Pix',
      '73': 'Confirmação de entrada na cobrança simples – entrada não aceita na cobrança contratual',
      '81': 'Confirma exclusão de entrada em negativação expressa/tarifa',
      '84': 'Tarifa mensal de entrada em negativação expressa',
    },
    natures: [ITAU_PAYER_SAYS],
  },
  totals: [
    { name: 'quantity of details', place: [213, 220], of: 'details' },
    { name: 'total of title values', place: [221, 234], of: 'title values' },
  ],
};
