import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { regua } from '#test/builders/command.ts';
import { ImportFolder } from '#test/builders/import-folder.ts';

let imports: ImportFolder;
beforeEach(() => {
  imports = new ImportFolder();
});

const titles = (...ids: readonly string[]): string =>
  imports.fileOf(
    'contas.csv',
    [
      'Título;Cliente;CPF/CNPJ;Emissão;Vencimento;Valor;Saldo;E-mail;Situação',
      ...ids.map((id) => {
        const [number = '', open = '1.000,00', status = 'Em aberto'] = id.split(' ');
        return `${number};Maria das Dores Lima;529.982.247-25;10/02/2026;25/03/2026;1.000,00;${open};maria@x.example;${status}`;
      }),
    ].join('\n'),
  );

/** Without `--out`: the events are where an import puts them by itself. */
const plainly = (file: string, ...args: string[]) =>
  regua(
    ...['import', file, '--as-of', '20/03/2026', '--state', imports.at('imports'), '--yes'],
    ...['--lang', 'pt-BR', ...args],
  );
const contas = (): string => imports.at('contas.jsonl');
const issuedIn = (file = contas()) =>
  imports
    .allOf(file)
    .filter((line) => line['detail-type'] === 'InvoiceIssued.v1')
    .map(({ detail }) => detail.invoiceId);
const batchOf = (file = contas(), at = 0): string => String(imports.allOf(file)[at]?.detail.batch);

it('the command for refused rows takes them as they are once they are mended: with the mapping that is kept, and where it is kept', async () => {
  const row = (id: string, taxId: string, day: string): string =>
    `${id};Maria das Dores Lima;${taxId};${day};1.000,00`;
  const rows = [
    'Título;Cliente;CPF/CNPJ;Vencimento;Quanto',
    row('A-1', '529.982.247-25', '25/03/2026'),
    row('A-2', '529.982.247-26', '10/03/2026'),
  ];
  const file = imports.fileOf('contas.csv', rows.join('\n'));
  const map = imports.fileOf('mapa.yaml', 'columns:\n  amount: Quanto\n');
  const { stdout } = await plainly(file, '--map', map);
  const [, command = ''] = /npx regua (import \S+recusadas\.csv [^\n]*)/.exec(stdout) ?? [];
  expect(command).toContain(`--state ${imports.at('imports')}`);
  expect(command).not.toContain('--map');
  const refused = imports.at('contas.recusadas.csv');
  writeFileSync(refused, readFileSync(refused, 'utf8').replace('247-26', '247-25'));
  const { exitCode } = await regua(...command.split(' '), '--as-of', '20/03/2026', '--yes');
  expect(exitCode).toBe(0);
  expect(issuedIn()).toEqual(['A-1', 'A-2']);
});

