import type { InEach } from '#web/words/language.tsx';
import { en } from './words/en.ts';
import { ptBR, type WorkWords } from './words/pt-BR.ts';

/** What the page says, in each language. */
export const workWords: InEach<WorkWords> = { 'pt-BR': ptBR, en };
