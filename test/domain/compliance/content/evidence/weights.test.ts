import { describe, expect, it } from 'vitest';
import { examplesOf, halvesWithout, MAKING_HALVES } from '#bin/content-weights/halves.ts';
import { trainWeights } from '#bin/content-weights/train.ts';
import { findingTraits } from '#domain/compliance/content/evidence/finding-traits.ts';
import { strongestStretch } from '#domain/compliance/content/evidence/judge-evidence.ts';
import { traitsOf } from '#domain/compliance/content/evidence/traits-of.ts';
import { stretchesOf, weighText, weightiestWords } from '#domain/compliance/content/evidence/weigh-text.ts';
import { WEIGHTS } from '#domain/compliance/content/evidence/weights.ts';
import { findForbidden, inWords } from '#domain/compliance/content/find-forbidden.ts';
import type { Findings } from '#domain/compliance/content/findings-in.ts';

describe('the weights', () => {
  it('are those that "npm run content-weights" makes of the halves by which rules are made', () => {
    expect(trainWeights(examplesOf(MAKING_HALVES))).toEqual(WEIGHTS);
  }, 600_000);

  it('that judge a half are made of none that says the like of its misjudged texts', () => {
    expect(halvesWithout('ours-4.jsonl')).toEqual([
      'ours.jsonl',
      'ours-2.jsonl',
      'ours-3.jsonl',
      'ours-5.jsonl',
      'ours-7.jsonl',
      'ours-8.jsonl',
      'ours-10.jsonl',
      'ours-12.jsonl',
      'ours-13.jsonl',
      'ours-14.jsonl',
      'ours-15.jsonl',
      'ours-16.jsonl',
      'ours-17.jsonl',
      'ours-18.jsonl',
      'ours-19.jsonl',
      'ours-20.jsonl',
      'ours-21.jsonl',
      'ours-22.jsonl',
      'ours-23.jsonl',
      'ours-24.jsonl',
      'ours-25.jsonl',
    ]);
  });

  it('are made of no held-out half', () => {
    expect(MAKING_HALVES.filter((half) => !/^ours(?:-\d+)?\.jsonl$/.test(half))).toEqual([]);
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
    expect(findForbidden(`${kind}\n\n${HINT} Seria triste um dia ruim.\n\n${kind}`)).not.toEqual([]);
  });

  it('passes when it is of two or three words, which prove nothing', () => {
    expect(findForbidden('Pague hoje')).toEqual([]);
  });
});

it.each([
  { trait: 'a stem', name: 'w:proces' },
  { trait: 'a beginning', name: 'p:proce' },
  { trait: 'two stems, a name being one', name: 'b:proces nn' },
  { trait: 'two stems around a third', name: 's:seu nn' },
  { trait: 'three stems', name: 't:do seu proces' },
  { trait: 'a class at some distance before a stem', name: 'd:<tell> seu' },
  { trait: 'a class at some distance after a stem', name: 'd:avisam <paper>' },
  { trait: 'the first stem of a sentence', name: 'b:| nao' },
  { trait: 'an amount, whatever it is', name: 'w:#money' },
  { trait: 'a class of words', name: 'm:paper' },
  { trait: 'a class after a negation', name: 'n:tell' },
  { trait: 'a class beside a stem', name: 'f:seu <paper>' },
  { trait: 'two classes in one sentence', name: 'c:paper tell' },
])('a trait is $trait: $name', ({ name }) => {
  expect(
    traitsOf('nao avisamos o rh do seu processo nnnnnn de r$ 12,00').map((trait) => trait.name),
  ).toContain(name);
});

it('classes of two sentences are no pair, and a trait stands where it stands in the text', () => {
  const traits = traitsOf('avisamos|seu processo');
  expect(traits.map(({ name }) => name)).not.toContain('c:paper tell');
  expect(traits).toContainEqual({ name: 'w:proces', at: 13, length: 8 });
});

it('sentences are weighed three at a time, and a shorter text as a whole', () => {
  expect(stretchesOf('a|b|c|d', 3).map(({ text }) => text)).toEqual(['a|b|c', 'b|c|d']);
  expect(stretchesOf('a|b', 3)).toEqual([{ from: 0, text: 'a|b' }]);
});

it('the words that are quoted are the run of words that weighs most', () => {
  const weights = { traits: { 'w:medo': 2, 'w:ola': -1 } };
  expect(weightiestWords('ola ola tenha medo', weights, 2)).toEqual({ at: 8, length: 10 });
});

