import { beforeEach, describe, expect, it } from 'vitest';
import { ImportFolder } from '#test/builders/import-folder.ts';

let imports: ImportFolder;
beforeEach(() => {
  imports = new ImportFolder();
});

const HEADER = 'Número;Parcela;Cliente;CPF/CNPJ;Emissão;Vencimento;Valor;Saldo;Situação';
const row = (number: string, instalment = '1/1', { due = '25/03/2026', amount = '100,00' } = {}): string =>
  `${number};${instalment};Maria das Dores Lima;529.982.247-25;10/02/2026;${due};${amount};${amount};Em aberto`;
const given = async (rows: readonly string[], ...args: string[]) => {
  const file = imports.fileOf('contas.csv', [HEADER, ...rows].join('\n'));
  const said = await imports.inShort([file], '--yes', '--lang', 'pt-BR', ...args);
  return { ...said, stdout: said.stdout.replaceAll('\u00a0', ' ') };
};

describe('a new title of the customer, the due date and the amount of a known one', () => {
  it('is kept out where the known one is not in the file, and both numbers are named', async () => {
    await given([row('45801'), row('45801', '2/2', { due: '25/04/2026' })]);
    const { stdout, exitCode } = await given(
      [row('000045801'), row('999', '1/1', { due: '26/03/2026' })],
      '--changes',
    );
    expect(exitCode).toBe(1);
    expect(stdout).toContain(
      '1 título fica de fora: tem o cliente, o vencimento e o valor de um já em aberto com outro número. É o mesmo?\n',
    );
    expect(stdout).toContain(
      '  000045801-1/1 · Maria das Dores Lima · vence 25/03/2026 · R$ 100,00: já em aberto como 45801-1/1\n',
    );
    expect(stdout).toContain('Novos desde a última importação: 1 título\n');
    expect(imports.issued().map(({ invoiceId }) => invoiceId)).toEqual(['999-1/1']);
  });

  it('comes in by the command that is printed', async () => {
    await given([row('45801')]);
    const { stdout } = await given([row('45802')], '--changes');
    expect(imports.added()).toEqual([]);
    const [, ids] = /^ {2}npx regua import \S+contas\.csv --changes --let-in (\S+)/m.exec(stdout) ?? [];
    expect(ids).toBe('45802-1/1');
    expect((await given([row('45802')], '--changes', '--let-in', ids ?? '')).exitCode).toBe(0);
    expect(imports.issued().map(({ invoiceId }) => invoiceId)).toEqual(['45802-1/1']);
  });

  it('comes in where both are in the file, and where one of the three differs', async () => {
    await given([row('45801')]);
    const { exitCode } = await given(
      [
        row('45801'),
        row('45802'),
        row('45803', '1/1', { amount: '100,01' }),
        row('45804', '1/1', { due: '26/03/2026' }),
      ],
      '--changes',
    );
    expect(exitCode).toBe(0);
    expect(imports.issued()).toHaveLength(3);
  });

  it('is kept out once for each known one: the next one is new', async () => {
    await given([row('45801')]);
    await given([row('45802'), row('45803')], '--changes');
    expect(imports.issued().map(({ invoiceId }) => invoiceId)).toEqual(['45803-1/1']);
  });

  it('says of a number to let in that no title has it', async () => {
    const { exitCode, stderr } = await given([row('45801')], '--let-in', '45801-1/1,77');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('--let-in: nenhum título dos arquivos que possa entrar tem o número 77\n');
  });
});

describe('an instalment that a spreadsheet made a day of', () => {
  it('refuses its row in any import, and says what it may have been', async () => {
    const { stdout } = await given([row('45801', '01/jan'), row('45801', '2/2'), row('1,23E+11', '3')]);
    expect(imports.issued().map(({ invoiceId }) => invoiceId)).toEqual(['45801-2/2']);
    expect(stdout).toContain(
      'a planilha fez “01/jan” do número ou da parcela (talvez fosse 1/1): escreva como está no sistema, numa coluna de texto\n',
    );
    expect(stdout).toContain('a planilha fez “1,23E+11” do número ou da parcela: escreva');
  });
});
