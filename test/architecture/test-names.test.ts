import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LAYERS } from '#bin/layers.ts';
import { ROOT } from '#test/builders/root.ts';

/** The folders of `test/` that mirror the folders of the same names at the root, `docs/` among them. */
const MIRRORS = [...LAYERS, 'bench', 'bin', 'docs', 'web'];

/** The folders of `test/` whose files are named after what they show, not after one source file. */
const BY_FEATURE = [
  'architecture',
  'attack',
  'audit',
  'browser',
  'builders',
  'contract',
  'deploy',
  'features',
  'fixtures',
  'forecast',
  'histories',
  'scenarios',
  'fuzz',
  'simulator',
  'templates',
];

const EXTENSIONS = ['.ts', '.tsx', '.mjs', '.md'];
const isFile = (path: string, exists: (path: string) => boolean): boolean =>
  EXTENSIONS.some((extension) => exists(`${path}${extension}`));

/**
 * Whether a test is found by the name of what it tests: the file or folder at the same path, or, where the tests of one
 * file fill a folder, that file.
 */
function isNamedAfterItsSource(test: string, exists: (path: string) => boolean): boolean {
  const path = test.replace(/^test\//, '').replace(/\.test\.ts$/, '');
  const folder = path.slice(0, path.lastIndexOf('/'));
  return isFile(path, exists) || exists(path) || isFile(folder, exists);
}

const testsUnder = (folder: string): string[] =>
  readdirSync(join(ROOT, 'test', folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));

const folders = readdirSync(join(ROOT, 'test'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe('a test is found by the name of what it tests', () => {
  it.each(folders.filter((name) => MIRRORS.includes(name)).flatMap(testsUnder))('%s', (test) => {
    expect(isNamedAfterItsSource(test, (path) => existsSync(join(ROOT, path)))).toBe(true);
  });

  it('each folder of test/ mirrors one at the root or is named here', () => {
    expect(folders.filter((name) => ![...MIRRORS, ...BY_FEATURE].includes(name))).toEqual([]);
  });

  it.each([
    { test: 'test/domain/money/allocate.test.ts', found: true },
    { test: 'test/domain/money.test.ts', found: true },
    { test: 'test/domain/money/allocate/remainders.test.ts', found: true },
    { test: 'test/domain/money/remainders.test.ts', found: false },
    { test: 'test/domain/allocate.test.ts', found: false },
  ])('$test has its source: $found', ({ test, found }) => {
    const source = ['domain/money', 'domain/money/allocate.ts'];
    expect(isNamedAfterItsSource(test, (path) => source.includes(path))).toBe(found);
  });
});
