import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { utils, write } from '@e965/xlsx';
import { beforeEach, describe, expect, it } from 'vitest';
import { importBook } from '#cli/import-book.ts';
import { wordsIn } from '#cli/words/words.ts';
import { regua } from '#test/builders/command.ts';
import { ImportFolder } from '#test/builders/import-folder.ts';

let imports: ImportFolder;
beforeEach(() => {
  imports = new ImportFolder();
});

const at = (name: string): string => imports.at(name);
const fileOf = (name: string, text: string): string => imports.fileOf(name, text);
const out = (name?: string): string => imports.out(name);
const linesOf = () => imports.added();
const importing = (files: readonly string[], ...args: string[]) => imports.importing(files, ...args);
const fixture = (name: string): string => imports.fixture(name);

const HEADER = 'Título;Cliente;CPF/CNPJ;Emissão;Vencimento;Valor;Saldo;E-mail;Situação';
interface RowCells {
  readonly due?: string;
  readonly issued?: string;
  readonly amount?: string;
  readonly open?: string;
  readonly status?: string;
}
const row = (id: string, cells: RowCells = {}) => {
  const { due = '25/03/2026', issued = '10/02/2026', amount = '1.000,00', status = 'Em aberto' } = cells;
  const { open = amount } = cells;
  return `${id};Maria das Dores Lima;529.982.247-25;${issued};${due};${amount};${open};maria@x.example;${status}`;
};
const book = (...rows: readonly string[]): string => fileOf('carteira.csv', [HEADER, ...rows].join('\n'));

