import { writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
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
  it.each(['Observação', 'Obs.', 'Comentários', 'Anotação', 'Nota interna', 'Histórico'])(
    'that is called %s is ignored, with the line of a mapping that would take it',
    async (header) => {
      const { stdout } = await importing(book(header, NOTE));
      expect(descriptions()).toEqual([undefined]);
      expect(stdout).not.toContain('Marcos');
      expect(stdout).toContain(`colunas ignoradas: ${header}\n`);
      expect(stdout).toContain(`importe com --map mapa.yaml, e nele: columns: { description: ${header} }\n`);
    },
  );

  it('of several is said in one line, with a line of a mapping for each', async () => {
    const { stdout } = await importing(book('Observação;Obs. do cliente', `${NOTE};outra`));
    expect(stdout).toContain(
      '“Observação” e “Obs. do cliente”: parecem anotações internas, que nenhum cliente lê. Para que leiam, importe com --map mapa.yaml, e nele: columns: { description: Observação } | columns: { description: Obs. do cliente }\n',
    );
  });

  it('is taken by that line', async () => {
    writeFileSync(imports.at('mapa.yaml'), 'columns: { description: Observação }\n');
    const { stdout } = await importing(book('Observação', NOTE), '--map', imports.at('mapa.yaml'));
    expect(descriptions()).toEqual([NOTE]);
    expect(stdout).toContain(`seus clientes vão ler “Observação” nas mensagens: “${NOTE}”`);
    // What was said once is kept.
    await importing(book('Observação', NOTE, 'Outra'), '--changes');
    expect(descriptions()).toEqual(['Outra']);
  });
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
