import { expect, it } from 'vitest';
import { meaningsAt } from '#domain/compliance/content/evidence/meanings.ts';

it.each([
  { by: 'itself', text: 'chefia', meaning: 'coworkers' },
  { by: 'its beginning', text: 'vizinhanca', meaning: 'neighbours' },
  { by: 'its end', text: 'avisaremos', meaning: 'we-will' },
  { by: 'the word after it', text: 'nome sujo', meaning: 'bureau' },
  { by: 'the beginning of the word after it', text: 'nao pagou', meaning: 'unpaid' },
])('a word has a meaning by $by: $text', ({ text, meaning }) => {
  expect(meaningsAt(text.split(' '), 0)).toContain(meaning);
});

it.each(['nome completo', 'nao', 'remos'])('a part of a phrase, or an end alone, has not: %s', (text) => {
  const meanings = meaningsAt(text.split(' '), 0);
  for (const meaning of ['bureau', 'unpaid', 'we-will']) expect(meanings).not.toContain(meaning);
});

it('a word may have several meanings, each once', () => {
  const meanings = meaningsAt(['avisaremos'], 0);
  expect(meanings).toEqual(expect.arrayContaining(['we-will', 'tell']));
  expect(new Set(meanings).size).toBe(meanings.length);
});