describe('regua import', () => {
  it('leaves out what a workbook hides, and says so first, with the line of totals', async () => {
    const header = ['Título', 'Cliente', 'CPF', 'Vencimento', 'Valor', 'Saldo'];
    const rowOf = (id: string, open: number) => [
      ...[id, 'Maria das Dores Lima', '529.982.247-25', '25/03/2026', open, open],
    ];
    const shown = [header, rowOf('A-1', 100.5), rowOf('A-2', 200.5), ['Total', '', '', '', 301, 301]];
    const sheet = utils.aoa_to_sheet(shown);
    sheet['!rows'] = [{}, {}, { hidden: true }];
    const workbook = utils.book_new();
    utils.book_append_sheet(workbook, sheet, 'Dados');
    utils.book_append_sheet(workbook, utils.aoa_to_sheet(shown), 'Antigos');
    workbook.Workbook = {
      Sheets: [
        { name: 'Dados', Hidden: 0 },
        { name: 'Antigos', Hidden: 1 },
      ],
    };
    writeFileSync(
      at('carteira.xlsx'),
      write(workbook, { type: 'buffer', bookType: 'xlsx', cellStyles: true }),
    );

    const { stdout } = await importing([at('carteira.xlsx')], '--yes');
    expect(stdout).toContain('1 row of carteira.xlsx (Dados) is hidden (line 3)');
    expect(stdout).toContain('the line of totals 4 of carteira.xlsx says R$ 301,00, with the hidden rows');
    expect(stdout).toContain('the sheet Antigos is hidden and is passed over');
    const issued = linesOf().filter((line) => line['detail-type'] === 'InvoiceIssued.v1');
    expect(issued.map(({ detail }) => detail.invoiceId)).toEqual(['A-1']);
  });

  it('takes the whole and the part that was paid from the headers of a list of accounts receivable', async () => {
    const text = [
      'Título;Cliente;CNPJ/CPF;Vencimento;Valor da Conta;Valor Recebido;A Receber;Data do Último Recebimento;Situação',
      'NF-1;Maria das Dores Lima;529.982.247-25;25/03/2026;3.503,04;500,00;3.003,04;15/03/2026;Parcialmente Recebido',
    ].join('\n');
    await importing([fileOf('contas.csv', text)], '--yes');
    const amounts = linesOf().flatMap(({ 'detail-type': type, detail: { invoiceId, amount } }) =>
      amount === undefined ? [] : [[type, invoiceId, amount]],
    );
    expect(amounts).toEqual([
      ['InvoiceIssued.v1', 'NF-1', 350_304],
      ['PaymentReported.v1', 'NF-1', 50_000],
    ]);
  });

  it('writes a paused batch, its invoices, and what was paid of them before', async () => {
    const { exitCode, stdout } = await importing([fixture('protheus.csv')], '--yes');
    expect(exitCode).toBe(1);
    const [pause, ...lines] = linesOf();
    expect(pause).toMatchObject({
      'detail-type': 'CollectionPaused.v1',
      detail: { creditorId: 'bebidas-nordeste', reason: 'import', pausedAt: '2026-03-20T09:00:00.000Z' },
    });
    const batch = pause?.detail.batch;
    expect(lines.map(({ 'detail-type': type, detail }) => [type, detail.invoiceId, detail.amount])).toEqual([
      ['InvoiceIssued.v1', '0101-1-000001234-A-NF', 120_000],
      ['InvoiceIssued.v1', '0101-1-000001235-A-NF', 100_000],
      ['PaymentReported.v1', '0101-1-000001235-A-NF', 60_000],
    ]);
    expect(lines.slice(0, 2).every(({ detail }) => detail.batch === batch)).toBe(true);
    // Paid on 20 February, and due on the 12th: what is left of the principal is what Protheus says.
    expect(lines[2]?.detail.paidAt).toBe('2026-02-12T15:00:00.000Z');
    expect(stdout).toContain('To collect: 2 titles of 2 debtors, open R$ 1.600,00');
    expect(stdout).toContain('one thousand six hundred reais');
    expect(stdout).toContain(`regua release ${batch}`);
    expect(stdout).toContain('“Um lembrete sobre a sua fatura'.slice(1, 12));
  });

  it('joins titles with a list of customers, and refuses those that it does not find', async () => {
    const files = [fixture('conta-azul.xls'), fixture('conta-azul-clientes.csv')];
    const { exitCode, stdout } = await importing(files, '--yes');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('conta-azul-clientes.csv: a list of 2 customers');
    expect(linesOf().filter((one) => one['detail-type'] === 'InvoiceIssued.v1')).toMatchObject([
      { detail: { debtor: { taxId: '11222333000181', emails: ['contato@padaria.example'] } } },
      { detail: { debtor: { taxId: '45723174000110' } } },
    ]);
    const alone = await importing(
      [fixture('conta-azul.xls')],
      ...['--state', at('other'), '--out', out('other.jsonl')],
    );
    expect(alone.exitCode).toBe(1);
    expect(alone.stdout).toContain('2 lines, 2, 3: has no CPF or CNPJ');
  });

  it('carries promises and plans, names a bad contact, and keeps its invoice', async () => {
    const { stdout } = await importing([fixture('com-acordos.csv')], '--yes');
    expect(stdout).toMatch(/ {2}\S.*, line 2: e-mail lixo: must have one @/);
    expect(
      linesOf()
        .slice(1)
        .map((one) => [one['detail-type'], one.detail.invoiceId]),
    ).toEqual([
      ['InvoiceIssued.v1', 'A-1'],
      ['InvoiceIssued.v1', 'A-2'],
      ['PromiseReported.v1', 'A-1'],
      ['PaymentPlanReported.v1', 'A-2'],
    ]);
  });

  it('writes nothing without a yes', async () => {
    const { exitCode, stdout } = await importing([book(row('A-1'))]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('No title was written.');
    expect(existsSync(out())).toBe(false);
    expect(existsSync(at('imports'))).toBe(false);
  });

  it('speaks Portuguese', async () => {
    const { stdout } = await importing([book(row('A-1'))], '--lang', 'pt-BR');
    expect(stdout).toContain('A cobrar: 1 título de 1 cliente, R$ 1.000,00 em aberto');
    expect(stdout).toContain('Nenhum título foi gravado.');
  });

  it.each([
    {
      name: 'contaazul-cru.csv',
      shown: 'vencimento “Data de Vencimento”; valor “Valor”',
      debtor: { name: 'Padaria São José' },
    },
    {
      name: 'protheus-cru.csv',
      shown: 'vencimento “E1_VENCREA”; valor em aberto “E1_SALDO”',
      debtor: {
        name: 'Mercadinho do Ze',
        emails: ['compras@mercadinhodoze.com.br'],
        phones: ['(85) 987654321'],
      },
    },
  ])(
    'takes the export of an ERP as it comes, and shows how it was read: $name',
    async ({ name, shown, debtor }) => {
      const file = fileOf(name, readFileSync(`test/fixtures/input/${name}`, 'utf8'));
      const { exitCode, stdout } = await importing([file], '--yes', '--lang', 'pt-BR');
      expect(exitCode).toBe(0);
      expect(stdout).toContain(shown);
      expect(imports.issued()).toMatchObject([
        { amount: 123_456, dueDate: '2026-03-12', debtor: { ...debtor, taxId: '11222333000181' } },
      ]);
    },
  );

  it('gives no personal data as an id, and the same ids for the same book', async () => {
    const text = 'Cliente;CPF;Vencimento;Saldo\nMaria das Dores Lima;529.982.247-25;25/03/2026;10,00\n';
    const file = fileOf('sem-numero.csv', text);
    await importing([file], '--yes');
    const first = readFileSync(out(), 'utf8');
    expect(first).toMatch(/"invoiceId":"T-[2-9A-Z]{10}"/);
    expect(first).toMatch(/"debtorId":"C-[2-9A-Z]{10}"/);
    rmSync(at('imports/bebidas-nordeste/book.json'));
    await importing([file], '--yes');
    expect(readFileSync(out(), 'utf8')).toBe(first);
  });
});

describe('the same book again', () => {
  it('says nothing new', async () => {
    const file = book(row('A-1'), row('A-2'));
    await importing([file], '--yes');
    const { exitCode, stdout } = await importing([file], '--yes', '--out', out('again.jsonl'));
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Known already and unchanged: 2 titles');
    expect(stdout).toContain('Nothing new');
    expect(existsSync(out('again.jsonl'))).toBe(false);
  });

  it('with changes makes events of those alone', async () => {
    await importing([book(row('A-1'), row('A-2'), row('A-3'), row('A-4'))], '--yes');
    const changed = book(
      row('A-1', { open: '400,00' }),
      row('A-2', { status: 'Quitado', open: '0,00' }),
      row('A-3', { status: 'Cancelado' }),
      row('A-4', { due: '30/03/2026' }),
    );
    const { stdout } = await importing([changed], '--yes');
    expect(
      linesOf().map(({ 'detail-type': type, detail }) => [
        type,
        detail.invoiceId,
        detail.amount ?? detail.dueDate,
      ]),
    ).toEqual([
      ['PaymentReported.v1', 'A-1', 60_000],
      ['InvoiceAmended.v1', 'A-4', '2026-03-30'],
      ['PaymentReported.v1', 'A-2', 100_000],
      ['InvoiceCancelled.v1', 'A-3', undefined],
    ]);
    expect(stdout).toContain('Paid since the last import: 1: A-2');
    expect(stdout).not.toContain('regua release');
  });

  it('with fewer titles asks which kind of file it is', async () => {
    await importing([book(row('A-1'), row('A-2'))], '--yes');
    const { exitCode, stderr } = await importing([book(row('A-1'))], '--yes');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('1 of the 2 open titles that were imported before is not in it');
    const changes = await importing([book(row('A-1'))], '--yes', '--changes');
    expect(changes.stdout).toContain('Nothing new');
  });

  it('as a snapshot holds what vanished, and collects it again when it is back', async () => {
    const all = ['A-1', 'A-2', 'A-3', 'A-4', 'A-5', 'A-6'].map((id) => row(id));
    await importing([book(...all)], '--yes', '--snapshot');
    const { stdout } = await importing([book(...all.slice(1))], '--yes', '--snapshot');
    expect(stdout).toContain('held without a message until somebody says');
    expect(stdout).toContain('  Maria das Dores Lima · due 25/03/2026 · R$ 1.000,00 · A-1');
    expect(linesOf()).toMatchObject([
      {
        'detail-type': 'CollectionPaused.v1',
        detail: { invoiceId: 'A-1', reason: 'payment-doubtful', lastDay: '2026-09-16' },
      },
    ]);
    await importing([book(...all)], '--yes', '--snapshot');
    expect(linesOf()).toMatchObject([
      { 'detail-type': 'CollectionResumed.v1', detail: { invoiceId: 'A-1' } },
    ]);
  });

  it('lets a person say what became of what vanished, in a file, by one command', async () => {
    const titles = Array.from({ length: 16 }, (_, index) => [
      `Cliente 1;529.982.247-25;25/03/2026;${index + 1}00,00;${index + 1}00,00;Venda ${index}`,
    ]);
    const text = (lines: readonly (readonly string[])[]): string =>
      ['Cliente;CPF;Vencimento;Valor;Saldo;Descrição', ...lines].join('\n');
    await importing([fileOf('sem.csv', text(titles))], '--yes', '--snapshot');
    const { stdout } = await importing(
      [fileOf('sem.csv', text(titles.slice(3)))],
      ...['--yes', '--snapshot', '--lang', 'pt-BR'],
    );
    expect(stdout).toMatch(/ {2}Cliente 1 · Venda 1 · vence 25\/03\/2026 · R\$ 200,00 · T-\w{10}/);
    const file = at('sem.sumiram.csv');
    expect(stdout).toContain(`  npx regua import ${file} --changes`);
    const held = readFileSync(file, 'utf8');
    const filled = held.replace('Sumiu', 'Pago').replace('Sumiu', 'Cancelado');
    const mapping = readFileSync(at('imports/bebidas-nordeste/mapping-generic.yaml'), 'utf8');
    writeFileSync(file, filled);
    const { exitCode } = await importing([file], '--changes', '--yes');
    expect(exitCode).toBe(1);
    expect(linesOf().map((line) => line['detail-type'])).toEqual([
      'PaymentReported.v1',
      'InvoiceCancelled.v1',
    ]);
    writeFileSync(file, filled.replace('Sumiu', 'Em aberto'));
    expect((await importing([file], '--changes', '--yes')).exitCode).toBe(0);
    expect(linesOf().map((line) => line['detail-type'])).toEqual(['CollectionResumed.v1']);
    expect(readFileSync(at('imports/bebidas-nordeste/mapping-generic.yaml'), 'utf8')).toBe(mapping);
  });

  it('is refused as a snapshot when more than a fifth vanished', async () => {
    const all = ['A-1', 'A-2', 'A-3', 'A-4'].map((id) => row(id));
    await importing([book(...all)], '--yes', '--snapshot');
    const before = readFileSync(at('imports/bebidas-nordeste/book.json'), 'utf8');
    const { exitCode, stderr } = await importing([book(...all.slice(1))], '--yes', '--snapshot');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('1 of 4 known open titles is not in it, more than a fifth');
    expect(readFileSync(at('imports/bebidas-nordeste/book.json'), 'utf8')).toBe(before);
  });

  it.each([['--changes'], ['--snapshot']])(
    'with other ids for the same titles is refused: %s',
    async (kind) => {
      const text = ['Ref;Cliente;CPF/CNPJ;Emissão;Vencimento;Valor;Saldo']
        .concat(
          [1, 2, 3, 4, 5, 6].map(
            (n) => `A-${n};Cliente ${n};529.982.247-25;10/02/2026;25/03/2026;${n}00,00;${n}00,00`,
          ),
        )
        .join('\n');
      const file = fileOf('carteira.csv', text);
      const first = await importing([file], '--yes');
      expect(first.stdout).toMatch(/comes in paused/);
      const map = fileOf('map.yaml', 'columns:\n  titleId: Ref\n');
      const { exitCode, stderr } = await importing([file], '--map', map, kind, '--yes');
      expect(exitCode).toBe(2);
      expect(stderr).toMatch(
        /was imported before as batch lote-2026-03-20-\w{8}, and 6 titles of it would come in again/,
      );
    },
  );

  it('comes in again, in another batch, after its batch was undone', async () => {
    const file = book(row('A-1'), row('A-2'));
    await importing([file], '--yes');
    const [pause] = linesOf();
    const batch = String(pause?.detail.batch);
    const undone = await regua('undo', batch, '--invoices', out(), '--state', at('imports'), '--yes');
    expect(undone.stdout).toContain('With the next import, its 2 titles come in again, in another batch');
    const again = await importing([file], '--yes');
    expect(again.exitCode).toBe(0);
    const named = linesOf().map(({ detail }) => detail.batch);
    expect([...new Set(named)]).toEqual([`${batch}-2`]);
    expect(linesOf().filter((line) => line['detail-type'] === 'InvoiceIssued.v1')).toHaveLength(2);
    const third = await importing([file], '--yes');
    expect(third.stdout).toMatch(/Nothing new/);
  });

  it('keeps its mapping for the next file, in which nothing would say how to read it', async () => {
    const ambiguous = fileOf(
      'b.csv',
      'Título;Nome;CPF;Vencimento;Valor\nB-1;Maria;529.982.247-25;05/06/2026;1500\n',
    );
    expect((await importing([ambiguous])).exitCode).toBe(2);
    const map = fileOf('map.yaml', 'days: dmy\nunit: reais\n');
    await importing([ambiguous], '--yes', '--map', map);
    const next = fileOf(
      'c.csv',
      'Título;Nome;CPF;Vencimento;Valor\nB-2;Maria;529.982.247-25;07/08/2026;90\n',
    );
    const { stdout } = await importing([next], '--yes', '--changes');
    expect(stdout).toContain('mapping-generic.yaml');
    expect(linesOf()[1]?.detail).toMatchObject({ dueDate: '2026-08-07', amount: 9_000 });
  });
});

describe('regua import --stage', () => {
  /** Imports, and puts what comes of it on a bus that notes the file and the events in it. */
  async function importingTo(file: string, ofPut = 0) {
    const puts: [file: string, events: number][] = [];
    const said: string[] = [];
    const options = { asOf: '2026-03-20', state: at('imports'), out: out(), config: 'config', stage: 'dev' };
    const exitCode = await importBook(
      [file],
      { ...options, changes: true, yes: true },
      {
        stdin: Readable.from([]),
        stdout: { write: (text: string) => said.push(text) },
        stderr: { write: () => undefined },
        words: wordsIn('en'),
      },
      async (path) => {
        puts.push([path, imports.allOf(path).length]);
        return ofPut;
      },
    );
    return { exitCode, puts, said: said.join('') };
  }

  it('puts what it wrote on the bus of a stage, and says how the batch is released there', async () => {
    const { exitCode, puts, said } = await importingTo(book(row('A-1'), row('A-2')));
    expect({ exitCode, puts }).toEqual({ exitCode: 0, puts: [[out(), 3]] });
    expect(said).toMatch(/regua release lote-[\w-]+ --stage dev/);
  });

  it('fails when not all is on the bus, and the same command goes on there', async () => {
    expect((await importingTo(book(row('A-1')), 1)).exitCode).toBe(1);
    expect(await importingTo(book(row('A-1')))).toMatchObject({ exitCode: 0, puts: [[out(), 2]] });
  });
});

describe('the line of totals of the system', () => {
  const rows = [
    row('A-1'),
    row('A-2', { status: 'Cancelado', amount: '300,00' }),
    row('A-3', { status: 'Pago', amount: '200,00', open: '200,00' }),
  ];
  const total = (open: string): string => `Total;;;;;;${open};;`;

  it.each([
    ['all rows', '1.500,00'],
    ['all but the cancelled', '1.200,00'],
    ['those that are open', '1.000,00'],
  ])('may count %s', async (_what, sum) => {
    const { stdout } = await importing([book(...rows, total(sum))], '--yes');
    expect(stdout).not.toContain('ATTENTION: the line of totals');
    expect(stdout).toContain(`the line of totals 5 agrees: R$ ${sum}`);
  });

  it('that comes to something else is said first', async () => {
    const { stdout } = await importing([book(...rows, total('1.250,00'))], '--yes');
    expect(stdout).toMatch(
      /^ATTENTION: the line of totals 5 .+ says R\$ 1\.250,00, and its rows come to R\$ 1\.500,00/,
    );
  });
});

describe('headers as people shorten them', () => {
  it.each([
    'Nº Título;Cliente;CNPJ do Cliente;Dt. Emissão;Dt. Vencimento;Vlr Original;Vlr Saldo',
    'N. do Titulo;Cliente;CPF/CNPJ;Data de Emissão;Data do Vencimento;Vl. Título;Vl. do Saldo',
  ])('are known: %s', async (header) => {
    const file = fileOf(
      'a.csv',
      [header, 'A-1;Maria das Dores Lima;529.982.247-25;10/02/2026;25/03/2026;1.000,00;400,00'].join('\n'),
    );
    await importing([file], '--yes');
    const invoice = linesOf().find((line) => line['detail-type'] === 'InvoiceIssued.v1');
    expect(invoice?.detail).toMatchObject({ invoiceId: 'A-1', amount: 100_000, dueDate: '2026-03-25' });
    expect(linesOf().some((line) => line['detail-type'] === 'PaymentReported.v1')).toBe(true);
  });
});

describe('what cannot be read in one way', () => {
  it('stops with both readings side by side', async () => {
    const file = fileOf('a.csv', 'Título;CPF;Vencimento;Valor\nA-1;529.982.247-25;05/06/2026;1500\n');
    const { exitCode, stderr, stdout } = await importing([file], '--yes');
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain('05/06/2026: 05/06/2026 (day/month) or 06/05/2026 (month/day)');
    expect(stderr).toContain('1500 = R$ 1.500,00; R$ 1.500,00 in all (one thousand five hundred reais)');
    expect(stderr).toContain('1500 = R$ 15,00; R$ 15,00 in all (fifteen reais)');
  });

  it('says first that no column tells which titles are paid', async () => {
    const file = fileOf(
      'a.csv',
      'Título;Cliente;CPF;Vencimento;Valor\nA-1;Maria;529.982.247-25;25/06/2026;1500,00\n',
    );
    const { stdout } = await importing([file]);
    expect(stdout.split('\n')[0]).toMatch(/^WARNING: no column of a\.csv tells which titles are paid/);
  });

  it('must agree with --total to the centavo', async () => {
    const file = book(row('A-1'), row('A-2', { amount: '10,00' }));
    const wrong = await importing([file], '--yes', '--total', '1.010,01');
    expect(wrong.exitCode).toBe(2);
    expect(wrong.stderr).toContain(
      '--total says R$ 1.010,01, and the file has R$ 1.010,00: R$ 0,01 of difference',
    );
    expect(existsSync(out())).toBe(false);
    expect((await importing([file], '--total', '1.010,00')).stdout).toContain('agrees with --total');
  });

  it.each([
    { name: 'vazio.csv', text: '', says: 'is empty' },
    { name: 'boleto.csv', text: '%PDF-1.7 …', says: 'is a PDF' },
    {
      name: 'outra.csv',
      text: 'a;b\n1;2\n',
      says: 'no header was found that has due date, amount, and name',
    },
  ])('$name stops in one line', async ({ name, text, says }) => {
    const { exitCode, stderr, stdout } = await importing([fileOf(name, text)], '--yes');
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(`${name}: ${says}`);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('a missing file and a folder stop in one line', async () => {
    expect(await importing(['nowhere.xlsx'])).toMatchObject({
      exitCode: 2,
      stderr: 'nowhere.xlsx: cannot be read (there is no such file)\n',
    });
    expect((await importing([imports.path])).stderr).toContain('it is a folder');
  });
});

describe('--total that does not agree', () => {
  const HEAD = 'Título;Cliente;CPF/CNPJ;Vencimento;Valor;Saldo;Situação';
  const of = (id: string, amount: string, open: string, status: string): string =>
    `${id};Maria das Dores Lima;529.982.247-25;25/03/2026;${amount};${open};${status}`;
  const file = (): string =>
    fileOf(
      'carteira.csv',
      [
        HEAD,
        of('N-1', '1.000,00', '1.000,00', 'Em aberto'),
        of('N-2', '300,00', '0,00', 'Pago'),
        of('N-3', '70,00', '70,00', 'Cancelado'),
        of('N-4', '500,00', '200,00', 'Em aberto'),
        'N-5;Maria das Dores Lima;529.982.247-25;25/03/2026;50,00;abc;Em aberto',
      ].join('\n'),
    );

  it('is split into the rows that were left out, with their sums', async () => {
    const { exitCode, stderr } = await importing([file()], '--total', '1.270,00', '--lang', 'pt-BR');
    expect(exitCode).toBe(2);
    const lines = stderr.replaceAll('\u00a0', ' ').split('\n');
    expect(lines).toContain('  1 pago: R$ 300,00');
    expect(lines).toContain('  1 cancelado: R$ 70,00 ←');
    expect(lines).toContain('  o que já foi pago de 1 título: R$ 300,00');
    expect(lines).toContain('  1 recusada, não lida: R$ 50,00');
  });

  it('is closed line by line, with the refused rows and their file', async () => {
    const { stderr } = await importing([file()], '--total', '1.250,00', '--lang', 'pt-BR');
    const lines = stderr.replaceAll('\u00a0', ' ').split('\n');
    expect(lines[0]).toContain('o arquivo tem R$ 1.200,00, sem 1 linha cujo valor não se lê');
    expect(lines).toContain('  R$ 1.200,00: lido, a cobrar (2 títulos)');
    expect(lines).toContain(
      '  R$ 50,00: linha 6, recusada, fora da soma: valor em aberto: “abc” não é um valor',
    );
    expect(lines).toContain('  Com as linhas recusadas, a conta fecha com a tela.');
    expect(stderr).toContain(`As linhas recusadas estão em ${at('carteira.recusadas.csv')}`);
    expect(readFileSync(at('carteira.recusadas.csv'), 'utf8')).toContain('N-5;Maria das Dores Lima');
    expect(existsSync(out())).toBe(false);
    const other = await importing([file()], '--total', '1.300,00', '--lang', 'pt-BR');
    expect(other.stderr.replaceAll('\u00a0', ' ')).toContain('  Ainda faltam R$ 50,00');
  });

  it('marks each group that is the whole difference', async () => {
    const { stderr } = await importing([file()], '--total', '1.500,00', '--lang', 'pt-BR');
    const lines = stderr.replaceAll('\u00a0', ' ').split('\n');
    expect(lines).toContain('  1 pago: R$ 300,00 ←');
    expect(lines).toContain('  1 cancelado: R$ 70,00');
  });
});

describe('several contacts in a cell', () => {
  it('are named: the first, those that are kept, and those that are left out, with why', async () => {
    const many = Array.from({ length: 7 }, (_, index) => `caixa${index}@loja.example`).join(';');
    const file = fileOf(
      'carteira.csv',
      [
        'Título,Cliente,CPF/CNPJ,Vencimento,Saldo,Situação,E-mail,Telefone',
        'N-1,Loja Aurora,11.222.333/0001-81,25/03/2026,"1.000,00",Em aberto,fin@loja.example; chefe@loja.example,(81) 98765-4321 / 9999',
        `N-2,Loja Aurora,11.222.333/0001-81,26/03/2026,"1.000,00",Em aberto,${many},`,
      ].join('\n'),
    );
    const { stdout } = await importing([file], '--lang', 'pt-BR', '--yes');
    expect(stdout).toContain('Vários contatos numa célula (1 cliente)');
    expect(stdout).toContain('Loja Aurora, linha 2: e-mail fin…mple primeiro; também che…mple');
    expect(stdout).toContain('e-mail cai…mple: é um a mais que os cinco que uma fatura pode ter');
    expect(stdout).toMatch(/linha 2: telefone .*9999/);
    const [first] = linesOf().filter((line) => line['detail-type'] === 'InvoiceIssued.v1');
    expect(first?.detail.debtor).toMatchObject({ emails: ['fin@loja.example', 'chefe@loja.example'] });
  });
});

describe('contacts that cannot be used', () => {
  it('are named once for each customer, with the list and the line that they are from', async () => {
    const titles = fileOf(
      'a.csv',
      [
        'Título;Cliente;Vencimento;Saldo;Situação',
        'A-1;Maria;25/03/2026;100,00;Em aberto',
        'A-2;Maria;26/03/2026;100,00;Em aberto',
      ].join('\n'),
    );
    const list = fileOf(
      'clientes.csv',
      'Nome;CPF;E-mail\nLia;111.444.777-35;\nMaria;529.982.247-25;errado\n',
    );
    const { stdout } = await importing([titles, list], '--lang', 'pt-BR');
    expect(stdout).toContain('Contatos que não servem: 1\n');
    expect(stdout).toContain('  Maria, clientes.csv, linha 3: e-mail errado: ');
  });
});

describe('before the question', () => {
  it.each([
    ['', /nada diz quais títulos já foram pagos\)\.\nGravar /],
    ['and all was printed, the number, ', /A cobrar: 1 título de 1 cliente, R\$.100,00 em aberto\nGravar /],
  ])('%swhat the warnings were about is said once more', async (all, ends) => {
    const file = fileOf('a.csv', 'Cliente;CPF;Vencimento;Valor\nMaria;529.982.247-25;25/03/2026;100,00\n');
    let said = '';
    const stdout = {
      isTTY: true,
      write: (text: string) => {
        said += text;
      },
    };
    await importBook(
      [file],
      { asOf: '2026-03-20', state: at('imports'), out: out(), config: 'config', details: all !== '' },
      { stdin: Readable.from(['n\n']), stdout, stderr: stdout, words: wordsIn('pt-BR') },
    );
    const end = said.split('\n').slice(-8).join('\n');
    expect(said.match(/nenhuma coluna de a\.csv diz quais títulos já foram pagos/g)).toHaveLength(1);
    expect(end).toContain(
      'No começo desta tela há 2 avisos (a.csv: nenhuma coluna é o número do título e a.csv: nada diz quais títulos já foram pagos).',
    );
    expect(end).toMatch(ends);
  });
});

describe('a CPF or CNPJ that is missing or wrong', () => {
  it('comes with that of another row of the same name, to be confirmed; nothing is filled in', async () => {
    const file = fileOf(
      'carteira.csv',
      [
        'Título;Cliente;CPF/CNPJ;Vencimento;Saldo;Situação',
        'N-1;Loja Aurora;11.222.333/0001-81;25/03/2026;1.000,00;Em aberto',
        'N-2;LOJA AURORA;;26/03/2026;500,00;Em aberto',
        'N-3;Loja Aurora;11.222.333/0001-82;27/03/2026;400,00;Em aberto',
        'N-4;Loja Sem Par;;26/03/2026;500,00;Em aberto',
      ].join('\n'),
    );
    const { stdout } = await importing([file], '--lang', 'pt-BR', '--yes');
    expect(
      stdout.match(/outra linha com o mesmo nome tem 11\.222\.333\/0001-81: confira e preencha/g),
    ).toHaveLength(2);
    const refused = readFileSync(at('carteira.recusadas.csv'), 'latin1');
    expect(refused.split('\n').filter((line) => line.includes('confira e preencha'))).toHaveLength(2);
    expect(refused).toContain('N-2;LOJA AURORA;;');
    expect(linesOf().filter((line) => line['detail-type'] === 'InvoiceIssued.v1')).toHaveLength(1);
  });

  it('comes with none where the name has two', async () => {
    const file = fileOf(
      'carteira.csv',
      [
        'Título;Cliente;CPF/CNPJ;Vencimento;Saldo;Situação',
        'N-1;Loja Aurora;11.222.333/0001-81;25/03/2026;1.000,00;Em aberto',
        'N-2;Loja Aurora;529.982.247-25;26/03/2026;500,00;Em aberto',
        'N-3;Loja Aurora;;26/03/2026;300,00;Em aberto',
      ].join('\n'),
    );
    expect((await importing([file], '--lang', 'pt-BR')).stdout).not.toContain('confira e preencha');
  });
});

describe('refused rows', () => {
  it('come back as a file, to be mended and given again', async () => {
    const file = book(
      row('A-1'),
      row('A-2', { status: 'Zumbi' }),
      row('A-3').replace('529.982.247-25', '529.982.247-26'),
    );
    const { exitCode, stdout } = await importing([file], '--yes', '--lang', 'pt-BR');
    expect(exitCode).toBe(1);
    expect(stdout).toContain('Recusadas: 2 linhas, R$ 2.000,00 em aberto');
    const refused = readFileSync(at('carteira.recusadas.csv'), 'utf8');
    expect(refused.split('\r\n')[0]).toBe(`\ufeff${HEADER};motivo`);
    expect(refused).toContain('os dígitos verificadores do CPF ou CNPJ estão errados');
    const mended = fileOf('mended.csv', refused.replace('Zumbi', 'Em aberto').replace('247-26', '247-25'));
    await importing([mended], '--yes', '--changes');
    expect(
      linesOf()
        .slice(1)
        .map(({ detail }) => detail.invoiceId),
    ).toEqual(['A-2', 'A-3']);
  });

  it('the same title twice with two contents is no title, and exact duplicates count once', async () => {
    const file = book(row('A-1'), row('A-1', { amount: '5,00' }), row('A-2'), row('A-2'));
    const { stdout } = await importing([file], '--yes');
    expect(stdout).toContain('1 exactly as an earlier row, counted once');
    const ids = linesOf()
      .slice(1)
      .map(({ detail }) => String(detail.invoiceId));
    expect(ids.filter((id) => id === 'A-1')).toEqual([]);
    expect(ids.filter((id) => id === 'A-2')).toHaveLength(1);
  });
});

describe('the consequences', () => {
  it('name who is prescribed or near it, who has no address, and names with two tax ids', async () => {
    const file = book(
      row('A-1', { due: '10/03/2021', issued: '15/01/2021' }),
      row('A-2', { due: '10/04/2021', issued: '15/01/2021' }),
      row('A-3').replace('maria@x.example', '').replace('529.982.247-25', '111.444.777-35'),
      row('A-4', { due: '12/03/2026' }),
    );
    const { stdout } = await importing([file]);
    expect(stdout).toContain('prescribed, never written to: 1 title, R$ 1.000,00 (A-1)');
    expect(stdout).toContain(
      'prescribed within 60 days, a person should decide first: 1 title (A-2 10/04/2026)',
    );
    expect(stdout).toContain('without an address that can be used: 1 debtor (Maria das Dores Lima)');
    expect(stdout).toContain('the same name under 2 CPFs or CNPJs, not merged: Maria das Dores Lima');
  });
});

describe('channels of the régua', () => {
  it('are those of the preview: whom none reaches gets nothing, and is named', async () => {
    cpSync('config', at('config'), { recursive: true });
    for (const name of readdirSync(at('config/reguas'))) {
      const path = at(`config/reguas/${name}`);
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/channels: \[.*?\]/g, 'channels: [email]'));
    }
    const phones = [
      'Título;Cliente;CPF/CNPJ;Vencimento;Saldo;Situação;E-mail;Celular',
      'A-1;Maria;529.982.247-25;12/03/2026;1.000,00;Em aberto;maria@x.example;',
      'A-2;Loja Aurora;11.222.333/0001-81;12/03/2026;1.000,00;Em aberto;;(81) 98765-4321',
      'A-3;Loja Aurora;11.222.333/0001-81;13/03/2026;1.000,00;Em aberto;;(81) 98765-4321',
    ].join('\n');
    const file = fileOf('carteira.csv', phones);
    const { stdout } = await importing([file], '--lang', 'pt-BR', '--config', at('config'));
    expect(stdout).toContain('1 cliente por e-mail');
    expect(stdout).not.toContain('por SMS');
    expect(stdout).toContain(
      '1 cliente não recebe nada: tem só contato para SMS, e a régua só usa e-mail: Loja Aurora',
    );
    const both = await importing([file], '--lang', 'pt-BR');
    expect(both.stdout).not.toContain('não recebe nada');
  });
});

