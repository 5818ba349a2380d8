import { expect, test } from 'vitest';
import { looseReference } from '#domain/debt/loose-reference.ts';

test.each([
  ['NF-1042', 'NF-1042'],
  ['nf-1042', 'NF-1042'],
  ['0000001042', '1042'],
  ['  1042 ', '1042'],
  // Zeros that are not before it are part of it.
  ['NF-001042', 'NF-001042'],
  ['0', '0'],
  ['000', '0'],
  ['00a-0', 'A-0'],
])('%j and %j are the same reference', (written, loose) => {
  expect(looseReference(written)).toBe(loose);
  expect(looseReference(loose)).toBe(loose);
});
