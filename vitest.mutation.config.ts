import { defineConfig } from 'vitest/config';

/** The tests of `domain/` and `formats/` alone, for `npm run test:mutation`. */
export default defineConfig({
  test: {
    include: ['test/{domain,formats,features,contract}/**/*.test.ts'],
    // A slow machine is no mutant killed: what never ends, Stryker stops itself.
    testTimeout: 60_000,
  },
});
