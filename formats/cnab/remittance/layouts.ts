import type { RemittanceLayout } from './layout.ts';
import { bancoDoBrasil240 } from './layouts/banco-do-brasil-240.ts';
import { itau400 } from './layouts/itau-400.ts';

/** The remittance files that are known here, by the name in the configuration. */
export const REMITTANCE_LAYOUTS: ReadonlyMap<string, RemittanceLayout> = new Map(
  [bancoDoBrasil240, itau400].map((layout) => [layout.id, layout]),
);
