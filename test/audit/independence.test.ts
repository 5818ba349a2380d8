import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const HERE = import.meta.dirname;

/** Packages that read YAML and JSON Schema, and run tests: none of them knows a rule of dunning. */
const PACKAGES = ['ajv/dist/2020.js', 'ajv-formats', 'vitest', 'yaml'];

const files = readdirSync(HERE, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

const importsOf = (text: string): string[] =>
  [
    ...text.matchAll(
      /(?:^|\s)(?:import|export)\s(?:[^'";]*\sfrom\s)?['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/g,
    ),
  ].map(([, fixed, lazy]) => fixed ?? lazy ?? '');

/** Whether a module may be imported: of Node, of the list, or a file of the auditor itself. */
function isIndependent(module: string, from: string): boolean {
  if (module.startsWith('node:') || PACKAGES.includes(module)) return true;
  return module.startsWith('.') && !relative(HERE, join(HERE, dirname(from), module)).startsWith('..');
}

describe('the auditor imports nothing of the product', () => {
  it.each(files)('%s', (file) => {
    const others = importsOf(readFileSync(join(HERE, file), 'utf8')).filter(
      (module) => !isIndependent(module, file),
    );

    expect(others).toEqual([]);
  });

  it.each(['#domain/money/ledger.ts', '../../domain/money/ledger.ts', '#test/builders/root.ts', 'zod'])(
    '%s would be found',
    (module) => {
      expect(
        importsOf(`import { x } from '${module}';`).filter((found) => !isIndependent(found, 'audit.ts')),
      ).toEqual([module]);
    },
  );
});
