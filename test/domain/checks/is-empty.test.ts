import { expect, test } from 'vitest';
import { isEmpty } from '#domain/checks/is-empty.ts';

test('an object is empty until it has an entry, whatever the entry is', () => {
  expect(isEmpty({})).toBe(true);
  expect(isEmpty({ paid: undefined })).toBe(false);
});
