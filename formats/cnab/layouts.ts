import type { ReturnFileLayout } from './layout.ts';
import { bancoDoBrasil240 } from './layouts/banco-do-brasil-240.ts';
import { bancoDoBrasil400 } from './layouts/banco-do-brasil-400.ts';
import { bancoDoBrasil400Convenio6 } from './layouts/banco-do-brasil-400-convenio-6.ts';
import { banrisul400 } from './layouts/banrisul-400.ts';
import { bradesco240 } from './layouts/bradesco-240.ts';
import { bradesco400 } from './layouts/bradesco-400.ts';
import { caixa240 } from './layouts/caixa-240.ts';
import { inter400 } from './layouts/inter-400.ts';
import { itau240 } from './layouts/itau-240.ts';
import { itau400 } from './layouts/itau-400.ts';
import { santander240 } from './layouts/santander-240.ts';
import { santander400 } from './layouts/santander-400.ts';
import { sicoob240 } from './layouts/sicoob-240.ts';
import { sicoob400 } from './layouts/sicoob-400.ts';
import { sicredi240 } from './layouts/sicredi-240.ts';
import { sicredi400 } from './layouts/sicredi-400.ts';

/** The return files that are known here. */
export const LAYOUTS: readonly ReturnFileLayout[] = [
  bancoDoBrasil400,
  bancoDoBrasil400Convenio6,
  bancoDoBrasil240,
  banrisul400,
  bradesco400,
  bradesco240,
  caixa240,
  inter400,
  itau400,
  itau240,
  santander400,
  santander240,
  sicoob400,
  sicoob240,
  sicredi400,
  sicredi240,
];
