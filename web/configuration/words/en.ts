import type { ConfigurationWords } from './pt-BR.ts';

export const en: ConfigurationWords = {
  title: 'Configuration',
};
