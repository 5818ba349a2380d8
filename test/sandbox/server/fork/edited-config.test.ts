import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { configurationSchema } from '#sandbox/server/fork/configuration-schema.ts';
import { editedConfig } from '#sandbox/server/fork/edited-config.ts';
import { ROOT } from '#test/builders/root.ts';

const FOLDER = join(ROOT, 'config');
const PADRAO = readFileSync(join(FOLDER, 'reguas/padrao.yaml'), 'utf8');
const SELECTION = readFileSync(join(FOLDER, 'selection.yaml'), 'utf8');

describe('a configuration with changed files', () => {
  it('is loaded as if they lay in its folder, which stays as it is', async () => {
    const text = PADRAO.replace('offset: 15', 'offset: 12');
    const edited = await editedConfig(FOLDER, [{ file: 'reguas/padrao.yaml', text }]);
    expect(edited).toMatchObject({ kind: 'valid' });
    if (edited.kind === 'valid') expect(edited.config.reguas.padrao?.steps.at(-1)?.offset).toBe(12);
    expect(readFileSync(join(FOLDER, 'reguas/padrao.yaml'), 'utf8')).toBe(PADRAO);
  });

  it('says what is wrong with file, line, column, path and what would be right', async () => {
    const text = PADRAO.replace('offset: 15', 'offset: soon');
    expect(await editedConfig(FOLDER, [{ file: 'reguas/padrao.yaml', text }])).toEqual({
      kind: 'wrong',
      problems: [
        {
          file: 'reguas/padrao.yaml',
          line: 41,
          column: 13,
          path: 'steps[4].offset',
          item: { list: 'steps', number: 5, id: 'reissue-15-after', rest: 'offset' },
          message: 'must be number',
        },
      ],
    });
  });

  it('may have a régua more', async () => {
    const text = PADRAO.replace('id: padrao', 'id: curta');
    const edited = await editedConfig(FOLDER, [
      { file: 'reguas/curta.yaml', text },
      {
        file: 'selection.yaml',
        text: SELECTION.replace(
          '- regua: padrao',
          '- regua: padrao\n  when: { profiles: [new] }\n- regua: curta',
        ),
      },
    ]);
    expect(edited.kind === 'wrong' ? edited.problems : Object.keys(edited.config.reguas)).toContain('curta');
  });

  it.each(['stages/prod.yaml', 'legal/other.yaml', 'other.yaml'])('has no %s', async (file) => {
    expect(await editedConfig(FOLDER, [{ file, text: 'id: x' }])).toEqual({
      kind: 'wrong',
      problems: [
        {
          file,
          message: 'is no file of the configuration; a new one may be added in reguas, offers, creditors',
        },
      ],
    });
  });
});

it('each kind of file has its JSON Schema, and no other file is read as one', () => {
  expect(JSON.parse(configurationSchema('regua') ?? '{}')).toMatchObject({ title: 'regua' });
  expect(['nothing', '../events/index', 'regua.schema', ''].map(configurationSchema)).toEqual([
    ...[undefined, undefined, undefined, undefined],
  ]);
});
