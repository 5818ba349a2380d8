import { defineConfig } from 'vitest/config';

/** The tests of `domain/` alone, for `npm run test:mutation`. */
export default defineConfig({
  test: { include: ['test/domain/**/*.test.ts', 'test/contract/**/*.test.ts'] },
});
