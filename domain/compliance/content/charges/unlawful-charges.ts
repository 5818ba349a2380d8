import { CAPS } from '#domain/compliance/charge-caps.ts';
import { compilePattern } from '#domain/compliance/content/pattern.ts';
import type { Relation } from '#schemas/config/charge-terms.ts';
import { CORRECTED, says } from './is-charged.ts';
import { type StatedCharge, statedCharges } from './stated-charges.ts';

/** A charge that a text states, and that nobody may charge. */
export interface UnlawfulCharge {
  readonly rule: string;
  /** The law, with what it allows. */
  readonly law: string;
  /** A better wording, in Portuguese: amounts that variables fill in are those of the debt. */
  readonly instead: string;
  /** Index in the text. */
  readonly at: number;
  readonly length: number;
}

/** Who says that a fee is owed. */
const BY_A_COURT = ['(?:juiz*|juizo|sentenca|sucumb*|arbitrad*|acordao|decisao (?:judicial|do))'].map(
  compilePattern,
);
const BY_CONTRACT = ['(?:contrato|contratual|contratuais|clausula*|convencao|pactuad*)'].map(compilePattern);
const COMPOUND = [
  'juros? (?:sobre|em cima d[eo]s?|d[eo]s?|com) (?:os |o )?juros?',
  'juros? (?:\\w+ ){0,3}(?:compost*|capitalizad*|capitalizav*)',
  'capitaliza* (?:mensal*|diari*|composta|d[eo]s? juros|ao mes|ao dia)',
  'anatocismo',
].map(compilePattern);
const DENIES_COMPOUND = [
  '(?:nao|sem|nunca|nem|jamais|proib*|ved[ae]*|simples|ilega*|abusiv*)',
  '(?:aula*|prova*|apostila*|materia|curso|exercicio*|livro*|matematica|exame|lista)',
  ...CORRECTED,
].map(compilePattern);

/**
 * What a folded text states in percent and no creditor of that relation may charge for a late payment: a fine or interest above the cap
 * (CAPS), a fine that recurs, a fee for collecting, or interest on interest.
 */
export const unlawfulCharges = (text: string, relation: Relation): UnlawfulCharge[] => [
  ...statedCharges(text).flatMap((charge) => {
    const why = whyUnlawful(charge, relation);
    return why ? { ...why, at: charge.at, length: charge.length } : [];
  }),
  ...compoundInterest(text),
];

function whyUnlawful(
  charge: StatedCharge,
  relation: Relation,
): Omit<UnlawfulCharge, 'at' | 'length'> | undefined {
  const { of, percent, days, sentence } = charge;
  if (of === 'fee') {
    if (says(sentence, BY_A_COURT) || (relation === 'business' && says(sentence, BY_CONTRACT)))
      return undefined;
    return {
      rule: 'fee-in-percent',
      law: FEES_LAW,
      instead: 'O valor de hoje é {{ owed }}, sem honorários nem taxa de cobrança.',
    };
  }
  if (of === 'fine') {
    const { most, law } = CAPS[relation].finePercent;
    const instead = 'O valor de hoje é {{ owed }}, já com {{ fine }} de multa.';
    if (percent > most)
      return { rule: 'fine-over-cap', law: `${law}: at most ${most}% for ${WHOM[relation]}`, instead };
    return days !== undefined && !/limit|maxim|uma (?:so )?vez/.test(sentence)
      ? { rule: 'fine-that-recurs', law: `${law}: a fine is charged once`, instead }
      : undefined;
  }
  const { most, law } = CAPS[relation].interestPercentPerMonth;
  return percent <= mostIn(most, days)
    ? undefined
    : {
        rule: 'interest-over-cap',
        law: `${law}: at most ${most}% a month for ${WHOM[relation]}`,
        instead: 'O valor de hoje é {{ owed }}, já com {{ interest }} de juros.',
      };
}

const WHOM: Readonly<Record<Relation, string>> = { consumer: 'a consumer', business: 'a business' };

const FEES_LAW =
  'CDC art. 51 XII and 42; CC art. 389, 395 and 404: only as a court or, between companies, the contract says';

/** Percent in a number of days, for a cap in percent a month: of a day with four decimals, as contracts round 1/30. */
function mostIn(most: number, days: number | undefined): number {
  if (days === undefined || days === 30) return most;
  return days === 365 ? most * 12 : Math.ceil(((most * days) / 30) * 10_000) / 10_000;
}

function compoundInterest(text: string): UnlawfulCharge[] {
  let from = 0;
  return text.split('|').flatMap((sentence) => {
    const start = from;
    from += sentence.length + 1;
    if (!/juro|capitaliz|anatoc/.test(sentence) || says(sentence, DENIES_COMPOUND)) return [];
    const found = COMPOUND.flatMap((pattern) => [...sentence.matchAll(pattern)])[0];
    return found
      ? {
          rule: 'interest-on-interest',
          law: 'Decreto 22.626/33 art. 4; STF Súmula 121',
          instead: 'O valor de hoje é {{ owed }}, já com {{ interest }} de juros.',
          at: start + found.index,
          length: found[0].length,
        }
      : [];
  });
}
