import { expect, it } from 'vitest';
import { planInWords } from '#functions/api/debt/plan-in-words.ts';

it.each([
  ['15 days after the due date', '15 dias depois do vencimento'],
  ['its time had passed, joins here', 'a hora dela já tinha passado, entra aqui'],
  ['2026-03-28: no business day (Saturday)', '28/03/2026: não é dia útil (sábado)'],
])('a reason of a plan is said in Portuguese, each part of it: %s', (reason, words) => {
  expect(planInWords(reason, 'pt-BR')).toBe(words);
  expect(planInWords(reason, 'en')).toBe(reason);
});
