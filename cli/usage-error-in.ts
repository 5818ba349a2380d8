import { namingPlaces } from './help-in.ts';
import type { Words } from './words/words.ts';

/** An error of usage in the words of a language: the sentence of commander, and the names of what options and arguments take. */
export const usageErrorIn = (text: string, { reason, named }: Words): string =>
  reason(namingPlaces(text, named).replace(/(?<=argument ')[\w-]+(?=')/, (name) => named('places', name)));
