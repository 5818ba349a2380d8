import { firstLettersIn, firstOf, patternOf } from '#domain/compliance/content/beginnings.ts';
import { SIGNS_OF_GOOD_FAITH } from './signs-of-good-faith.ts';
import { SIGNS_OF_HARM } from './signs-of-harm.ts';

/**
 * Signs in a sentence that say what a text is about, in many words. None refuses a text; each is weighed (`traits-of.ts`).
 */
const SIGNS = { ...SIGNS_OF_GOOD_FAITH, ...SIGNS_OF_HARM };

const COMPILED = Object.entries(SIGNS).map(([name, patterns]) => ({
  name,
  patterns: patterns.map(patternOf),
}));

/** A sign in a folded sentence, and where it first stands there. */
interface Sign {
  readonly name: string;
  readonly at: number;
  readonly length: number;
}

/** The signs of a folded sentence, each once. */
export function signsIn(sentence: string): Sign[] {
  const letters = firstLettersIn(sentence);
  return COMPILED.flatMap(({ name, patterns }) => {
    const found = firstOf(sentence, patterns, letters);
    return found ? { name, ...found } : [];
  });
}
