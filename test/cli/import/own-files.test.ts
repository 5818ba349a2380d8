import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { ImportFolder } from '#test/builders/import-folder.ts';

let imports: ImportFolder;
beforeEach(() => {
  imports = new ImportFolder();
});

const HEADER = 'Título;Cliente;CPF/CNPJ;Vencimento;Saldo;Situação';
const row = (id: string, taxId = '529.982.247-25', open = '100,00'): string =>
  `${id};Maria das Dores Lima;${taxId};25/03/2026;${open};Em aberto`;
const book = (...rows: readonly string[]): string =>
  imports.fileOf('contas.csv', [HEADER, ...rows].join('\n'));
const importing = (file: string, ...args: string[]) =>
  imports.importing([file], '--yes', '--lang', 'pt-BR', ...args);
const read = (name: string): string => readFileSync(imports.at(name), 'utf8');
/** A person corrects the CPF that was refused. */
const correct = (name: string): string => {
  const text = read(name).replace('247-26', '247-25');
  return readFileSync(imports.fileOf(name, text), 'utf8');
};

describe('refused rows that a person corrected', () => {
  it('are not overwritten by a second import of the same export: what is refused now comes beside them', async () => {
    await importing(book(row('A-1'), row('A-2', '529.982.247-26')));
    const typed = correct('contas.recusadas.csv');
    const { stdout } = await importing(book(row('A-1'), row('A-2', '529.982.247-26')));
    expect(read('contas.recusadas.csv')).toBe(typed);
    expect(read('contas.recusadas-2.csv')).toContain('247-26');
    const [edited, beside] = [imports.at('contas.recusadas.csv'), imports.at('contas.recusadas-2.csv')];
    expect(stdout).toContain(`voltam em ${beside}`);
    expect(stdout).toContain(`${edited} tem o que alguém digitou e fica como está`);
    expect(stdout).toContain(`  npx regua import ${edited} --changes`);
    // What we wrote ourselves is written over again.
    await importing(book(row('A-1'), row('A-2', '529.982.247-26'), row('A-3', '529.982.247-26')));
    expect(read('contas.recusadas-2.csv')).toContain('A-3');
    expect(existsSync(imports.at('contas.recusadas-3.csv'))).toBe(false);
  });

  it('are not overwritten when --total does not agree', async () => {
    const file = book(row('A-1'), row('A-2', '529.982.247-26'));
    await importing(file);
    const typed = correct('contas.recusadas.csv');
    const { exitCode, stderr } = await importing(file, '--total', '9,00');
    expect(exitCode).toBe(2);
    expect(read('contas.recusadas.csv')).toBe(typed);
    expect(stderr).toContain(`As linhas recusadas estão em ${imports.at('contas.recusadas-2.csv')}`);
  });

  it('are not offered again once they were imported, nor removed', async () => {
    await importing(book(row('A-1'), row('A-2', '529.982.247-26')));
    const typed = correct('contas.recusadas.csv');
    await importing(imports.at('contas.recusadas.csv'), '--changes');
    const again = await importing(book(row('A-1'), row('A-2', '529.982.247-26')));
    expect(again.stdout).toContain(
      'Recusadas antes e já importadas com a correção, ficam como estão: 1 linha; corrija-a também no sistema',
    );
    expect(again.stdout).toContain('Nada de novo: a carteira já tem tudo.');
    expect(again.exitCode).toBe(0);
    expect(read('contas.recusadas.csv')).toBe(typed);
    expect(existsSync(imports.at('contas.recusadas-2.csv'))).toBe(false);
    // What a later export has wrong in another way was never corrected.
    const other = await importing(book(row('A-1'), row('A-2', '529.982.247-27')));
    expect(other.stdout).toContain('destas, 1 é de um título que já entrou antes e fica como está');
    expect(other.stdout).toContain(`${imports.at('contas.recusadas.csv')} já foi importado`);
    const fine = await importing(book(row('A-1'), row('A-2')));
    expect(read('contas.recusadas.csv')).toBe(typed);
    expect(existsSync(imports.at('contas.recusadas-2.csv'))).toBe(false);
    expect(fine.stdout).toContain('contas.recusadas-2.csv é de uma importação anterior e foi apagado');
  });
});

it('what a person says of vanished titles is not overwritten by the next snapshot', async () => {
  const all = Array.from({ length: 12 }, (_, index) => row(`A-${index}`));
  await importing(book(...all), '--snapshot');
  await importing(book(...all.slice(1)), '--snapshot');
  const filled = read('contas.sumiram.csv').replace('Sumiu', 'Pago');
  writeFileSync(imports.at('contas.sumiram.csv'), filled);
  const { stdout } = await importing(book(...all.slice(2)), '--snapshot');
  expect(read('contas.sumiram.csv')).toBe(filled);
  expect(read('contas.sumiram-2.csv')).toContain('A-1;');
  expect(stdout).toContain('contas.sumiram.csv tem o que alguém digitou e fica como está');
  const mended = read('contas.sumiram-2.csv').replace('Sumiu', 'Cancelado');
  writeFileSync(imports.at('contas.sumiram-2.csv'), mended);
  const mapping = read('imports/bebidas-nordeste/mapping-generic.yaml');
  await importing(imports.at('contas.sumiram-2.csv'), '--changes');
  expect(imports.added()).toMatchObject([
    { 'detail-type': 'InvoiceCancelled.v1', detail: { invoiceId: 'A-1' } },
  ]);
  expect(read('imports/bebidas-nordeste/mapping-generic.yaml')).toBe(mapping);
});

describe('the mapping that is kept', () => {
  const kept = 'imports/bebidas-nordeste/mapping-generic.yaml';

  it('stays as a person wrote it, notes too, and the next import goes by it', async () => {
    await importing(book(row('A-1'), `${row('A-2')}`.replace('Em aberto', 'Zumbi')));
    const typed = `# o que a equipe combinou\n${read(kept)}status:\n  Zumbi: open # do ERP antigo\n`;
    imports.fileOf(kept, typed);
    const { exitCode } = await importing(book(row('A-1'), `${row('A-2')}`.replace('Em aberto', 'Zumbi')));
    expect(exitCode).toBe(0);
    expect(imports.added().map(({ detail }) => detail.invoiceId)).toContain('A-2');
    expect(read(kept)).toBe(typed);
  });

  it('stays when --map says something else, which is said, and goes into the command for refused rows', async () => {
    await importing(book(row('A-1')));
    const typed = `# nota\n${read(kept)}`;
    imports.fileOf(kept, typed);
    const map = imports.fileOf('mapa.yaml', 'columns:\n  name: Cliente\nstatus:\n  Zumbi: open\n');
    const rows = [row('A-1'), row('A-2', '529.982.247-26').replace('Em aberto', 'Zumbi'), row('A-3')];
    const { stdout } = await importing(book(...rows), '--map', map);
    expect(read(kept)).toBe(typed);
    expect(stdout).toContain('mapping-generic.yaml foi editado à mão e fica como está');
    expect(stdout).toMatch(/npx regua import \S+contas\.recusadas\.csv --changes --map \S+mapa\.yaml/);
  });
});
