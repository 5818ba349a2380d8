import type { PortfolioWords } from './pt-BR.ts';

export const en: PortfolioWords = {
  title: 'Portfolio',
};
