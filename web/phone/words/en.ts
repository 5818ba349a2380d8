import type { PhoneWords } from './pt-BR.ts';

export const en: PhoneWords = {
  title: 'Phone',
};
