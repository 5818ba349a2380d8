import {
  FEBRABAN_CHEQUE_CLEARED,
  FEBRABAN_CHEQUE_DOUBTFUL,
  FEBRABAN_NO_MONEY,
  FEBRABAN_PAID,
  FEBRABAN_PAYER_SAYS,
} from '#formats/cnab/codes/febraban-240.ts';
import type { Layout240 } from '#formats/cnab/layout.ts';

/**
 * Sicoob, CNAB 240 (Layouts para troca de informações, 2017-02-24, sheet 06, Retorno CNAB240: header rows 8-32, segment T rows 67-96, segment U
 * rows 101-125, movements rows 107-108). Of the nosso número, the first ten digits are the number and its check digit; the
 * instalment, the modalidade and the kind of form follow. The totals of a batch are those of the portfolio: a public sample shows it.
 */
export const sicoob240: Layout240 = {
  id: 'sicoob-240',
  bank: '756',
  name: 'Sicoob',
  width: 240,
  header: {
    // Cooperativa and conta, without the check digit.
    account: [
      [53, 57],
      [59, 70],
    ],
    writtenOn: [144, 151],
  },
  ourNumber: [[38, 47]],
  numberWithoutZeros: true,
  occurrences: {
    source: 'Sicoob, Layouts para troca de informações, Fev/2017, sheet 06, rows 107-108',
    paid: FEBRABAN_PAID,
    mayRepeat: FEBRABAN_CHEQUE_CLEARED,
    doubtful: FEBRABAN_CHEQUE_DOUBTFUL,
    noMoney: FEBRABAN_NO_MONEY,
    natures: [FEBRABAN_PAYER_SAYS],
  },
};