describe('regua run', () => {
  it('takes what was written, and sends nothing of a batch that is not released', async () => {
    await importing([fixture('protheus.csv')], '--yes');
    const { exitCode, stdout } = await regua(
      'run',
      '--invoices',
      out(),
      '--until',
      '15/04/2026',
      '--format',
      'jsonl',
    );
    expect(exitCode).toBe(0);
    const entries = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { type: string; invoiceId?: string; owed?: number });
    expect(entries.filter(({ type }) => type === 'rejected' || type === 'message')).toEqual([]);
    expect(entries.filter(({ type }) => type === 'opened')).toHaveLength(2);
    expect(entries.filter(({ type }) => type === 'payment')).toHaveLength(1);
  });

  it('says which batch nobody released, and no more once it is', async () => {
    await importing([book(row('A-1'))], '--yes');
    const until = ['--until', '15/04/2026'];
    const before = await regua('run', '--invoices', out(), ...until);
    expect(before.stdout).toMatch(
      /^ATTENTION: the batch lote-2026-03-20-\w{8} is still paused, with \d+ invoices?, R\$\s[\d.,]+ open\. Nothing is sent about it, and at the end of the pause, on \d\d\/\d\d\/2026, a person gets what is open of it\. Release it: npx regua release lote-\S+ --invoices \S+out\.jsonl/,
    );
    const batch = String(linesOf()[0]?.detail.batch);
    await regua('release', batch, '--invoices', out(), '--at', '2026-03-21T09:00:00-03:00', '--yes');
    const after = await regua('run', '--invoices', out(), ...until);
    expect(after.stdout).not.toContain('nobody released');
    expect(after.stdout).not.toContain('0 messages');
  });
});
