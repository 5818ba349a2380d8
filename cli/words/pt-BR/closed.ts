import type { closed as english } from '#cli/words/en/closed.ts';
import { translationOf } from '#cli/words/texts.ts';

export const closed = translationOf<typeof english>()({
  cancelled: 'cancelada',
  withdrawn: 'desfeita com o lote dela',
  'payment-plan-over': 'o acordo terminou',
});
