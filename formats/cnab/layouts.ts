import type { ReturnFileLayout } from './layout.ts';
import { bancoDoBrasil240 } from './layouts/banco-do-brasil-240.ts';
import { bancoDoBrasil400 } from './layouts/banco-do-brasil-400.ts';
import { bradesco400 } from './layouts/bradesco-400.ts';
import { itau240 } from './layouts/itau-240.ts';
import { itau400 } from './layouts/itau-400.ts';

/** The return files that are known here. */
export const LAYOUTS: readonly ReturnFileLayout[] = [
  bancoDoBrasil400,
  bancoDoBrasil240,
  bradesco400,
  itau400,
  itau240,
];
