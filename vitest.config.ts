import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Workers, and the commands that tests call, load the same modules over and over: compiled once, they load faster.
process.env.NODE_COMPILE_CACHE ??= resolve('node_modules/.cache/node-compile');

/** The longest files first, so that no worker waits for them at the end; after them the usual order. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const { long = [], other = [] } = Object.groupBy(sorted, ({ moduleId }) =>
      /\/(histories|simulator)\//.test(moduleId) ? 'long' : 'other',
    );
    return [...long, ...other];
  }
}

/** Long suites that seldom fail alone: `.ci/run` runs them (`HISTORIES=3`), and so does a command that names a folder. docs/testing.md */
const LONG = [
  'test/audit/planted-faults.test.ts',
  'test/bin/build-package/*.test.ts',
  'test/bin/deploy.test.ts',
  'test/bin/regua.test.ts',
  'test/cli/check-corpus.test.ts',
  'test/cli/serve.test.ts',
  'test/cli/words/words/configured-names.test.ts',
  'test/cli/words/words/portuguese.test.ts',
  'test/contract/api.test.ts',
  'test/contract/asyncapi.test.ts',
  'test/docs/images.test.ts',
  'test/domain/compliance/content/evidence/weights.test.ts',
  'test/features/calls-per-debt.test.ts',
  'test/features/creditors-of-a-caller.test.ts',
  'test/functions/deliver-events/handler/crashes.test.ts',
  'test/functions/relay/handler/crashes*.test.ts',
  'test/histories/payoff-quotes.test.ts',
  'test/histories/seller-feed.test.ts',
  'test/histories/webhook-order.test.ts',
  'test/sandbox/aws/wire.test.ts',
  'test/sandbox/acts/acts.test.ts',
  'test/sandbox/server/fork/fork-routes.test.ts',
  'test/sandbox/server/picked-identity.test.ts',
  'test/scenarios/busiest-day.test.ts',
  'test/scenarios/first-load-inputs.test.ts',
  'test/scenarios/golden-definitions.test.ts',
  'test/scenarios/large-batch.test.ts',
  'test/scenarios/many-debts.test.ts',
  'test/scenarios/personal-data.test.ts',
  'test/scenarios/remittance.test.ts',
  'test/scenarios/thousand-old-debts.test.ts',
  'test/scenarios/weekly-customer.test.ts',
];
const isAll =
  Number(process.env.HISTORIES ?? 1) > 1 || process.argv.some((given) => given.startsWith('test/'));

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: isAll ? [] : LONG,
    // A sandbox is one process with one environment: two at a time. A worker runs one file after another, as the sandbox
    // plays one deployment after another: modules are loaded once, and are warm.
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    // Most of what a test makes is garbage at once: a larger nursery costs a twentieth less time.
    execArgv: ['--max-semi-space-size=128'],
    setupFiles: ['test/setup.ts'],
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
