import type { DebtWords } from './pt-BR.ts';

export const en: DebtWords = {
  title: 'Debt',
};
