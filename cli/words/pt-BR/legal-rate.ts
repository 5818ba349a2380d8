import type { legalRate as english } from '#cli/words/en/legal-rate.ts';
import { translationOf } from '#cli/words/texts.ts';

export const legalRate = translationOf<typeof english>()({
  summary: 'grava na configuração as taxas legais mensais de juros publicadas pelo Banco Central',
  file: 'a série 29543 em JSON (api.bcb.gov.br/dados/serie/bcdata.sgs.29543/dados?formato=json)',
  readOn: 'o dia em que foi lida',
  otherRates:
    '{file}: tem outra taxa para {months}; o que foi cobrado pela antiga não muda sozinho: corrija {config} à mão se estava errada',
  otherRate: '{month} ({rate}, e não {known})',
  allKnown: '{config} já tem todos os {count} meses do arquivo',
  added: '{config}: {count, plural, one {# mês incluído} other {# meses incluídos}}, {months}',
  noJson: '{file}: não é JSON; baixe com formato=json',
});
