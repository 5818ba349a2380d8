import { describe, expect, it } from 'vitest';
import { examplesOf, MAKING_HALVES, textsOf } from '#bin/content-weights/halves.ts';
import { trainWeights } from '#bin/content-weights/train.ts';
import { traitsOf } from '#domain/compliance/content/evidence/traits-of.ts';
import { stretchesOf, weightiestWords } from '#domain/compliance/content/evidence/weigh-text.ts';
import { WEIGHTS } from '#domain/compliance/content/evidence/weights.ts';
import { findForbidden, inWords } from '#domain/compliance/content/find-forbidden.ts';

describe('the weights', () => {
  it('are those that "npm run content-weights" makes of the halves by which rules are made', () => {
    expect(trainWeights(examplesOf(MAKING_HALVES.flatMap(textsOf)))).toEqual(WEIGHTS);
  }, 60_000);

  it('are made of no held-out half', () => {
    expect(MAKING_HALVES.filter((half) => !/^ours(?:-\d)?\.jsonl$/.test(half))).toEqual([]);
  });
});

describe('a text without a word of a rule', () => {
  const HINT = 'Os seus meninos voltam sozinhos da escola, não é? A gente sabe a rua e a hora.';

  it('is refused by the weight of its words, which are quoted with the law and a better wording', () => {
    const [found] = findForbidden(HINT);
    expect(found && HINT.includes(found.words)).toBe(true);
    expect(found && inWords(found)).toMatch(/says ".+" \(CDC .+\); better: ".+"/);
  });

  it('is refused among kind sentences as well', () => {
    const kind = 'Olá, Ana! Obrigado por comprar com a gente. Os dados para o pagamento estão no link.';
    expect(findForbidden(`${kind}\n\n${HINT}\n\n${kind}`)).not.toEqual([]);
  });

  it('passes when it is of two or three words, which prove nothing', () => {
    expect(findForbidden('Pague hoje')).toEqual([]);
  });
});

it('a trait is a stem, a beginning, two stems, two around a third, or a class of words; a name is one stem', () => {
  expect(traitsOf('seu processo nnnnnn').map(({ name }) => name)).toEqual(
    expect.arrayContaining(['k:your', 'w:proces', 'p:proce', 'b:seu proces', 's:seu nn']),
  );
});

it('sentences are weighed three at a time, and a shorter text as a whole', () => {
  expect(stretchesOf('a|b|c|d', 3).map(({ text }) => text)).toEqual(['a|b|c', 'b|c|d']);
  expect(stretchesOf('a|b', 3)).toEqual([{ from: 0, text: 'a|b' }]);
});

it('the words that are quoted are the run of words that weighs most', () => {
  const weights = { bias: 0, traits: { 'w:medo': 2, 'w:ola': -1 } };
  expect(weightiestWords('ola ola tenha medo', weights, 2)).toEqual({ at: 8, length: 10 });
});
