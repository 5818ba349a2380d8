import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planInWords } from '#functions/api/debt/plan-in-words.ts';
import { PROBLEM_TYPES } from '#functions/api/problem-types.ts';
import { wrongInWords } from '#functions/api/wrong-in-words.ts';
import { sourceFilesOf } from '#test/architecture/source-files.ts';
import { ROOT } from '#test/builders/root.ts';

const UNKNOWN = 'não está na forma que o documento da API descreve';

describe('wrongInWords', () => {
  const contracts = [
    ...['schemas/primitives.ts', 'schemas/events/billing.ts', 'schemas/records/assignment.ts'],
    ...sourceFilesOf('schemas/api').map(({ path }) => path),
  ];
  const messages = contracts.flatMap((path) =>
    [...readFileSync(join(ROOT, path), 'utf8').matchAll(/'(must [^']+)'/g)].map(([, one = '']) => one),
  );

  it.each([...new Set(messages)])('says in Portuguese: %s', (message) => {
    expect(wrongInWords(message, 'pt-BR')).not.toBe(UNKNOWN);
    expect(wrongInWords(message, 'en')).toBe(message);
  });

  it('shows no hidden characters of a field that nobody knows', () => {
    expect(wrongInWords('Unrecognized key: "a\u202eb"', 'pt-BR')).toBe('tem campos desconhecidos: "ab"');
  });
});

describe('planInWords', () => {
  it.each([
    ['3 days before the due date', '3 dias antes do vencimento'],
    ['2026-04-21: no contact (Tiradentes)', '21/04/2026: sem contato (Tiradentes)'],
    ['2026-04-19: no contact (Sunday)', '19/04/2026: sem contato (domingo)'],
    ['never two steps on one day: after 2026-05-06', 'nunca duas etapas no mesmo dia: depois de 06/05/2026'],
  ])('says %s in Portuguese', (english, portuguese) => {
    expect(planInWords(english, 'pt-BR')).toBe(portuguese);
    expect(planInWords(english, 'en')).toBe(english);
  });
});

describe('every problem', () => {
  it.each(Object.entries(PROBLEM_TYPES))('%s is a sentence in both languages', (_name, { title, detail }) => {
    for (const language of ['pt-BR', 'en'] as const) {
      expect(title[language]).not.toMatch(/\.$/);
      expect(detail[language]).toMatch(/^[A-Z].+\.$/);
    }
    expect(title['pt-BR']).not.toBe(title.en);
  });
});
