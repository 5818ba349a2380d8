import type { preview as english } from '#cli/words/en/preview.ts';
import { translationOf } from '#cli/words/texts.ts';

export const preview = translationOf<typeof english>()({
  summary: 'grava uma galeria em HTML com cada mensagem em cada tom, para devedores de exemplo',
  out: 'a pasta das páginas; uma galeria anterior ali é substituída',
  written: '{count, plural, one {# prévia está} other {# prévias estão}} em {file}',
});
