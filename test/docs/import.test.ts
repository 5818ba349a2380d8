import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { MappingFile } from '#cli/import/mapping-file.ts';
import { FIELDS } from '#formats/exports/fields.ts';
import { PROFILE_IDS } from '#formats/exports/profile-ids.ts';
import { optionsOf } from '#test/builders/options-of.ts';
import { ROOT } from '#test/builders/root.ts';

describe.each([
  ['docs/import.md', 'Fields:'],
  ['docs/pt-BR/importacao.md', 'Campos:'],
])('%s', (name, fields) => {
  const page = readFileSync(join(ROOT, name), 'utf8');
  const codes = (text: string): string[] =>
    [...text.matchAll(/`([^`]+)`/g)].flatMap(([, code]) => code ?? []);

  it('has every option of regua import, and no other, in its table', async () => {
    const rows = [...page.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell = '']) => codes(cell));
    const named = rows.filter((code) => code.startsWith('--')).map((code) => code.split(' ')[0]);
    expect(named.toSorted()).toEqual((await optionsOf('import')).toSorted());
  });

  it('names every field of a mapping, in their order', () => {
    const paragraph = page.slice(page.indexOf(`\n${fields}`)).split('.')[0] ?? '';
    expect(codes(paragraph)).toEqual(FIELDS);
  });

  it('names every system', () => {
    const row = page.split('\n').find((line) => line.startsWith('| `--from')) ?? '';
    expect(codes(row).slice(1).toSorted()).toEqual([...PROFILE_IDS].toSorted());
  });

  it('shows a mapping that is one, with every key that there is', () => {
    const [, yaml = ''] = /```yaml\n(columns:.*?)```/s.exec(page) ?? [];
    const mapping = MappingFile.parse(parse(yaml));
    expect(Object.keys(mapping).toSorted()).toEqual(Object.keys(MappingFile.shape).toSorted());
  });
});
