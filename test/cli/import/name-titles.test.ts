import { readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { ImportFolder } from '#test/builders/import-folder.ts';

let imports: ImportFolder;
beforeEach(() => {
  imports = new ImportFolder();
});

interface Cells {
  readonly name?: string;
  readonly taxId?: string;
  readonly issued?: string;
  readonly due?: string;
  readonly amount?: string;
  readonly open?: string;
}
const MARIA = { name: 'Maria das Dores Lima', taxId: '529.982.247-25' };
const LIA = { name: 'Lia Prado', taxId: '111.444.777-35' };
const AURORA = { name: 'Loja Aurora', taxId: '11.222.333/0001-81' };

const WITH_AMOUNT = {
  header: 'Cliente;CPF/CNPJ;Emissão;Vencimento;Valor;Saldo',
  row: ({
    name,
    taxId,
    issued = '10/02/2026',
    due = '25/03/2026',
    amount = '100,00',
    open = amount,
  }: Cells) => `${name};${taxId};${issued};${due};${amount};${open}`,
};
const BALANCE_ALONE = {
  header: 'Cliente;CPF/CNPJ;Vencimento;Saldo',
  row: ({ name, taxId, due = '25/03/2026', open = '100,00' }: Cells) => `${name};${taxId};${due};${open}`,
};
type Form = typeof WITH_AMOUNT;

async function importing(form: Form, rows: readonly Cells[], ...args: string[]) {
  const file = imports.fileOf('contas.csv', [form.header, ...rows.map(form.row)].join('\n'));
  const { exitCode, stdout, stderr } = await imports.importing(
    [file],
    ...['--yes', '--lang', 'pt-BR', ...args],
  );
  return { exitCode, stdout: stdout.replaceAll('\u00a0', ' '), stderr };
}
const added = () => imports.added().map(({ 'detail-type': type, detail }) => [type, detail.invoiceId]);
const idOf = (amount: number): unknown =>
  imports
    .allOf()
    .find(({ 'detail-type': type, detail }) => type === 'InvoiceIssued.v1' && detail.amount === amount)
    ?.detail.invoiceId;
const snapshot = (form: Form, rows: readonly Cells[]) => importing(form, rows, '--snapshot');
/** Titles that do not matter, so that what vanishes is no fifth of the book. */
const others = Array.from({ length: 12 }, (_, index) => ({
  ...AURORA,
  amount: `${index + 11},00`,
  open: `${index + 11},00`,
}));

describe.each([
  ['with an amount', WITH_AMOUNT],
  ['with a balance alone', BALANCE_ALONE],
])('titles without a number, in a table %s', (_what, form) => {
  const several = ['100,00', '200,00', '300,00'].map((open) => ({ ...MARIA, amount: open, open }));

  it('are the same titles in another order', async () => {
    await snapshot(form, [...several, ...others]);
    const { stdout } = await snapshot(form, [...others, ...several].toReversed());
    expect(stdout).toContain('Nada de novo');
    expect(added()).toEqual([]);
  });

  it('are the same titles when one of several of a customer and due date goes', async () => {
    await snapshot(form, [...several, ...others]);
    const { stdout } = await snapshot(form, [...several.slice(1), ...others]);
    expect(added()).toEqual([['CollectionPaused.v1', idOf(10_000)]]);
    expect(stdout).not.toContain('Com outro valor');
  });

  it('are the same titles when others of a customer and due date come before them', async () => {
    await snapshot(form, [...several, ...others]);
    await snapshot(form, [{ ...MARIA, amount: '50,00', open: '50,00' }, ...several, ...others]);
    expect(added()).toEqual([
      ['CollectionPaused.v1', undefined],
      ['InvoiceIssued.v1', idOf(5_000)],
    ]);
  });

  it('that are exactly alike are counted', async () => {
    // Rows that are equal in every cell are one row; these differ in what nothing is read from.
    const alike = (...marks: string[]) =>
      [
        `${form.header};Nota`,
        ...marks.map((mark) => `${form.row(MARIA)};${mark}`),
        ...others.map(form.row),
      ].join('\n');
    const read = (text: string) =>
      imports.importing([imports.fileOf('contas.csv', text)], '--yes', '--snapshot', '--lang', 'pt-BR');
    await read(alike('a', 'b', 'c'));
    const ids = imports
      .added()
      .filter(({ detail }) => detail.amount === 10_000)
      .map(({ detail }) => detail.invoiceId);
    expect(new Set(ids).size).toBe(3);
    await read(alike('b', 'c'));
    expect(added()).toEqual([['CollectionPaused.v1', ids[2]]]);
  });
});

it('titles that are alike are told apart by what is open of them', async () => {
  const rows = (...open: string[]) => open.map((one) => ({ ...MARIA, open: one }));
  await snapshot(WITH_AMOUNT, [...rows('40,00', '100,00'), ...others]);
  await snapshot(WITH_AMOUNT, [...rows('100,00'), ...others]);
  const [event, ...more] = imports.added();
  expect(more).toEqual([]);
  const paid = imports.allOf().find((one) => one['detail-type'] === 'PaymentReported.v1');
  expect(event).toMatchObject({
    'detail-type': 'CollectionPaused.v1',
    detail: { invoiceId: paid?.detail.invoiceId },
  });
});

it('the only title of a customer and due date is amended when its balance is another one', async () => {
  await importing(BALANCE_ALONE, [MARIA, LIA]);
  await importing(BALANCE_ALONE, [MARIA, { ...LIA, open: '70,00' }]);
  expect(imports.added()).toMatchObject([{ 'detail-type': 'InvoiceAmended.v1', detail: { amount: 7_000 } }]);
});

it('titles of a balance alone are paid when nothing is open of them any more', async () => {
  const several = ['100,00', '200,00'].map((open) => ({ ...MARIA, open }));
  await importing(BALANCE_ALONE, [...several, LIA]);
  await importing(BALANCE_ALONE, [
    ...several.map(() => ({ ...MARIA, open: '0,00' })).slice(1),
    { ...MARIA, open: '0' },
    LIA,
  ]);
  expect(imports.added().map((line) => [line['detail-type'], line.detail.amount])).toEqual([
    ['PaymentReported.v1', 10_000],
    ['PaymentReported.v1', 20_000],
  ]);
});

describe('a title without a number that changed', () => {
  it('is behind no filter: however many of them a snapshot has, it is read', async () => {
    await snapshot(WITH_AMOUNT, [MARIA, LIA, AURORA]);
    const { exitCode, stdout } = await snapshot(
      WITH_AMOUNT,
      [MARIA, LIA, AURORA].map((one) => ({ ...one, due: '30/03/2026' })),
    );
    expect(exitCode).toBe(0);
    expect(stdout).toContain('3 títulos novos são provavelmente os mesmos de antes');
  });

  it.each([
    ['due date', { due: '30/03/2026' }, 'vencia 25/03/2026, agora 30/03/2026'],
    ['amount', { amount: '120,00' }, 'era R$ 100,00, agora R$ 120,00'],
    ['day of issue', { issued: '11/02/2026' }, 'emissão 10/02/2026, agora 11/02/2026'],
  ])('in its %s is shown as probably the same, for a person to decide', async (_what, changed, says) => {
    await snapshot(WITH_AMOUNT, [MARIA, LIA, ...others]);
    const { stdout } = await snapshot(WITH_AMOUNT, [{ ...MARIA, ...changed }, LIA, ...others]);
    expect(stdout).toContain('Um título novo é provavelmente o mesmo de antes, com uma só mudança');
    expect(stdout).toContain(`  Maria das Dores Lima · ${says} · `);
    expect(stdout).toContain('também Cancelado, se ele é agora um título novo');
    expect(imports.added().map((line) => line['detail-type'])).toEqual([
      'CollectionPaused.v1',
      'InvoiceIssued.v1',
      'CollectionPaused.v1',
    ]);
  });

  it.each([
    ['two fields differ', [{ ...MARIA, due: '30/03/2026', amount: '120,00' }]],
    [
      'the customer has two new ones',
      [
        { ...MARIA, due: '30/03/2026' },
        { ...MARIA, due: '31/03/2026' },
      ],
    ],
    ['the new one is of another customer', [{ ...LIA, due: '30/03/2026' }]],
  ])('is not shown as the same when %s', async (_what, now) => {
    await snapshot(WITH_AMOUNT, [MARIA, ...others]);
    const { stdout } = await snapshot(WITH_AMOUNT, [...now, ...others]);
    expect(stdout).not.toContain('provavelmente');
  });

  it('in a file of changes leaves the one before open, which a person cancels by one command', async () => {
    await importing(WITH_AMOUNT, [MARIA, LIA]);
    const { stdout } = await importing(WITH_AMOUNT, [{ ...MARIA, due: '30/03/2026' }], '--changes');
    expect(stdout).toContain('o cliente deveria os dois: escreva Cancelado nele');
    const file = imports.at('contas.sumiram.csv');
    expect(stdout).toContain(`  npx regua import ${file} --changes`);
    const text = readFileSync(file, 'utf8');
    expect(text.trimEnd().split('\r\n')).toHaveLength(2);
    writeFileSync(file, text.replace('Sumiu', 'Cancelado'));
    await imports.importing([file], '--yes', '--changes');
    expect(added()).toEqual([['InvoiceCancelled.v1', idOf(10_000)]]);
  });
});
