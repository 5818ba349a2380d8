import type { Weights } from './weigh-text.ts';
import WRITTEN from './weights.json' with { type: 'json' };

/** The weights that `npm run content-weights` makes of the halves of the corpus by which rules are made. */
export const WEIGHTS: Weights = WRITTEN;
