import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LAYERS } from '#bin/layers.ts';
import { ROOT } from '#test/builders/root.ts';

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const manifest = JSON.parse(read('package.json'));

describe.each(LAYERS)('the layer %s', (layer) => {
  it('is a folder', () => {
    expect(existsSync(join(ROOT, layer))).toBe(true);
  });

  it('is imported by a name of its own', () => {
    expect(manifest.imports[`#${layer}/*`]).toBe(`./${layer}/*`);
  });

  it.each(['tsconfig.json', 'tsconfig.package.json'])('is checked by %s', (file) => {
    expect(JSON.parse(read(file)).include).toContain(layer);
  });

  it('is searched for dead code', () => {
    const [project = ''] = JSON.parse(read('knip.json')).project;
    expect(/\{(.*?)\}/.exec(project)?.[1]?.split(',')).toContain(layer);
  });

  it('has a row in the table of the architecture', () => {
    expect(read('docs/architecture.md')).toContain(`| \`${layer}/\` |`);
  });
});

it('each name of imports is of a layer, or of what only this repository has', () => {
  expect(Object.keys(manifest.imports).toSorted()).toEqual(
    [...LAYERS, 'bench', 'bin', 'test', 'web'].map((folder) => `#${folder}/*`).toSorted(),
  );
});
