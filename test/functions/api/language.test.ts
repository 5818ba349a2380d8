import { describe, expect, it } from 'vitest';
import { languageOf } from '#functions/api/language.ts';

describe('languageOf', () => {
  it.each([
    [undefined, 'pt-BR'],
    ['', 'pt-BR'],
    ['en', 'en'],
    ['en-US,en;q=0.9,pt-BR;q=0.8', 'en'],
    ['pt-BR,pt;q=0.9,en;q=0.8', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['PT-br, EN', 'pt-BR'],
    ['en;q=0.5, pt;q=0.7', 'pt-BR'],
    ['de, en;q=0.1', 'en'],
    ['de', 'pt-BR'],
    ['en;q=0', 'pt-BR'],
    ['pt;q=0, *;q=0.5', 'en'],
    ['en;q=much', 'pt-BR'],
    ['*', 'pt-BR'],
  ])('answers %j in %s', (accept, language) => {
    expect(languageOf(accept)).toBe(language);
  });
});
