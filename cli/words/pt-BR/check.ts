import type { check as english } from '#cli/words/en/check.ts';
import { translationOf } from '#cli/words/texts.ts';

export const check = translationOf<typeof english>()({
  summary: 'confere a configuração inteira; cada erro diz o arquivo, a linha e o campo',
  stage: 'também que nenhuma dívida deste ambiente fique sem régua, credor ou textos; lê o ambiente na AWS',
  warning: 'atenção: {problem}',
  corpus:
    'também julga os textos de um corpus pelas regras de conteúdo, e mostra acertos e alarmes falsos (padrão: o deste repositório)',
  valid: 'A configuração é válida: {contents}',
  reguas: '{count, plural, one {# régua} other {# réguas}} ({names})',
  creditors: '{count, plural, one {# credor} other {# credores}} ({names})',
  offerBooks: '{count, plural, one {# book de ofertas} other {# books de ofertas}} ({names})',
  brands: '{count, plural, one {# marca} other {# marcas}} ({names})',
  stages: '; domínios dos ambientes {names}',
  allows: '{creditor} permite “{words}” desde {day}: {reason}',
  allowsUnused: '{creditor} permite “{words}” desde {day}: {reason} (nenhum texto da marca diz isso)',
  noCorrection: 'A correção monetária (CC, art. 389) não é cobrada.',
  missingRates:
    'Falta a taxa legal de {months} em legal/legal-rate.yaml: não se cobram juros por ela. Importe com npx regua legal-rate.',
  nothingDeployed: 'Nada foi implantado em {stage}: nada pode ficar sem régua.',
  wouldStrand: 'Esta configuração deixaria dívidas de {stage} sem régua, credor ou texto:',
  nothingStranded: 'Nada em {stage} fica sem régua por causa dela.',
  mayRemove: ' Nada mais está em {reguas}: pode ser removida.',
});
