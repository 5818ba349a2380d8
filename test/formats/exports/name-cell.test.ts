import { describe, expect, it } from 'vitest';
import { nameIn, nameKey } from '#formats/exports/name-cell.ts';

it.each([
  ['PADARIA DO ZÉ   LTDA', 'Padaria do Zé Ltda.'],
  ['PADARIA DO ZÉ LTDA.', 'Padaria do Zé Ltda.'],
  ['COMÉRCIO DIAS LTDA - ME', 'Comércio Dias Ltda. - ME'],
  ['COMÉRCIO DIAS LTDA-EPP', 'Comércio Dias Ltda.-EPP'],
  ['JOÃO DIAS-ME', 'João Dias-ME'],
  ['JOÃO DIAS MEI', 'João Dias MEI'],
  ['J. A. DIAS EIRELI', 'J. A. Dias Eireli'],
  ['SOUZA & CIA LTDA', 'Souza & Cia. Ltda.'],
  ['USINA SERRA S/A', 'Usina Serra S.A.'],
  ['USINA SERRA S.A.', 'Usina Serra S.A.'],
  ['USINA SERRA S.A', 'Usina Serra S.A.'],
  ['MARIA DE SA', 'Maria de Sa'],
  ['McDonald Bar LTDA', 'McDonald Bar LTDA'],
])('the name %j is %j', (text, name) => {
  expect(nameIn(text)).toBe(name);
});

describe('a SA without its points', () => {
  it('is a form of a company', () => {
    expect(nameIn('USINA SERRA SA', true)).toBe('Usina Serra S.A.');
  });

  it('names the same company as one with them', () => {
    const keys = ['Usina Serra S/A', 'USINA SERRA S.A.', 'usina serra sa'].map(nameKey);
    expect(new Set(keys).size).toBe(1);
    expect(nameKey('Maria das Dores Lima')).not.toBe(nameKey('Maria Dores Lisa'));
  });
});
