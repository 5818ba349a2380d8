import { describe, expect, it } from 'vitest';
import { parseMapping } from '#cli/import/mapping-text.ts';
import { ImportFolder } from '#test/builders/import-folder.ts';

const GROUPS = ['columns', 'status', 'days'];
const read = (...lines: readonly string[]): unknown => parseMapping('mapa.yaml', lines.join('\n'), GROUPS);

describe('a mapping', () => {
  it('takes lines that a screen printed, below those that the docs show', () => {
    expect(
      read(
        'columns:',
        '  titleId: Nº Doc',
        'days: dmy # dia/mês/ano',
        'status:',
        '  Zumbi: aberto',
        '  # pessoa: fica de fora',
        '  columns:',
        '    name: Razão',
        '  status:',
        '    Zumbi: pessoa',
        '    "Em análise: jurídico": pago',
        '  days: dmy',
      ),
    ).toEqual({
      columns: { titleId: 'Nº Doc', name: 'Razão' },
      days: 'dmy',
      status: { Zumbi: 'pessoa', 'Em análise: jurídico': 'pago' },
    });
  });

  it('keeps a field that is called as a group is', () => {
    expect(read('columns:', '  name: Razão', '  status: Sit.')).toEqual({
      columns: { name: 'Razão', status: 'Sit.' },
    });
  });

  it('that says one thing in two ways is refused: nobody chose', () => {
    expect(() => read('days: dmy', 'columns:', '  name: Razão', 'days: mdy')).toThrow(
      'mapa.yaml: line 4 says “days” again, and otherwise: keep one of both',
    );
  });

  it('is nothing where there are comments alone', () => {
    expect(read('# nada', '')).toEqual({});
  });

  it('that is no YAML says its line, and what to do, in the language of the person', async () => {
    const imports = new ImportFolder();
    const map = imports.fileOf('mapa.yaml', 'columns:\n  titleId: Nº Doc\n    name: Razão\n');
    const file = imports.fileOf('contas.csv', 'Nº Doc;Razão\n');
    const { exitCode, stderr } = await imports.inShort([file], '--map', map, '--lang', 'pt-BR');
    expect(exitCode).toBe(2);
    expect(stderr).toContain(
      'mapa.yaml: a linha 2 não está como as outras: escreva “nome: valor”, e comece-a na mesma coluna que as linhas do seu grupo\n',
    );
    expect((await imports.inShort([file], '--map', map)).stderr).toContain(
      'mapa.yaml: line 2 is not as the others',
    );
  });
});
