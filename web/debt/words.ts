import type { InEach } from '#web/words/language.tsx';
import { en } from './words/en.ts';
import { type DebtWords, ptBR } from './words/pt-BR.ts';

/** What the page says, in each language. */
export const debtWords: InEach<DebtWords> = { 'pt-BR': ptBR, en };
