import { expect, it } from 'vitest';
import { KNOWN_FAULTS } from './known-faults.ts';
import { patched } from './product-with.ts';

it.each(KNOWN_FAULTS)('$name can be put back: the product says what it replaces, once', (fault) => {
  expect(patched(fault).size).toBeGreaterThan(0);
});

it('no two faults have one name', () => {
  expect(new Set(KNOWN_FAULTS.map(({ name }) => name)).size).toBe(KNOWN_FAULTS.length);
});
