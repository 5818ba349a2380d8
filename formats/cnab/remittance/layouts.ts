import type { RemittanceLayout } from './layout.ts';
import { bancoDoBrasil240 } from './layouts/banco-do-brasil-240.ts';
import { banrisul400 } from './layouts/banrisul-400.ts';
import { bradesco400 } from './layouts/bradesco-400.ts';
import { caixa240 } from './layouts/caixa-240.ts';
import { itau400 } from './layouts/itau-400.ts';
import { santander240 } from './layouts/santander-240.ts';
import { sicoob240 } from './layouts/sicoob-240.ts';
import { sicredi240 } from './layouts/sicredi-240.ts';

/** The remittance files that are known here, by the name in the configuration. */
export const REMITTANCE_LAYOUTS: ReadonlyMap<string, RemittanceLayout> = new Map(
  [bancoDoBrasil240, banrisul400, bradesco400, caixa240, itau400, santander240, sicoob240, sicredi240].map(
    (layout) => [layout.id, layout],
  ),
);
