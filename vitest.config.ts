import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

// Workers, and the commands that tests call, load the same modules over and over: compiled once, they load faster.
process.env.NODE_COMPILE_CACHE ??= resolve('node_modules/.cache/node-compile');

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // A sandbox is one process with one environment: files run in their own workers, two at a time.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
