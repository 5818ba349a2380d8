import { expect, it } from 'vitest';
import { looksPersonal } from '#domain/tax-id/looks-personal.ts';

it.each([
  ['529.982.247-25', true],
  ['11.222.333/0001-81', true],
  ['12.abc.345/01DE-35', true],
  ['maria@exemplo.example', true],
  ['52998224725', false],
  ['NF-1042/2026', false],
  ['x529.982.247-25', false],
])('%s: %s', (id, personal) => {
  expect(looksPersonal(id)).toBe(personal);
});
