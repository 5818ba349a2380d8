import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ruleInWords } from '#cli/dossier/person/rules-in-words.ts';
import { rules as english } from '#cli/words/en/rules.ts';
import { rules as portuguese } from '#cli/words/pt-BR/rules.ts';
import { en } from '#web/fork/words/en.ts';
import { ptBR } from '#web/fork/words/pt-BR.ts';

/** Where a message is kept back, and by which rule. */
const DECIDING = ['application/take-step', 'application/contact', 'adapters/channels'].flatMap((folder) =>
  readdirSync(folder).map((file) => `${folder}/${file}`),
);
const GATE = ['legal-gate', 'hours-rule', 'registers'].map((file) => `domain/compliance/${file}.ts`);

const RULE = /(?:rule: |overBudget\(\s*|TOO_EARLY = |REGISTER_STALE = )'([a-z-]+)'/g;

/** The rules by which a message is not sent, or not yet, as the source has them. */
const KEEPING_BACK = [
  ...new Set(
    [...DECIDING, ...GATE].flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(RULE)].map(([, rule = '']) => rule),
    ),
  ),
].sort();

test('the rules that keep a message back are found in the source', () => {
  expect(KEEPING_BACK).toEqual(
    expect.arrayContaining(['cooldown', 'no-opt-in', 'not-introduced', 'on-register', 'too-early']),
  );
});

test.each([
  ['the tables of the command line in English', english],
  ['the tables of the command line in Portuguese', portuguese],
  ['the words of the two futures in English', en.rules],
  ['the words of the two futures in Portuguese', ptBR.rules],
])('%s name every rule that keeps a message back', (_, words) => {
  expect(KEEPING_BACK.filter((rule) => !Object.hasOwn(words, rule))).toEqual([]);
});

test('the answer to an access request names every rule that keeps a message back', () => {
  expect(KEEPING_BACK.filter((rule) => ruleInWords({ rule, citation: '' }) === rule)).toEqual([]);
});
