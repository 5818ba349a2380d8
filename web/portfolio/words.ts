import type { InEach } from '#web/words/language.tsx';
import { en } from './words/en.ts';
import { type PortfolioWords, ptBR } from './words/pt-BR.ts';

/** What the page says, in each language. */
export const portfolioWords: InEach<PortfolioWords> = { 'pt-BR': ptBR, en };
