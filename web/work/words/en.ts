import type { WorkWords } from './pt-BR.ts';

export const en: WorkWords = {
  title: 'Work',
};
