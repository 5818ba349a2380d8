import type { legalRate as english } from '#cli/words/en/legal-rate.ts';
import { translationOf } from '#cli/words/texts.ts';

export const legalRate = translationOf<typeof english>()({
  summary: 'grava na configuração as taxas legais mensais de juros publicadas pelo Banco Central',
  from: 'a série 29543 em JSON (api.bcb.gov.br/dados/serie/bcdata.sgs.29543/dados?formato=json)',
  readOn: 'o dia em que foi lida',
});
