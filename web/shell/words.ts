import type { InEach } from '#web/words/language.tsx';
import { en } from './words/en.ts';
import { ptBR, type ShellWords } from './words/pt-BR.ts';

/** What the frame around every page says, in each language. */
export const shellWords: InEach<ShellWords> = { 'pt-BR': ptBR, en };
