import type { InEach } from '#web/words/language.tsx';
import { en } from './words/en.ts';
import { ptBR, type RulerWords } from './words/pt-BR.ts';

/** What the ruler says, in each language. */
export const rulerWords: InEach<RulerWords> = { 'pt-BR': ptBR, en };
