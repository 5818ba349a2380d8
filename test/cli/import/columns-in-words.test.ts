import { beforeEach, describe, expect, it } from 'vitest';
import { readBook } from '#cli/import/read-book.ts';
import { warnings } from '#cli/import/report.ts';
import { wordsIn } from '#cli/words/words.ts';
import { ImportFolder } from '#test/builders/import-folder.ts';

let imports: ImportFolder;
beforeEach(() => {
  imports = new ImportFolder();
});

const NOTE = 'Cliente pediu prazo, falar com Marcos';
const book = (header: string, ...texts: readonly string[]): string =>
  imports.fileOf(
    'contas.csv',
    [
      `Título;Cliente;CPF/CNPJ;Vencimento;Saldo;Situação;${header}`,
      ...texts.map(
        (text, index) => `A-${index};Maria das Dores Lima;529.982.247-25;25/03/2026;100,00;Em aberto;${text}`,
      ),
    ].join('\n'),
  );
const importing = (file: string, ...args: string[]) =>
  imports.importing([file], '--yes', '--lang', 'pt-BR', ...args);
const descriptions = () => imports.issued().map(({ description }) => description);

describe('a column of notes', () => {
  it.each(['Observação', 'Obs.', 'Comentários', 'Anotação', 'Nota interna', 'Histórico', 'Risco'])(
    'that is called %s is ignored, and no line is printed that would take it',
    async (header) => {
      const { stdout } = await importing(book(header, NOTE));
      expect(descriptions()).toEqual([undefined]);
      expect(stdout).not.toContain('Marcos');
      expect(stdout).toContain(`colunas ignoradas: ${header}\n`);
      expect(stdout).toContain(`“${header}”: parece anotação interna, que nenhum cliente lê\n`);
      expect(stdout).not.toMatch(/--map|description|columns:/);
    },
  );

  it('of several is said in one line', async () => {
    const { stdout } = await importing(book('Observação;Obs. do cliente', `${NOTE};outra`));
    expect(stdout).toContain(
      '“Observação” e “Obs. do cliente”: parecem anotações internas, que nenhum cliente lê\n',
    );
  });

  it('that a mapping makes the description comes with a warning of what customers would read, in each import', async () => {
    const map = imports.fileOf('mapa.yaml', 'columns: { description: Observação }\n');
    const { stdout } = await importing(book('Observação', NOTE), '--map', map);
    expect(descriptions()).toEqual([NOTE]);
    expect(stdout.split('\n')[0]).toBe(
      `ATENÇÃO: seus clientes leriam a coluna “Observação” de contas.csv (descrição), que parece interna: “${NOTE}”. Se não devem, tire-a de ${map} e importe de novo.`,
    );
    // What was said once is kept, and so is the warning, with the file that has it now.
    const second = await importing(book('Observação', NOTE, 'Outra'), '--changes');
    expect(descriptions()).toEqual(['Outra']);
    expect(second.stdout.split('\n')[0]).toMatch(
      /^ATENÇÃO: seus clientes leriam a coluna “Observação” .* tire-a de \S+mapping-generic\.yaml e importe/,
    );
  });
});

