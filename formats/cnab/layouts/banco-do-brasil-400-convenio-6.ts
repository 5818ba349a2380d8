import { BANCO_DO_BRASIL_400, BANCO_DO_BRASIL_400_FIELDS } from '#formats/cnab/codes/banco-do-brasil-400.ts';
import type { Layout400 } from '#formats/cnab/layout.ts';

/**
 * Banco do Brasil, CNAB 400 for convênios of four and of six digits (CBR643, up to 999.999). Its manual (Set/09) was not to be had: positions are
 * those in which two independent implementations agree (ACBr, `ACBrBancoBrasil.pas`, LerRetorno400Pos6; ya-retorno-boleto,
 * `CNAB400Conv6Processor.php`; both read on 2026-11-29), and comandos and naturezas those of the manual for seven digits. Details are of type 1,
 * and from 107 on they are as in that manual.
 */
export const bancoDoBrasil400Convenio6: Layout400 = {
  id: 'banco-do-brasil-400-convenio-6',
  bank: '001',
  name: 'Banco do Brasil',
  width: 400,
  header: {
    // Convênio.
    account: [[41, 46]],
    writtenOn: [95, 100],
    holds: { place: [41, 46], pattern: /^\d*[1-9]\d*$/ },
  },
  detail: {
    ...BANCO_DO_BRASIL_400_FIELDS,
    type: '1',
    ourNumber: [[63, 73]],
    control: [38, 62],
    nature: [81, 82],
  },
  occurrences: BANCO_DO_BRASIL_400,
  totals: [],
};
