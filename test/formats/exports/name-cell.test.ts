import { expect, it } from 'vitest';
import { nameIn } from '#formats/exports/name-cell.ts';

it.each([
  ['PADARIA DO ZÉ   LTDA', 'Padaria do Zé LTDA'],
  ['McDonald Bar', 'McDonald Bar'],
])('the name %j is %j', (text, name) => {
  expect(nameIn(text)).toBe(name);
});
