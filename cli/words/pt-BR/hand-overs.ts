import type { handOvers as english } from '#cli/words/en/hand-overs.ts';
import { translationOf } from '#cli/words/texts.ts';

export const handOvers = translationOf<typeof english>()({
  'ladder-over': 'as mensagens da régua acabaram',
  'over-indebted': 'superendividamento',
  hardship: 'o devedor disse que não consegue pagar, e ninguém respondeu ainda',
  unreachable: 'o cliente não tem contato que sirva',
  'prescribes-soon': 'prescreveria antes do fim da régua',
  prescribed: 'está prescrita',
  'debtor-erased': 'os dados do devedor foram eliminados',
  'only-charges-left': 'só restam encargos',
  'little-left': 'resta tão pouco que não se cobra',
  'too-many-payments': 'tem pagamentos demais para receber outros',
  'execution-failed': 'as execuções dela falharam',
  'execution-stopped': 'a execução dela foi interrompida',
  'pause-over': 'a pausa terminou',
  assigned: 'o crédito foi cedido, e nenhum código paga o cessionário',
});
