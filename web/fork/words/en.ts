import type { ForkWords } from './pt-BR.ts';

export const en: ForkWords = {
  title: 'Fork',
};
