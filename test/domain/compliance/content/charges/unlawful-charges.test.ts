import { describe, expect, it } from 'vitest';
import { unlawfulCharges } from '#domain/compliance/content/charges/unlawful-charges.ts';
import { findForbidden, inWords } from '#domain/compliance/content/find-forbidden.ts';
import { foldText, wordsAt } from '#domain/compliance/content/fold-text.ts';
import type { Relation } from '#schemas/config/charge-terms.ts';

const found = (text: string, relation: Relation = 'consumer') => {
  const folded = foldText(text);
  return unlawfulCharges(folded.text, relation).map(({ rule, at, length }) => [
    rule,
    wordsAt(folded, at, length),
  ]);
};

describe('a charge of a consumer that the law does not allow', () => {
  it.each([
    ['Há multa de 10% sobre o valor.', 'fine-over-cap', 'multa de 10%'],
    ['Multa: 5%.', 'fine-over-cap', 'Multa: 5%'],
    ['Multa (2,5%) e juros (1% ao mês).', 'fine-over-cap', 'Multa (2,5%'],
    [
      'A multa, conforme o seu contrato, é de 3%.',
      'fine-over-cap',
      'multa, conforme o seu contrato, é de 3%',
    ],
    ['Cobramos 10% de multa.', 'fine-over-cap', '10% de multa'],
    ['A multa é de dez por cento.', 'fine-over-cap', 'multa é de dez por cento'],
    ['A multa é de vinte e cinco por cento.', 'fine-over-cap', 'multa é de vinte e cinco por cento'],
    ['Multa de 20 por cento após o vencimento', 'fine-over-cap', 'Multa de 20 por cento'],
    ['Se não pagar até sexta, multa de 10%.', 'fine-over-cap', 'multa de 10%'],
    ['MULTA DE 10% A PARTIR DE AMANHÃ', 'fine-over-cap', 'MULTA DE 10%'],
    ['Encargos de mora de 10% sobre o saldo.', 'fine-over-cap', 'mora de 10%'],
    ['Taxa por atraso de 8%.', 'fine-over-cap', 'Taxa por atraso de 8%'],
    ['Multa de 2% por dia de atraso.', 'fine-that-recurs', 'Multa de 2%'],
    ['Multa diária de 1%.', 'fine-that-recurs', 'Multa diária de 1%'],
    ['Os juros são de 2% ao mês.', 'interest-over-cap', 'juros são de 2%'],
    ['Juros de mora de 5% a.m.', 'interest-over-cap', 'Juros de mora de 5%'],
    ['juros de 0,33% ao dia', 'interest-over-cap', 'juros de 0,33%'],
    ['juros de 0.33% ao dia', 'interest-over-cap', 'juros de 0.33%'],
    ['Juros diários de 1%.', 'interest-over-cap', 'Juros diários de 1%'],
    ['Juros de 24% ao ano sobre a fatura vencida.', 'interest-over-cap', 'Juros de 24%'],
    ['Incidem 3% ao mês de juros.', 'interest-over-cap', '3% ao mês de juros'],
    ['Multa de 2% e 3% ao mês.', 'interest-over-cap', '3%'],
    ['Juros de cinco por cento ao mês.', 'interest-over-cap', 'Juros de cinco por cento'],
    ['Com honorários de 10%.', 'fee-in-percent', 'honorários de 10%'],
    ['Somam-se 20% de honorários advocatícios.', 'fee-in-percent', '20% de honorários'],
    ['Taxa de cobrança de 10%, conforme o contrato.', 'fee-in-percent', 'Taxa de cobrança de 10%'],
    ['Correm juros sobre juros.', 'interest-on-interest', 'juros sobre juros'],
    ['Os juros são capitalizados mensalmente.', 'interest-on-interest', 'juros são capitalizados'],
    ['Aplicamos juros compostos.', 'interest-on-interest', 'juros compostos'],
  ])('is found in "%s"', (text, rule, words) => {
    expect(found(text)).toEqual([[rule, words]]);
  });

  it('is found as often as it is stated', () => {
    expect(found('Multa de 10% e juros de 1% ao dia. Mais honorários de 20%.').map(([rule]) => rule)).toEqual(
      ['fine-over-cap', 'interest-over-cap', 'fee-in-percent'],
    );
  });
});

