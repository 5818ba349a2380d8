import { describe, expect, it } from 'vitest';
import { reasonInWords } from '#functions/api/reason-in-words.ts';

describe('why a dead letter was refused', () => {
  it.each([
    ['amount: must be string; dueDate: is missing', 'amount: deve ser texto; dueDate: falta'],
    ['invoiceId: no such invoice was issued', 'invoiceId: não há fatura emitida com este número'],
  ])('is said in Portuguese, with its fields: %s', (english, portuguese) => {
    expect(reasonInWords(english, 'pt-BR')).toBe(portuguese);
    expect(reasonInWords(english, 'en')).toBe(english);
  });
});