describe('a second import', () => {
  it('of the same file name adds to the events of the first, its release too', async () => {
    await plainly(titles('A-1', 'A-2'));
    await regua(
      ...['release', batchOf(), '--invoices', contas(), '--at', '2026-03-21T09:00:00-03:00', '--yes'],
    );
    const before = readFileSync(contas(), 'utf8');
    const { exitCode, stdout } = await plainly(titles('A-1', 'A-2 400,00', 'A-3'));
    expect(exitCode).toBe(0);
    expect(readFileSync(contas(), 'utf8').startsWith(before)).toBe(true);
    expect(issuedIn()).toEqual(['A-1', 'A-2', 'A-3']);
    expect(stdout).toContain('1 título gravado e 1 título já conhecido atualizado.');
  });

  it('of another file adds to the same events, and prints the command of the release alone, with that one file', async () => {
    await plainly(titles('A-1'));
    const other = imports.fileOf(
      'outras.csv',
      readFileSync(titles('B-1'), 'utf8').replaceAll('25/03', '26/03'),
    );
    const { stdout } = await plainly(other, '--changes');
    expect(existsSync(imports.at('outras.jsonl'))).toBe(false);
    expect(issuedIn()).toEqual(['A-1', 'B-1']);
    expect(stdout).toMatch(/ {2}npx regua release lote-2026-03-20-\w{8} --invoices \S+contas\.jsonl\n/);
    expect(stdout).not.toMatch(/npx regua (run|forecast)/);
  });

  it('with --out names all files that are needed', async () => {
    await plainly(titles('A-1'));
    const { stdout } = await plainly(titles('A-1', 'A-2'), '--out', imports.at('mais.jsonl'));
    expect(stdout).toMatch(
      /npx regua release lote-2026-03-20-\w{8} --invoices \S+contas\.jsonl \S+mais\.jsonl\n/,
    );
    expect(stdout).toMatch(
      /npx regua run --invoices \S+contas\.jsonl \S+mais\.jsonl --out resultado\.html\n/,
    );
  });

  it('never writes onto a file that no import of this creditor wrote', async () => {
    for (const [name, args] of [
      ['contas.jsonl', []],
      ['outro.jsonl', ['--out', imports.at('outro.jsonl')]],
    ] as const) {
      writeFileSync(imports.at(name), '{"of":"somebody else"}\n');
      const { exitCode, stderr } = await plainly(titles('A-1'), ...args);
      expect(exitCode).toBe(2);
      expect(stderr).toContain('Dê outro nome com --out');
      expect(readFileSync(imports.at(name), 'utf8')).toBe('{"of":"somebody else"}\n');
    }
    expect(existsSync(imports.at('imports'))).toBe(false);
  });

  it('that was cut off before its book was kept adds nothing twice', async () => {
    await plainly(titles('A-1'));
    const [events, book] = [readFileSync(contas(), 'utf8'), imports.at('imports/bebidas-nordeste/book.json')];
    rmSync(book);
    await plainly(titles('A-1'));
    expect(readFileSync(contas(), 'utf8')).toBe(events);
    expect(existsSync(book)).toBe(true);
  });

  it('of the same file, from which more can be read now, is another batch, and comes in paused', async () => {
    const file = titles('A-1', 'A-2 1.000,00 Zumbi');
    await plainly(file);
    const map = imports.fileOf('mapa.yaml', 'status:\n  Zumbi: open\n');
    await plainly(file, '--map', map, '--out', imports.at('mais.jsonl'));
    expect(issuedIn(imports.at('mais.jsonl'))).toEqual(['A-2']);
    expect(batchOf(imports.at('mais.jsonl'))).toBe(`${batchOf()}-2`);
  });
});

describe('a file of refused rows', () => {
  it('is removed when the next import of its file refuses none, and says how mended rows come in', async () => {
    const { stdout } = await plainly(titles('A-1', 'A-2 1.000,00 Zumbi'));
    const refused = imports.at('contas.recusadas.csv');
    expect(stdout).toMatch(/ {2}npx regua import \S+contas\.recusadas\.csv --changes --state \S+\n/);
    expect(existsSync(refused)).toBe(true);
    const mended = await plainly(titles('A-1', 'A-2'));
    expect(mended.stdout).toContain('contas.recusadas.csv é de uma importação anterior e foi apagado');
    expect(existsSync(refused)).toBe(false);
  });
});

describe('events that are known, and whose file is gone', () => {
  const again = (stdout: string): string => stdout.trimEnd().split('\n').at(-1)?.trim() ?? '';

  it.each([
    ['removed', () => rmSync(contas())],
    ['replaced', () => writeFileSync(contas(), '{"of":"somebody else"}\n')],
  ])('stop the import with the command that writes them again: %s', async (_how, lose) => {
    await plainly(titles('A-1', 'A-2'));
    lose();
    const file = titles('A-1', 'A-2', 'A-3');
    const { exitCode, stderr } = await plainly(file, '--changes');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('2 títulos já importados estavam nele');
    expect(again(stderr)).toBe(`npx regua import ${file} --again --state ${imports.at('imports')}`);
    rmSync(contas(), { force: true });
    const { stdout } = await plainly(file, '--again');
    expect(stdout).toContain('2 títulos entram de novo');
    expect(issuedIn()).toEqual(['A-1', 'A-2', 'A-3']);
    expect((await plainly(file)).stdout).toContain('Nada de novo');
  });

  it('are written again alone: what another file holds stays, and changes of it come back', async () => {
    await plainly(titles('A-1', 'A-2'));
    await plainly(titles('A-1', 'A-2 400,00'), '--out', imports.at('mudou.jsonl'));
    const lost = imports.allOf(imports.at('mudou.jsonl'));
    expect(lost).toMatchObject([
      { 'detail-type': 'PaymentReported.v1', detail: { invoiceId: 'A-2', amount: 60_000 } },
    ]);
    rmSync(imports.at('mudou.jsonl'));
    const before = imports.allOf(contas());
    const { stdout } = await plainly(titles('A-1', 'A-2 400,00'), '--again');
    expect(imports.allOf(contas())).toEqual([...before, ...lost]);
    expect(stdout).not.toContain('Nada de novo');
    expect(readFileSync(join(imports.at('imports'), 'bebidas-nordeste/changes.jsonl'), 'utf8')).not.toContain(
      'Maria',
    );
  });
});
