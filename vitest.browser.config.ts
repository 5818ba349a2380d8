import { defineConfig } from 'vitest/config';

/** `npm run test:browser`: what only a browser can show of e-mails and pages. Not part of `npm test`: it needs Chromium. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.browser.ts'],
    setupFiles: ['test/browser/say-what-is-shown.ts'],
    globalSetup: ['test/browser/chromium.ts', 'test/browser/build-once.ts'],
    pool: 'forks',
    // The modules of the sandbox are loaded and warmed up once in a worker, not once in a file.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // A second, the default, is too short for an hour of the sandbox on a busy machine.
    expect: { poll: { timeout: 90_000 } },
  },
});
