import { describe, expect, it } from 'vitest';
import { textsOf } from '#bin/content-weights/halves.ts';
import { beginningsOf, firstLettersIn } from '#domain/compliance/content/beginnings.ts';
import { CONTENT_RULES } from '#domain/compliance/content/content-rules.ts';
import { foldText } from '#domain/compliance/content/fold-text.ts';
import { compilePattern } from '#domain/compliance/content/pattern.ts';

const mayMatch = (pattern: RegExp, text: string): boolean => {
  const letters = firstLettersIn(text);
  return beginningsOf(pattern).every((each) => each.some((one) => letters.has(one)));
};

describe('the beginnings of a pattern', () => {
  it.each([
    { pattern: 'nao adianta .. procon', beginnings: [['nao'], ['adia'], ['proc']] },
    {
      pattern: '(?:pag*|quit*) (?:ja|agora)',
      beginnings: [
        ['pag', 'quit'],
        ['ja', 'agor'],
      ],
    },
    { pattern: '(?:seu )?nome', beginnings: [['nome', 'seu']] },
    { pattern: 'sem aviso|de surpresa', beginnings: [['sem', 'de']] },
    { pattern: '(?<!nao )paga', beginnings: [['paga']] },
    { pattern: '(?:\\w+ )?\\d+ vezes', beginnings: [['veze']] },
    { pattern: 'r\\$ ?\\d+', beginnings: [['r']] },
  ])('of "$pattern" are those of its words', ({ pattern, beginnings }) => {
    expect(beginningsOf(compilePattern(pattern))).toEqual(beginnings);
  });

  it('are in every text that a pattern of the rules matches', () => {
    const texts = textsOf('ours-13.jsonl').map(({ text }) => foldText(text).text);
    const patterns = CONTENT_RULES.flatMap(({ patterns }) => patterns.map(compilePattern));
    const matched = texts.flatMap((text) =>
      patterns.filter((pattern) => text.search(pattern) >= 0).map((pattern) => ({ pattern, text })),
    );
    expect(matched.length).toBeGreaterThan(200);
    expect(matched.filter(({ pattern, text }) => !mayMatch(pattern, text))).toEqual([]);
  });
});
