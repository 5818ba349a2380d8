import { describe, expect, it } from 'vitest';
import { LAYERS } from '#bin/layers.ts';
import { importsOf, targetOf } from './imports-of.ts';
import { type SourceFile, sourceFilesOf } from './source-files.ts';

interface MayImport {
  readonly values: readonly string[];
  readonly types?: readonly string[];
}

/** The other top folders that each may import from; `types`: types only. */
const MAY_IMPORT: Readonly<Record<string, MayImport>> = {
  schemas: { values: [] },
  formats: { values: ['domain'], types: ['schemas'] },
  domain: { values: ['formats'], types: ['schemas'] },
  workflows: { values: ['domain', 'formats', 'schemas'] },
  'config-loader': { values: ['domain', 'formats', 'schemas', 'workflows'] },
  deployment: { values: ['schemas'] },
  runtime: { values: ['domain', 'schemas'] },
  adapters: { values: ['runtime', 'domain', 'formats', 'schemas'] },
  application: { values: ['adapters', 'runtime', 'domain', 'formats', 'schemas'] },
  functions: { values: ['application', 'adapters', 'runtime', 'domain', 'formats', 'schemas'] },
  infra: { values: ['deployment', 'workflows', 'config-loader', 'domain', 'schemas'] },
  sandbox: {
    values: [
      'functions',
      'application',
      'adapters',
      'runtime',
      'config-loader',
      'deployment',
      'workflows',
      'domain',
      'formats',
      'schemas',
    ],
  },
  cli: {
    values: [
      'sandbox',
      'functions',
      'application',
      'adapters',
      'runtime',
      'config-loader',
      'deployment',
      'workflows',
      'domain',
      'formats',
      'schemas',
    ],
  },
  web: { values: [], types: ['schemas', 'functions/api', 'sandbox/contract'] },
} satisfies Record<(typeof LAYERS)[number] | 'web', MayImport>;

/** The program that writes the JSON Schemas is in their folder, and is no contract. */
const isGenerator = (path: string): boolean => path.startsWith('schemas/json/');

/** Every import of a file that goes the wrong way, in words. */
function wrongWays({ path, text }: SourceFile): string[] {
  const [top, folder] = path.split('/') as [string, string];
  return importsOf(text).flatMap(({ specifier, typesOnly }) => {
    if (specifier.startsWith('..'))
      return [`${path} imports ${specifier}: a folder above is named as #${top}/…`];
    if (!specifier.startsWith('.') && !specifier.startsWith('#'))
      return top === 'schemas' && specifier !== 'zod' && !isGenerator(path)
        ? [`${path} imports ${specifier}: schemas/ may import zod and itself only`]
        : [];
    const target = targetOf(path, specifier);
    const [otherTop, otherFolder] = target.split('/') as [string, string];
    if (otherTop !== top) {
      const { values, types = [] } = MAY_IMPORT[top] as MayImport;
      const ofTypes = types.some((room) => target.startsWith(`${room}/`));
      const allowed = values.includes(otherTop) || (typesOnly && ofTypes);
      return allowed
        ? []
        : [
            `${path} imports ${target}: ${top}/ may import ${['itself', ...values].join(', ')}${types.length > 0 ? `, and types of ${types.join(', ')}` : ''}`,
          ];
    }
    if (top === 'functions' && otherFolder !== folder)
      return [`${path} imports ${target}: a function may import its own folder, and no other function`];
    return [];
  });
}

describe.each([...LAYERS, 'web'])('%s/ imports what it may', (folder) => {
  it.each(sourceFilesOf(folder))('$path', (file) => {
    expect(wrongWays(file)).toEqual([]);
  });
});

describe('the scanner', () => {
  it.each([
    { path: 'domain/x.ts', text: "import type { Debt } from '#schemas/records/debt.ts';", wrong: false },
    { path: 'domain/x.ts', text: "import { Debt } from '#schemas/records/debt.ts';", wrong: true },
    {
      path: 'domain/x.ts',
      text: "import { type Debt, DebtStatus } from '#schemas/records/debt.ts';",
      wrong: true,
    },
    { path: 'domain/x.ts', text: "import { addDays } from './days.ts';", wrong: false },
    { path: 'domain/debt/x.ts', text: "import { addDays } from '#test/days.ts';", wrong: true },
    { path: 'domain/x.ts', text: "import { Temporal } from 'temporal-polyfill';", wrong: false },
    { path: 'schemas/x.ts', text: "import { Temporal } from 'temporal-polyfill';", wrong: true },
    { path: 'schemas/x.ts', text: "import * as z from 'zod';", wrong: false },
    { path: 'functions/intake/x.ts', text: "export { y } from '#functions/webhook/y.ts';", wrong: true },
    { path: 'application/x.ts', text: "import { y } from '#functions/intake/y.ts';", wrong: true },
    { path: 'functions/intake/x.ts', text: "import { y } from '#application/y.ts';", wrong: false },
    { path: 'functions/intake/x.ts', text: "const y = await import('#sandbox/run.ts');", wrong: true },
    { path: 'workflows/x.ts', text: "import {\n  y,\n} from '#application/y.ts';", wrong: true },
    { path: 'infra/x.ts', text: "import '#sandbox/run.ts';", wrong: true },
    { path: 'cli/x.ts', text: "import { stack } from '#infra/regua-stack.ts';", wrong: true },
    { path: 'web/x.tsx', text: "import type { DebtRow } from '#schemas/api/debt-row.ts';", wrong: false },
    { path: 'web/x.tsx', text: "import { DebtRow } from '#schemas/api/debt-row.ts';", wrong: true },
    { path: 'web/x.tsx', text: "import type { OperationId } from '#functions/api/roles.ts';", wrong: false },
    { path: 'web/x.tsx', text: "import { MAY_CALL } from '#functions/api/roles.ts';", wrong: true },
    { path: 'web/x.tsx', text: "import type { Debt } from '#domain/debt/debt.ts';", wrong: true },
    { path: 'cli/x.ts', text: "import { router } from '#web/routes.tsx';", wrong: true },
    { path: 'cli/x.ts', text: "// import { stack } from '#infra/regua-stack.ts';", wrong: false },
  ])('$path: $text is wrong: $wrong', ({ path, text, wrong }) => {
    expect(wrongWays({ path, text })).toHaveLength(wrong ? 1 : 0);
  });
});
