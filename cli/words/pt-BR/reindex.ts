import type { reindex as english } from '#cli/words/en/reindex.ts';
import { translationOf } from '#cli/words/texts.ts';

export const reindex = translationOf<typeof english>()({
  summary: 'põe nas listas da API o que foi gravado antes de elas existirem, na tabela de um ambiente',
  stage: 'o ambiente cuja tabela é percorrida',
  walked: '{lookedAt} itens percorridos, {changed} postos em suas listas',
  done: 'Todos os itens estão em suas listas: {lookedAt} percorridos, {changed} alterados.',
});
