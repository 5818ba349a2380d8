import {
  FEBRABAN_CHEQUE_CLEARED,
  FEBRABAN_CHEQUE_DOUBTFUL,
  FEBRABAN_NO_MONEY,
  FEBRABAN_PAID,
  FEBRABAN_PAYER_SAYS,
} from '#formats/cnab/codes/febraban-240.ts';
import type { Layout240 } from '#formats/cnab/layout.ts';

/**
 * Bradesco, CNAB 240 (Manual de Procedimentos 4008.524.0339, version 02 of 2013-07-08: header p. 8, segments T and U pp. 21-22, nosso número
 * pp. 14 and 44, movements C044 pp. 30-31). The nosso número is behind the carteira of three digits, of which the boleto has two.
 */
export const bradesco240: Layout240 = {
  id: 'bradesco-240',
  bank: '237',
  name: 'Bradesco',
  width: 240,
  header: {
    // Agência and conta, without the check digit.
    account: [
      [53, 57],
      [59, 70],
    ],
    writtenOn: [144, 151],
  },
  ourNumber: [
    [39, 40],
    [46, 56],
  ],
  occurrences: {
    source: 'Bradesco, Manual 4008.524.0339 V02, C044, pp. 30-31',
    paid: FEBRABAN_PAID,
    mayRepeat: FEBRABAN_CHEQUE_CLEARED,
    doubtful: FEBRABAN_CHEQUE_DOUBTFUL,
    noMoney: FEBRABAN_NO_MONEY,
    natures: [FEBRABAN_PAYER_SAYS],
  },
};
