import type { cases as english } from '#cli/words/en/cases.ts';
import { translationOf } from '#cli/words/texts.ts';

export const cases = translationOf<typeof english>()({
  'not-mine': '“não é minha”',
  'goods-or-service': 'produto ou serviço',
  hardship: 'dificuldade de pagamento',
  review: 'revisão de proposta',
  cancelled: 'a dívida foi cancelada',
  corrected: 'o valor foi corrigido',
  upheld: 'a dívida foi mantida',
  'over-indebted': 'superendividamento',
});
