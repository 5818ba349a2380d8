import type { diagram as english } from '#cli/words/en/diagram.ts';
import { translationOf } from '#cli/words/texts.ts';

export const diagram = translationOf<typeof english>()({
  summary: 'imprime a máquina de estados de uma régua como diagrama Mermaid',
  regua: 'id da régua',
  noRegua: 'não há a régua “{id}”; há: {ids}',
});
