import { expect, it } from 'vitest';
import { idOf } from '#cli/init/id-of.ts';
import { Slug } from '#schemas/primitives.ts';

it.each([
  ['Açaí & Cia. do Pará', 'acai-cia-do-para'],
  ['  3M do Brasil  ', '3m-do-brasil'],
  ['Distribuidora de Bebidas do Nordeste Oriental', 'distribuidora-de-bebidas-do'],
  ['Otorrinolaringologistaspneumoultramicroscopicos', 'otorrinolaringologistaspneumoult'],
])('the id of %s is %s', (name, id) => {
  expect(idOf(name)).toBe(id);
  expect(Slug.safeParse(id).success).toBe(true);
});

it('nothing can be made of signs alone', () => expect(idOf('株式会社 !')).toBeUndefined());
