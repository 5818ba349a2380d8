import type { InEach } from '#web/words/language.tsx';
import { en } from './words/en.ts';
import { type ClockWords, ptBR } from './words/pt-BR.ts';

/** What the clock says, in each language. */
export const clockWords: InEach<ClockWords> = { 'pt-BR': ptBR, en };
