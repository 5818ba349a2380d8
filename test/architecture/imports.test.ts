import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type SourceFile, sourceFilesOf, withoutComments } from './source-files.ts';

/** Which of our folders each may import beside itself: design.md, "Imports go one way". */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  schemas: [],
  domain: [],
  workflows: ['domain', 'schemas'],
  functions: ['domain', 'schemas'],
  infra: ['workflows', 'domain', 'schemas'],
  sandbox: ['functions', 'workflows', 'domain', 'schemas'],
};

const specifiersOf = (text: string): string[] =>
  [...withoutComments(text).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)].map(
    ([, specifier]) => specifier as string,
  );

/** Every import of a file that goes the wrong way, in words. */
function wrongWays({ path, text }: SourceFile): string[] {
  const [top, folder] = path.split('/') as [string, string];
  return specifiersOf(text).flatMap((specifier) => {
    if (!specifier.startsWith('.')) {
      if (top === 'schemas' && specifier !== 'zod' && !isGenerator(path))
        return [`${path} imports ${specifier}: schemas/ may import zod and itself only`];
      return [];
    }
    const target = normalize(join(dirname(path), specifier));
    const [otherTop, otherFolder] = target.split('/') as [string, string];
    if (otherTop !== top)
      return MAY_IMPORT[top]?.includes(otherTop)
        ? []
        : [
            `${path} imports ${target}: ${top}/ may import ${['itself', ...(MAY_IMPORT[top] ?? [])].join(', ')}`,
          ];
    if (top === 'functions' && otherFolder !== folder && otherFolder !== 'shared')
      return [`${path} imports ${target}: a function may import its own folder and functions/shared only`];
    return [];
  });
}

/** The program that writes the JSON Schemas stands beside them, and is no contract. */
const isGenerator = (path: string): boolean => path.startsWith('schemas/json/');

describe.each(Object.keys(MAY_IMPORT))('%s/ imports what it may', (folder) => {
  it.each(sourceFilesOf(folder))('$path', (file) => {
    expect(wrongWays(file)).toEqual([]);
  });
});

describe('the scanner', () => {
  it.each([
    { path: 'domain/x.ts', text: "import type { Debt } from '../schemas/records/debt.ts';", wrong: true },
    { path: 'domain/x.ts', text: "import { addDays } from './days.ts';", wrong: false },
    { path: 'domain/x.ts', text: "import { Temporal } from 'temporal-polyfill';", wrong: false },
    { path: 'schemas/x.ts', text: "import { Temporal } from 'temporal-polyfill';", wrong: true },
    { path: 'schemas/x.ts', text: "import * as z from 'zod';", wrong: false },
    { path: 'functions/intake/x.ts', text: "export { y } from '../webhook/y.ts';", wrong: true },
    { path: 'functions/shared/x.ts', text: "import { y } from '../intake/y.ts';", wrong: true },
    { path: 'functions/intake/x.ts', text: "import { y } from '../shared/y.ts';", wrong: false },
    { path: 'functions/intake/x.ts', text: "const y = await import('../../sandbox/run.ts');", wrong: true },
    { path: 'workflows/x.ts', text: "import {\n  y,\n} from '../functions/shared/y.ts';", wrong: true },
    { path: 'infra/x.ts', text: "import '../sandbox/run.ts';", wrong: true },
    { path: 'sandbox/cli/x.ts', text: "import { stack } from '../../infra/regua-stack.ts';", wrong: true },
    {
      path: 'sandbox/cli/x.ts',
      text: "// import { stack } from '../../infra/regua-stack.ts';",
      wrong: false,
    },
  ])('$path: $text is wrong: $wrong', ({ path, text, wrong }) => {
    expect(wrongWays({ path, text })).toHaveLength(wrong ? 1 : 0);
  });
});