describe('no such charge is found in', () => {
  it.each([
    'Multa de 2% e juros de 1% ao mês.',
    'Multa (2%): R$ 9,60. Juros (1% ao mês, 15 dias): R$ 2,40.',
    'Os encargos são 2% de multa e 1% ao mês, como diz a cláusula 5ª.',
    'Juros de 0,033% ao dia.',
    'Juros de 0,0333% ao dia e multa de 2%.',
    'Juros de 12% ao ano.',
    'Cota do condomínio: multa de 2% (art. 1.336, § 1º, do Código Civil).',
    'Com 10% de desconto, fica R$ 90,00.',
    'Desconto de 50% nos juros e na multa.',
    'Dispensamos 50% dos juros.',
    'Retiramos 100% da multa e dos juros.',
    'Sobre multa e juros, desconto de 80%.',
    'Sem juros e com 10% de desconto.',
    'Sem multa, sem juros e 100% digital.',
    'Parcele sem juros, com entrada de 20%.',
    'Atendimento 100% digital, sem taxa de cobrança.',
    'Em 6 vezes de R$ 178,53, juros de 2% ao mês (CET 26,82% ao ano).',
    'O limite da conta tem juros de 7,9% ao mês (149,0% ao ano).',
    'A multa de cancelamento é de 10% do que faltar.',
    'Multa contratual de 10% sobre as duas parcelas restantes do curso.',
    'Não cobramos multa de 10%, e sim de 2%.',
    'A multa é de 2%, nunca 10%.',
    'Não há honorários de 20%.',
    'A multa foi calculada em 10% quando o contrato prevê 2%.',
    'O senhor tem razão: cobraram juros em cima de juros.',
    'Multa acima de 2% é ilegal: 10% não pode.',
    'Multa por atraso é no máximo 2%.',
    'Não cobramos juros sobre juros.',
    'Os juros são simples, não capitalizados.',
    'O juiz fixou honorários de 10% na sentença.',
    'A mensalidade terá reajuste de 8%.',
    'A multa já foi paga; o reajuste de 5% vale desde maio.',
    'A correção foi de 4,5% no ano.',
    'Algodão 100% e 30% de poliéster.',
    'A prova de matemática sobre juros compostos é na terça.',
    'A bateria está com 10%.',
  ])('"%s"', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('between companies', () => {
  it.each([
    ['Multa de 10% e juros de 2% ao mês.', []],
    ['Honorários de 10%, como prevê a cláusula 9 do contrato.', []],
    ['Honorários de 10%.', ['fee-in-percent']],
    ['Multa de 12%.', ['fine-over-cap']],
    ['Juros de 6% ao mês.', ['interest-over-cap']],
    ['Juros de 0,1667% ao dia.', []],
    ['Juros capitalizados.', ['interest-on-interest']],
  ])('"%s" has %j', (text, rules) => {
    expect(found(text, 'business').map(([rule]) => rule)).toEqual(rules);
  });
});

it('a refusal says the words, the law with what it allows, and a better wording', () => {
  const [refused] = findForbidden('Oi, Ana! A fatura venceu ontem. Há multa de 10% por atraso.');
  expect(refused && inWords(refused)).toBe(
    'must not state a charge above what the law allows, and says "multa de 10%" (CDC art. 52 §1: at most 2% for a consumer); better: "O valor de hoje é {{ owed }}, já com {{ fine }} de multa."',
  );
});

it('a friendly text around it, or a complete notice, excuses none', () => {
  expect(
    findForbidden(
      'Oi, Ana! Tudo bem? Obrigada pela preferência. Se precisar, a gente combina outro dia, sem pressa. A multa é de 4%. Um abraço!',
    ).map(({ kind }) => kind),
  ).toContain('unlawful-charges');
});

it('words that a creditor allows raise nothing', () => {
  const text = 'Oi, Ana! A fatura está em aberto. A taxa de cobrança de 10% está no acordo.';
  expect(findForbidden(text).map(({ rule }) => rule)).toEqual(['fee-in-percent']);
  expect(findForbidden(text, ['taxa de cobrança de 10%'])).toEqual([]);
});
