import type { ClockWords } from './pt-BR.ts';

export const en: ClockWords = {
  title: 'Clock',
};
