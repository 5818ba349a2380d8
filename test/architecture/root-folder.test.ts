import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { LAYERS } from '#bin/layers.ts';
import { ROOT } from '#test/builders/root.ts';

/** What the root of the repository has, beside the layers of the product. Add to it what belongs there, with a reason. */
const OTHERS: Readonly<Record<string, string>> = {
  '.ci': 'what CI runs',
  '.gitignore': 'what git does not track',
  '.jscpd.json': 'settings of the search for copies',
  '.npmrc': 'settings of npm',
  '.nvmrc': 'the version of Node',
  'CHANGELOG.md': 'what changed',
  LICENSE: 'the licence',
  'README.md': 'the first page',
  'README.pt-BR.md': 'the first page in Portuguese',
  bench: 'benchmarks',
  bin: 'programs',
  'biome.json': 'settings of the linter and formatter',
  'cdk.json': 'settings of CDK',
  config: 'what the business changes',
  docs: 'guides',
  'knip.json': 'settings of the search for dead code',
  'package-lock.json': 'the exact versions of all packages',
  'package.json': 'the package',
  'redocly.yaml': 'settings of the check of the OpenAPI document',
  sample: 'a made-up portfolio',
  'stryker.config.json': 'settings of mutation tests',
  test: 'tests',
  'tsconfig.json': 'settings of the type checker',
  'tsconfig.package.json': 'the same for the package',
  'vitest.browser.config.ts': 'settings of the browser tests',
  'vitest.config.ts': 'settings of the tests',
  'vitest.mutation.config.ts': 'settings of mutation tests',
  web: 'the web application',
};

it('the root folder tracks what is on the list, and nothing that came there by mistake', () => {
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0');
  const tops = new Set(tracked.flatMap((path) => path.split('/', 1)).filter((top) => top !== ''));
  expect([...tops].toSorted()).toEqual([...LAYERS, ...Object.keys(OTHERS)].toSorted());
});
