import type { InEach } from '#web/words/language.tsx';
import { en } from './words/en.ts';
import { type ForkWords, ptBR } from './words/pt-BR.ts';

/** What the page says, in each language. */
export const forkWords: InEach<ForkWords> = { 'pt-BR': ptBR, en };
