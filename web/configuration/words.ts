import type { InEach } from '#web/words/language.tsx';
import { en } from './words/en.ts';
import { type ConfigurationWords, ptBR } from './words/pt-BR.ts';

/** What the page says, in each language. */
export const configurationWords: InEach<ConfigurationWords> = { 'pt-BR': ptBR, en };
