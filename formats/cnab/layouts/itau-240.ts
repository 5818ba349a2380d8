import { ITAU_NO_MONEY, ITAU_PAYER_SAYS } from '#formats/cnab/codes/itau.ts';
import type { Layout240 } from '#formats/cnab/layout.ts';

/**
 * Itaú, CNAB 240 (Cobrança Bancária, Layout de Arquivos – FEBRABAN 240, January 2017: return file pp. 14-16, occurrences of note 22 pp. 21-22).
 * Carteira and nosso número are side by side in segment T.
 */
export const itau240: Layout240 = {
  id: 'itau-240',
  bank: '341',
  name: 'Itaú',
  width: 240,
  header: {
    // Agência and conta, without the check digit.
    account: [
      [54, 57],
      [66, 70],
    ],
    writtenOn: [144, 151],
  },
  ourNumber: [[38, 48]],
  totalsOfBatch: true,
  occurrences: {
    source: 'Itaú, Cobrança FEBRABAN 240, Janeiro/2017, nota 22, pp. 21-22',
    paid: { '06': 'Liquidação normal', '08': 'Liquidação em cartório' },
    mayRepeat: { '10': 'Baixa por ter sido liquidado' },
    doubtful: {},
    noMoney: ITAU_NO_MONEY,
    natures: [ITAU_PAYER_SAYS],
  },
};
