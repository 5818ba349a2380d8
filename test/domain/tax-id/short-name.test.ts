import { expect, test } from 'vitest';
import { shortName } from '#domain/tax-id/short-name.ts';

test.each<[string, 'person' | 'company', string]>([
  ['Maria das Dores Lima', 'person', 'Maria L.'],
  ['  maria   lima ', 'person', 'maria L.'],
  ['Édson Água', 'person', 'Édson Á.'],
  ['Maria', 'person', 'Maria'],
  ['', 'person', ''],
  ['Padaria São José Ltda.', 'company', 'Padaria São José Ltda.'],
  ['Bar', 'company', 'Bar'],
  ['Bar 24 Horas', 'company', 'Bar 24 Horas'],
  ['Joao da Silva 12345678909', 'company', 'Joao da Silva'],
  ['12.345.678 Joao da Silva', 'company', 'Joao da Silva'],
])('%s, a %s, is shown as %s', (name, personType, shown) => {
  expect(shortName({ name, personType })).toBe(shown);
});
