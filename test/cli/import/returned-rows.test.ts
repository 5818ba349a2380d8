import { readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { ImportFolder } from '#test/builders/import-folder.ts';

let imports: ImportFolder;
beforeEach(() => {
  imports = new ImportFolder();
});

const HEADER = 'Número;Parcela;Cód. Cliente;Cliente;CPF/CNPJ;Vencimento;Valor;Saldo;Situação';
const SOUND = '529.982.247-25';
const rowOf = (
  number: string,
  instalment: string,
  { taxId = '529.982.247-26', due = '25/03/2026', code = '000801' } = {},
): string =>
  `${number};${instalment};${code};Maria das Dores Lima;${taxId};${due};1.100,00;1.100,00;Em aberto`;

const importing = async (lines: readonly string[], ...args: string[]) => {
  const file = imports.fileOf('contas.csv', [HEADER, ...lines].join('\n'));
  return inPlainBlanks(await imports.inShort([file], '--yes', '--lang', 'pt-BR', ...args));
};
const inPlainBlanks = <T extends { readonly stdout: string }>(said: T): T => ({
  ...said,
  stdout: said.stdout.replaceAll('\u00a0', ' '),
});
/** Opens the refused rows in a spreadsheet, corrects them and saves them: each text as it is replaced. */
const saved = async (replaced: Readonly<Record<string, string>>, name = 'contas.recusadas.csv') => {
  const text = readFileSync(imports.at('contas.recusadas.csv'), 'utf8');
  const made = Object.entries({ '529.982.247-26': SOUND, ...replaced }).reduce(
    (all, [was, is]) => all.replaceAll(was, is),
    text,
  );
  writeFileSync(imports.at(name), made);
  return inPlainBlanks(await imports.inShort([imports.at(name)], '--changes', '--yes', '--lang', 'pt-BR'));
};
const ids = () => imports.issued().map(({ invoiceId }) => invoiceId);

describe('refused rows that a spreadsheet damaged and a person corrected', () => {
  it('come in under the number, instalment and code that they had, and the screen says so', async () => {
    await importing([rowOf('000045801', '1/1'), rowOf('123456789012', '01/12', { due: '26/03/2026' })]);
    const { stdout, exitCode } = await saved({
      '000045801': '45801',
      '000801': '801',
      ';1/1;': ';01/jan;',
      ';01/12;': ';01/dez;',
      '123456789012': '1,23457E+11',
      '1.100,00': '1100,00',
    });
    expect(exitCode).toBe(0);
    expect(ids()).toEqual(['000045801-1/1', '123456789012-01/12']);
    expect(imports.issued().map(({ debtor }) => Object(debtor).debtorId)).toEqual(['000801', '000801']);
    expect(stdout).toContain(
      '  números, parcelas e códigos que a planilha tinha mudado valem como estavam na linha recusada: “45801” é 000045801, “01/jan” é 1/1, “801” é 000801, “1,23457E+11” é 123456789012, “01/dez” é 01/12\n',
    );
  });

  it('are not in debt twice when the right export comes after them', async () => {
    await importing([rowOf('000045801', '1/1')]);
    await saved({ '000045801': '45801', ';1/1;': ';01/jan;', '000801': '801' });
    const { stdout } = await importing([rowOf('000045801', '1/1', { taxId: SOUND })], '--changes');
    expect(imports.added()).toEqual([]);
    expect(stdout).toContain('Já conhecidos e sem mudança: 1 título\n');
  });

  it('are told apart by due date where all else is alike', async () => {
    await importing([rowOf('000045801', '1/2'), rowOf('000045801', '2/2', { due: '25/04/2026' })]);
    await saved({ '000045801': '45801', ';1/2;': ';01/fev;', ';2/2;': ';02/fev;' });
    expect(ids()).toEqual(['000045801-1/2', '000045801-2/2']);
  });

  it('are known under another name of the file, by the column of the reason', async () => {
    await importing([rowOf('000045801', '1/1')]);
    await saved({ '000045801': '45801', ';1/1;': ';01/jan;' }, 'corrigidas.csv');
    expect(ids()).toEqual(['000045801-1/1']);
  });

  it('are refused with what would be right where nothing explains the number', async () => {
    await importing([rowOf('000045801', '1/1', { due: '' })]);
    const { stdout, exitCode } = await saved({ '000045801': '45802', ';1/1;': ';2/2;' });
    expect(exitCode).toBe(1);
    expect(imports.added()).toEqual([]);
    expect(stdout).toContain(
      'o número, a parcela ou o código não é o da linha recusada, 000045801 · 1/1 · 000801: escreva como estava, ou corrija no sistema\n',
    );
    // The row as it was is still known.
    const again = await saved({
      '45802': '45801',
      ';2/2;': ';01/jan;',
      ';;1.100,00': ';25/03/2026;1.100,00',
    });
    expect(again.exitCode).toBe(0);
    expect(ids()).toEqual(['000045801-1/1']);
  });

  it('may get another number where the number was what was wrong', async () => {
    await importing([
      rowOf('45801', '1/1', { taxId: SOUND }),
      rowOf('45801', '1/1', { taxId: SOUND, due: '26/03/2026' }),
      rowOf('45803', '01/mai', { taxId: SOUND }),
    ]);
    await saved({ ';01/mai;': ';1/5;' });
    expect(ids()).toContain('45803-1/5');
  });

  it('come in beside a known title of the same customer, due date and amount that was in the same file', async () => {
    await importing([rowOf('45801', '1/1', { taxId: SOUND }), rowOf('45802', '1/1')]);
    await saved({ ';1/1;': ';01/jan;' });
    expect(ids()).toEqual(['45802-1/1']);
  });

  it('leave no name, CPF, due date or amount in the folder of imports', async () => {
    await importing([rowOf('000045801', '1/1')]);
    const marks = readFileSync(imports.at('imports/bebidas-nordeste/written.json'), 'utf8');
    expect(marks).toContain('"000045801"');
    expect(marks).not.toMatch(/Maria|529|25\/03|1\.100/);
  });
});

describe('titles that vanished, in the file in which a person says what became of them', () => {
  it('are known under a number that a spreadsheet took the zeros of', async () => {
    const header = 'Título;Cliente;CPF/CNPJ;Vencimento;Valor;Saldo';
    const line = (id: string, amount: string) =>
      `${id};Maria das Dores Lima;529.982.247-25;25/03/2026;${amount};${amount}`;
    const all = ['000045801', '000045802', '000045803', '000045804', '000045805'].map((id, index) =>
      line(id, `${index + 1}00,00`),
    );
    const of = (lines: readonly string[]) => [imports.fileOf('contas.csv', [header, ...lines].join('\n'))];
    await imports.inShort(of(all), '--yes', '--snapshot');
    await imports.inShort(of(all.slice(1)), '--yes', '--snapshot');
    const file = imports.at('contas.sumiram.csv');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('000045801', '45801').replace('Sumiu', 'Cancelado'),
    );
    const { exitCode } = await imports.inShort([file], '--changes', '--yes');
    expect(exitCode).toBe(0);
    expect(imports.added().map(({ detail }) => detail.invoiceId)).toEqual(['000045801']);
  });
});
