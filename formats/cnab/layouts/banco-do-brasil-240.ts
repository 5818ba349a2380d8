import {
  FEBRABAN_CHEQUE_CLEARED,
  FEBRABAN_CHEQUE_DOUBTFUL,
  FEBRABAN_NO_MONEY,
  FEBRABAN_PAID,
  FEBRABAN_PAYER_SAYS,
} from '#formats/cnab/codes/febraban-240.ts';
import type { Layout240 } from '#formats/cnab/layout.ts';

/**
 * Banco do Brasil, CNAB 240 (CNAB 240, Particularidades BB, Leiaute 2017/Agosto, segments T and U on pp. 21-23, with the nosso número of 17
 * digits). Movements are those of Febraban's note C044, of which page 21 lists the ones that the bank uses.
 */
export const bancoDoBrasil240: Layout240 = {
  id: 'banco-do-brasil-240',
  bank: '001',
  name: 'Banco do Brasil',
  width: 240,
  // Convênio.
  header: { account: [[33, 41]], writtenOn: [144, 151] },
  ourNumber: [[38, 57]],
  totalsOfBatch: true,
  occurrences: {
    source: 'BB, CNAB 240 Particularidades, Agosto/2017, p. 21; Febraban 240 V10.6, C044',
    paid: FEBRABAN_PAID,
    mayRepeat: FEBRABAN_CHEQUE_CLEARED,
    doubtful: FEBRABAN_CHEQUE_DOUBTFUL,
    noMoney: FEBRABAN_NO_MONEY,
    natures: [FEBRABAN_PAYER_SAYS],
  },
};
