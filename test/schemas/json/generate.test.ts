import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generatedSchemas } from '#schemas/json/generate.ts';

test.each(Object.entries(generatedSchemas()))('%s is current (npm run schemas)', (file, content) => {
  expect(readFileSync(file, 'utf8')).toBe(content);
});