describe('a finding of a rule', () => {
  const RULE = { id: 'last-chance', kind: 'false-urgency', patterns: [], instead: 'x' } as const;
  const found = (...places: readonly number[]): Findings => ({
    matches: places.map((at) => ({ rule: RULE, at, length: 5 })),
    listing: 'none',
    isNotice: false,
  });
  const weights = { traits: { 'w:medo': 0.5, 'w:dado': -20, 'r:any': 2 } };

  it('adds its weight to that of the words around it', () => {
    const text = 'tenha medo de nada|tudo bem com voce';
    const without = strongestStretch(text, found(), weights);
    const withIt = strongestStretch(text, found(6), weights);
    expect(withIt?.evidence).toBeGreaterThan((without?.evidence ?? 0) + 0.3);
  });

  it('passes where all around speaks strongly for the text', () => {
    expect(strongestStretch('tenha dado e tenha medo', found(16), weights)).toBeUndefined();
  });

  it('adds nothing to sentences that it is not in', () => {
    const far = 'tenha dado|tenha medo de nada|e mais medo|sem ter|g h i j k|m n o';
    const strong = { traits: { ...weights.traits, 'w:medo': 8 } };
    expect(strongestStretch(far, found(far.length - 1), strong)?.text).toBe(
      'tenha medo de nada|e mais medo|sem ter',
    );
  });

  it('is a trait by its rule and its kind, and so is the notice that a text is', () => {
    expect(findingTraits({ ...found(0, 9), listing: 'incomplete' })).toEqual([
      'r:rule last-chance',
      'r:kind false-urgency',
      'r:any',
      'r:several',
      'r:record incomplete',
    ]);
    expect(findingTraits({ matches: [], listing: 'complete', isNotice: true })).toEqual([
      'r:record complete',
      'r:notice',
    ]);
  });
});

describe('what refuses a text', () => {
  const none: Findings = { matches: [], listing: 'none', isNotice: false };
  const kind = 'um dois dado quatro|um dois dado cinco|um dois dado seis';
  const weights = { traits: { 'w:medo': 6, 'w:dado': -20, 'w:pouco': -0.5 } };

  it('is one sentence with much evidence, whatever is around it and without a rule', () => {
    expect(strongestStretch(`${kind}|tenha medo de nos`, none, weights)?.text).toBe('tenha medo de nos');
    const light = { traits: { ...weights.traits, 'w:medo': 4 } };
    expect(strongestStretch(`${kind}|tenha medo de nos`, none, light)).toBeUndefined();
  });

  it('is less evidence in a long text than in one of few words', () => {
    const few = 'um pouco de tudo';
    expect(strongestStretch(few, none, weights)).toBeUndefined();
    expect(
      strongestStretch(`${few} e mais ainda para quem le isto ate o fim do dia`, none, weights),
    ).toBeDefined();
  });

  it('is a sentence of two words with a finding when they have evidence of their own, and not otherwise', () => {
    const rule = { id: 'last-chance', kind: 'false-urgency', patterns: [], instead: 'x' } as const;
    const finding = { ...none, matches: [{ rule, at: kind.length + 1, length: 4 }] };
    expect(strongestStretch(`${kind}|evite medo`, finding, weights)).toBeDefined();
    const light = { traits: { ...weights.traits, 'w:medo': 3 } };
    expect(strongestStretch(`${kind}|evite medo`, finding, light)).toBeUndefined();
  });
});

describe('weights are made of', () => {
  const example = (isThreat: boolean, ...sentences: readonly string[][]) => ({
    traits: [...new Set(sentences.flat())],
    sentences: sentences.length > 1 ? sentences : [],
    isThreat,
    times: 1,
  });
  const many = (one: ReturnType<typeof example>) => Array.from({ length: 5 }, () => one);
  const examples = [
    ...many(example(true, ['w:ola', 'w:boleto'], ['w:medo', 'w:noite'])),
    ...many(example(false, ['w:ola', 'w:boleto'], ['w:festa', 'w:noite'])),
    ...many(example(false, ['w:aula'])),
  ];

  it('the worst sentence of a threat, so that what is in kind ones alone is no evidence for it', () => {
    const { traits } = trainWeights(examples);
    const { traits: ofWholes } = trainWeights(examples.map((one) => ({ ...one, sentences: [] })));
    expect(traits['w:medo'] ?? 0).toBeGreaterThan(ofWholes['w:medo'] ?? 0);
    expect(traits['w:boleto'] ?? 0).toBeLessThan(0.05);
  });
});

it('a text without a trait that has a weight speaks for nothing', () => {
  expect(weighText('palavras que ninguem pesou', { traits: {} })[0]?.evidence).toBe(0);
});