describe('a column that customers would read', () => {
  const TALK = 'NÃO COBRAR SEM FALAR C/ DIRETORIA';
  const warned = async (file: string, ...args: string[]) => {
    const { stdout } = await imports.importing([file], '--lang', 'pt-BR', ...args);
    return /^ATENÇÃO: seus clientes leriam a coluna .*$/m.exec(stdout)?.[0];
  };

  it('comes with a warning by what is written in it, whatever its heading is', async () => {
    expect(await warned(book('Descrição', 'Plano Ouro', TALK))).toBe(
      `ATENÇÃO: seus clientes leriam a coluna “Descrição” de contas.csv (descrição), que parece interna: “${TALK}” e “Plano Ouro”. Se não devem, exporte sem ela, ou com outro nome, e importe de novo.`,
    );
    expect(await warned(book('Descrição', 'Plano Ouro', 'Consultoria jurídica'))).toBeUndefined();
  });

  it.each([
    ['titleId', 'título', 'Nº interno'],
    ['instalment', 'parcela', 'Risco'],
    ['name', 'nome', 'Obs. cliente'],
  ])('comes with a warning where a mapping makes notes the %s', async (field, word, header) => {
    const map = imports.fileOf('mapa.yaml', `columns: { ${field}: ${header} }\n`);
    expect(await warned(book(header, 'A-77'), '--map', map)).toContain(`“${header}” de contas.csv (${word})`);
  });

  it('comes with a warning where a name has a remark beside it', async () => {
    const file = imports.fileOf(
      'contas.csv',
      'Título;Cliente;CPF;Vencimento;Saldo\nA-1;MARIA LIMA (FALECIDA);529.982.247-25;25/03/2026;100,00\n',
    );
    expect(await warned(file)).toContain(
      '“Cliente” de contas.csv (nome), que parece interna: “MARIA LIMA (FALECIDA)”',
    );
  });

  it('is counted among the warnings at the question', async () => {
    const read = readBook([book('Descrição', TALK)], {
      from: undefined,
      mapping: undefined,
      kept: () => undefined,
      total: undefined,
      returned: () => undefined,
    });
    if (!('titles' in read)) throw new Error('not read');
    const found = warnings(
      read,
      read.titles.flatMap(({ titles }) => titles),
      { files: ['contas.csv'], options: { state: 'imports', config: 'config' } },
      wordsIn('pt-BR'),
    );
    expect(found.map(({ about }) => about)).toEqual([
      'contas.csv: clientes leriam uma coluna que parece interna',
    ]);
  });
});

describe('no line to paste', () => {
  const MARIA = 'Maria das Dores Lima;529.982.247-25';
  const said = async (...lines: readonly string[]) =>
    (await imports.importing([imports.fileOf('a.csv', lines.join('\n'))], '--lang', 'pt-BR')).stdout;

  it('makes notes, or a grade of the customer, the number or the instalment', async () => {
    const stdout = await said(
      'Obs. interna;Risco;Cliente;CPF;Vencimento;Saldo',
      `promete 10;A;${MARIA};25/03/2026;100,00`,
      `promete 11;B;${MARIA};26/03/2026;100,00`,
    );
    expect(stdout).toContain('nenhuma coluna de a.csv é o número do título');
    expect(stdout).not.toContain('columns:');
    const repeated = await said(
      'Título;Risco;Classe;Cliente;CPF;Vencimento;Saldo',
      `A-1;A;A;${MARIA};25/03/2026;100,00`,
      `A-1;B;B;${MARIA};26/03/2026;100,00`,
    );
    expect(repeated).toContain('2 dos 2 títulos de a.csv não têm número próprio');
    expect(repeated).not.toContain('columns:');
  });

  it.each(['Obs. interna', 'Vendedor', 'Cobrador', 'Situação interna'])(
    'makes the column %s the name by which customers are greeted',
    async (header) => {
      const file = imports.fileOf(
        'a.csv',
        `Título;${header};CPF;Vencimento;Saldo\nA-1;João Pedro;529.982.247-25;25/03/2026;100,00\n`,
      );
      const { stderr } = await imports.importing([file], '--lang', 'pt-BR');
      expect(stderr).toContain('nenhuma coluna tem o nome do cliente');
      expect(stderr).not.toContain('columns:');
    },
  );
});

describe('a column of what was sold', () => {
  it.each(['Descrição', 'Produto', 'Serviço', 'Referente a'])(
    'that is called %s is taken, and some of its values are shown',
    async (header) => {
      const { stdout } = await importing(
        book(header, 'Plano Ouro', 'Plano Prata', 'Plano Ouro', 'Frete', 'Caixa'),
      );
      expect(descriptions()).toContain('Plano Ouro');
      expect(stdout).toContain(
        `seus clientes vão ler “${header}” nas mensagens: “Plano Ouro”, “Plano Prata” e “Frete”\n`,
      );
    },
  );
});
