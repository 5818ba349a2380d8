import type { InEach } from '#web/words/language.tsx';
import { en } from './words/en.ts';
import { type PhoneWords, ptBR } from './words/pt-BR.ts';

/** What the page says, in each language. */
export const phoneWords: InEach<PhoneWords> = { 'pt-BR': ptBR, en };
