import { describe, expect, it } from 'vitest';
import { wordsIn } from '#cli/words/words.ts';
import { isEnglish, textsOf } from './sentences-in.ts';

/** Rooms below the command line whose sentences it prints. */
const PRINTED =
  /^(config-loader|domain|formats|schemas|sandbox\/(portfolio|run)|cli\/(read\/|debt-file|validate)|application\/(batches|erasure|intake|negotiation|pauses|payments|registers|ladder\/schedule|listings\/record|bank-files\/(read|take)|unit-of-work\/expect)|functions\/(feedback|webhook\/(read-json|take-entries|providers)))/;

/** Files whose texts nobody reads on the command line: generated contracts, patterns of content, names of positions in files of banks, labels of the picture of a machine, what the API and the verifier of webhooks say. */
const UNREAD =
  /^(schemas\/json|schemas\/aws|domain\/compliance\/content\/(evidence|rules|pattern|word-classes)|formats\/cnab\/(layouts|remittance\/(layouts|febraban-240|write-240)|codes|answers)|domain\/privacy|domain\/dunning\/exits-of|formats\/standard-webhooks|schemas\/(api|sandbox)|schemas\/records\/(actor|numbered-keys|webhook-endpoint)|application\/registers\/watch)/;

/** Callees that take a text for the developer, or for the log of the product. */
const INTERNAL = /^(RangeError|present|info|warn|error|logUnknown|calendarTime|each|at|dayAt|total)$/;

/** Parts of a sentence that a template joins to others; the whole sentences are in the tables. */
const PARTS = new Set([
  // "…, and 3 more"
  'more to come',
  ', and {} more',
  // Prefixes of fields.
  '{}to.taxId: {}',
  // config-loader/check-charges.ts, check-offers.ts, check-together.ts, check-tones.ts, stranded.ts
  'import them from Banco Central with `npx regua legal-rate <file>`',
  'is legal, and legal/legal-rate.yaml has no month: {}',
  'is legal, and legal/legal-rate.yaml lacks {}: {}',
  'of {} and a fine of {}',
  'must discount no more than {} ({}), or it pays to wait: {}{}, one pays {}, and {} ("{}")',
  'must discount no more than for a better payer ({}), or it pays to pay worse',
  'must discount no more than on the page ({}), or it pays to wait for another channel',
  '{}, {}, and {} ("{}")',
  'on {}',
  'there is none',
  'the word that it was a mistake',
  ', for debtors who get a lighter tone: {}',
  ', for the first message about a debt',
  'creditor "{}" has {} and {} on {}: keep config/creditors/{}.yaml',
  'régua "{}" has {} and {} on {}: keep config/reguas/{}.yaml, with "retired: true" if no new invoice is to take it',
  'is gone',
  '{} {}: {} of the régua "{}" on {} may send it at {}',
  '{% for paragraph in paragraphs %}{{ paragraph }} {% endfor %}',
  // domain/compliance/lint-message.ts, domain/dossier/verify.ts, domain/dunning/ladder-days.ts
  '{}, and {} ({})',
  'puts a variable in capitals with "upcase"',
  '{} does not follow the entry before it: one of the two was changed',
  '{} is erased, and no entry says so',
  '{} was changed',
  '{} of debt {} was changed',
  'the content of {} was changed',
  '{}: content erased on {}, commitment intact',
  'the content of {} is missing, and no entry says that it was erased',
  '{} {}{} {} the due date',
  // config-loader/warnings/
  'any régua or creditor',
  // sandbox/portfolio/input.ts, formats/text/
  'row is exactly as an earlier one and counts',
  'rows are exactly as an earlier one and count',
  'is not UTF-8 text{}: save it as UTF-8',
  'mixes UTF-8 (line {}) and Windows-1252{}: save it anew in one encoding',
  // formats/
  'at most ',
  'up to ',
  ', or {}',
  ' or a ',
  'titles of the batch (24-98)',
  'title values of the batch (30-115)',
  'day of payment',
  '{}: it begins with "{}", and must begin with "02RETORNO01"',
  '{}: 143 is "{}", and must be 2',
  'it is not a return file (retorno) of collections (cobrança)',
  'the code is cut off {}, in the tag and length of {}',
  'the code is cut off: {} {} says {} characters and has {}',
  'the length of {} {} is wrong: it says {} and fits {}',
  '{} a tag and a length should stand, not "{}"{}',
  ': see the length of {} before it',
  '{} {} is empty',
  '{} is a character that cannot be printed (code {}): was a line wrapped?',
  '{} is there again {}',
  '{} is an accent or another character beyond ASCII',
  'must be {}{} digits{}',
  'has no text "light" in config/templates/{}/{}.yaml: {} is light',
  // schemas/config/charge-terms.ts, schemas/issues.ts
  'must be at most {}{} for a {}: {}',
  'must be ',
  'has unknown fields: ',
  'must have at most $1 $2',
  'must have at least $1 $2',
]);

const { reason } = wordsIn('pt-BR');

/** A sentence as it is when each value in it is said. */
const sampleOf = (text: string): string => text.replaceAll('{}', '7');

describe('a sentence of a lower room', () => {
  const found = textsOf((file) => PRINTED.test(file) && !UNREAD.test(file)).filter(
    ({ text, to }) => isEnglish(text) && !PARTS.has(text) && !to.some((name) => INTERNAL.test(name)),
  );

  it('is found', () => {
    expect(found.length).toBeGreaterThan(300);
  });

  it('is in a table of translations', () => {
    const missing = found.filter(({ text }) => {
      const said = reason(sampleOf(text));
      return said === sampleOf(text) || isEnglish(said);
    });
    expect([...new Set(missing.map(({ file, text }) => `${file}: ${text}`))]).toEqual([]);
  });
});
