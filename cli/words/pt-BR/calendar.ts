import type { calendar as english } from '#cli/words/en/calendar.ts';
import { translationOf } from '#cli/words/texts.ts';

export const calendar = translationOf<typeof english>()({
  summary: 'diz se um dia é dia útil bancário, por que não, e para onde vai um vencimento',
  date: 'AAAA-MM-DD',
  business: '{day} é dia útil',
  notBusiness: '{day} não é dia útil ({why}): um vencimento passa para {rolled}',
});
