import type { completion as english } from '#cli/words/en/completion.ts';
import { translationOf } from '#cli/words/texts.ts';

export const completion = translationOf<typeof english>()({
  summary: 'mostra o que faz o shell completar comandos e opções: eval "$(npx regua completion bash)"',
  shell: 'o shell',
});
