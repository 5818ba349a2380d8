import { defineConfig } from 'vitest/config';

const { ROOM } = process.env;

/** For `npm run test:mutation`: the tests of the rules, or with `ROOM=domain/money` those of one folder. */
export default defineConfig({
  test: {
    include: ROOM
      ? [`test/${ROOM}/**/*.test.ts`, 'test/features/**/*.test.ts']
      : ['test/{domain,formats,features,contract}/**/*.test.ts'],
    // A slow machine is no mutant killed: what never ends, Stryker stops itself.
    testTimeout: 60_000,
  },
});
