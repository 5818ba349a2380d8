import { beforeEach, describe, expect, it } from 'vitest';
import { regua } from '#test/builders/command.ts';
import { ImportFolder } from '#test/builders/import-folder.ts';

let imports: ImportFolder;
beforeEach(() => {
  imports = new ImportFolder();
});

async function importing(header: string, ...rows: readonly string[]) {
  const file = imports.fileOf('contas.csv', [header, ...rows].join('\n'));
  const { stdout } = await imports.importing([file], '--lang', 'pt-BR');
  return stdout.replaceAll('\u00a0', ' ');
}
const PARTY = 'Maria das Dores Lima;529.982.247-25';

describe('the warning that nothing tells which titles are paid', () => {
  it.each([
    ['a status', 'Situação', 'Em aberto'],
    ['what is open', 'Saldo', '100,00'],
    ['what was received', 'Recebido', '0,00'],
    ['a day of payment', 'Pago em', ''],
  ])(
    'is not given where %s is read, whatever other columns speak of payments',
    async (_what, column, cell) => {
      const stdout = await importing(
        `Título;Cliente;CPF;Vencimento;Valor;${column};Forma de pagamento;Prazo de recebimento`,
        `A-1;${PARTY};25/03/2026;100,00;${cell};boleto;30 dias`,
      );
      expect(stdout).not.toContain('ATENÇÃO');
    },
  );

  it('is given once, with the columns that may tell it', async () => {
    const stdout = await importing(
      'Título;Cliente;CPF;Vencimento;Valor;Pgto efetuado?;Status interno',
      `A-1;${PARTY};25/03/2026;100,00;não;x`,
    );
    expect(stdout.match(/ATENÇÃO/g)).toHaveLength(1);
    expect(stdout).toContain(
      'As colunas “Pgto efetuado?”, “Status interno” não são usadas e talvez o digam: diga com --map o que elas são.',
    );
  });
});

describe('a column of days that may be those of payments', () => {
  const rows = [`A-1;${PARTY};25/03/2026;100,00;10/03/2026`, `A-2;${PARTY};26/03/2026;100,00;`];

  it('comes with the lines to paste, the command, and what becomes of a title that is paid in part', async () => {
    const stdout = await importing('Título;Cliente;CPF;Vencimento;Valor;Dt. compensação baixa', ...rows);
    expect(stdout).toContain('Se “Dt. compensação baixa” é a data do pagamento, grave num arquivo');
    expect(stdout).toContain('um título pago em parte contaria então como pago por inteiro');
    const [, pasted = '', command = ''] =
      /\n((?: {2}[^\n]+\n)+?) {2}npx regua (import [^\n]+)/.exec(stdout) ?? [];
    const map = imports.fileOf('mapa.yaml', pasted);
    const again = await regua(
      ...command.replace('mapa.yaml', map).split(' '),
      '--as-of',
      '20/03/2026',
      '--lang',
      'pt-BR',
    );
    expect(again.stdout).not.toContain('ATENÇÃO');
    expect(again.stdout).toContain('Deixados de fora: 1 pago');
  });

  it('that is recognised and alone tells what is paid says what it does not tell', async () => {
    const said = '  só “Dt. Pagto” diz o que foi pago: um título pago em parte conta como pago por inteiro;';
    expect(await importing('Título;Cliente;CPF;Vencimento;Valor;Dt. Pagto', ...rows)).toContain(said);
    expect(
      await importing(
        'Título;Cliente;CPF;Vencimento;Valor;Dt. Pagto;Saldo',
        ...rows.map((row, index) => `${row};${index === 0 ? '0,00' : '100,00'}`),
      ),
    ).not.toContain(said);
  });

  it('is asked for still where a status says of none that it is open or paid', async () => {
    const stdout = await importing(
      'Título;Cliente;CPF;Vencimento;Valor;Situação',
      `A-1;${PARTY};25/03/2026;100,00;Contestado`,
      `A-2;${PARTY};26/03/2026;100,00;`,
    );
    expect(stdout).toContain('ATENÇÃO: nenhuma coluna de contas.csv diz quais títulos já foram pagos');
  });
});

describe('what there is none of', () => {
  it('is left out: no zero titles, customers, reais or promises', async () => {
    const nothing = await importing(
      'Título;Cliente;CPF;Vencimento;Saldo;Situação',
      `A-1;${PARTY};25/03/2026;0,00;Pago`,
      `A-2;${PARTY};amanhã;abc;Em aberto`,
    );
    expect(nothing).not.toMatch(/zero reais|\b0 \p{L}|R\$ 0,00/u);
    expect(nothing).toContain('Deixados de fora: 1 pago');
    expect(nothing).toContain('Recusadas: 1 linha, 1 sem valor legível; voltam em');
    const promised = await importing(
      'Título;Cliente;CPF;Vencimento;Valor;Saldo;Promessa',
      `A-1;${PARTY};25/03/2026;100,00;40,00;30/03/2026`,
    );
    expect(promised).toContain('  combinado antes: 1 promessa\n');
    expect(promised).toContain('  1 com R$ 60,00 já pagos\n');
    expect(promised).not.toMatch(/\b0 \p{L}/u);
  });
});
