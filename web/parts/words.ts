import type { InEach } from '#web/words/language.tsx';
import { en } from './words/en.ts';
import { type PartsWords, ptBR } from './words/pt-BR.ts';

/** What the shared parts say, in each language. */
export const partsWords: InEach<PartsWords> = { 'pt-BR': ptBR, en };
