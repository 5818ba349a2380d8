import type { Layout240 } from '#formats/cnab/layout.ts';

/** Itaú, CNAB 240 (Layout de Cobrança CNAB 240, return): carteira and nosso número are side by side in segment T. */
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
  ourNumber: [38, 48],
  occurrences: {
    paid: { '06': 'Liquidação normal', '08': 'Liquidação em cartório' },
    writtenOff: { '10': 'Baixa por ter sido liquidado' },
    doubtful: {},
  },
};
