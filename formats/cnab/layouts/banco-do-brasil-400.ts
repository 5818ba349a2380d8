import { BANCO_DO_BRASIL_400, BANCO_DO_BRASIL_400_FIELDS } from '#formats/cnab/codes/banco-do-brasil-400.ts';
import type { Layout400 } from '#formats/cnab/layout.ts';

/**
 * Banco do Brasil, CNAB 400 for convênios of seven digits (Layout de Arquivo Retorno CNAB400/CBR643, January 2014: header p. 3, detail pp. 4-6,
 * auxiliary records pp. 7-15, trailer p. 16). Details are of type 7; the amount at 254-266 is what was paid, that at 306-318 what was credited (2
 * at 319), and the trailer counts nothing of the file.
 */
export const bancoDoBrasil400: Layout400 = {
  id: 'banco-do-brasil-400',
  bank: '001',
  name: 'Banco do Brasil',
  width: 400,
  header: {
    // Convênio.
    account: [[150, 156]],
    writtenOn: [95, 100],
    holds: { place: [150, 156], pattern: /[1-9]/ },
  },
  detail: {
    ...BANCO_DO_BRASIL_400_FIELDS,
    type: '7',
    ourNumber: [[64, 80]],
    control: [39, 63],
    nature: [87, 88],
  },
  occurrences: BANCO_DO_BRASIL_400,
  totals: [],
};
