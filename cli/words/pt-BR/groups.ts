import type { groups as english } from '#cli/words/en/groups.ts';
import { translationOf } from '#cli/words/texts.ts';

export const groups = translationOf<typeof english>()({
  project: 'O projeto de uma empresa:',
  book: 'Uma carteira de faturas:',
  people: 'Pessoas no trabalho, nesta máquina:',
  debt: 'Uma dívida:',
  value: 'Um valor ou arquivo:',
  stage: 'Um ambiente implantado:',
  help: 'Ajuda:',
});
