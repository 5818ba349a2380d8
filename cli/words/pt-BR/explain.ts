import type { explain as english } from '#cli/words/en/explain.ts';
import { translationOf } from '#cli/words/texts.ts';

export const explain = translationOf<typeof english>()({
  summary: 'mostra o demonstrativo de uma dívida: o que se deve num dia, linha por linha',
  debt: 'uma dívida em JSON (formatos: docs/commands.md)',
  at: 'o dia, até o fim dele em Brasília',
});
