import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CFB, read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { fileOf, invoice, regua } from '#test/builders/command.ts';

const DANGEROUS = '=HYPERLINK("https://mal.example";"oi")';

/** Runs an invoice that is paid and one that is not, until a day between two steps of it. */
async function resultAs(ending: string, ...more: string[]): Promise<{ bytes: Buffer; stderr: string }> {
  const invoices = fileOf('invoices.jsonl', [
    invoice('NF-1'),
    invoice('NF-2', { amount: 123_456 }, { debtorId: 'd-2', name: DANGEROUS }),
  ]);
  const payments = fileOf('payments.jsonl', [
    {
      ...{ id: 'pix-1', creditorId: 'bebidas-nordeste', invoiceId: 'NF-1', amount: 100_000, method: 'pix' },
      paidAt: '2026-03-07T10:00:00-03:00',
    },
  ]);
  const out = join(dirname(invoices), `result${ending}`);
  const given = ['--invoices', invoices, '--payments', payments, '--until', '2026-03-10', '--out', out];
  const { exitCode, stderr } = await regua('run', ...given, ...more);
  expect(exitCode).toBe(0);
  return { bytes: readFileSync(out), stderr };
}

describe('regua run --out', () => {
  it('writes a CSV as Excel opens it in Brazil, in which nothing is a formula', async () => {
    const { bytes, stderr } = await resultAs('.csv', '--lang', 'pt-BR');
    expect(stderr).toMatch(/^O resultado está em .*result\.csv\n$/);
    const [heading, ...rows] = bytes.toString('utf8').trimEnd().split('\r\n');
    expect(heading).toBe(
      '\uFEFFCliente;CPF ou CNPJ;Fatura;Descrição;Vencimento;Faturado;Alterado;Multa;Juros;Acordos;Dispensado;Baixado;Cancelado;Prescrito;À espera de liberação;Pago antes;Pago;Em aberto com encargos;Em aberto;Dispensa se pagar agora;A cobrar com encargos;Pago a maior;Situação;Mensagens;Última etapa;Data da última etapa;Próxima etapa;Prevista para;Motivo;Credor;Código do cliente',
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(
      /^Maria das Dores Lima;\*\*\*\.\d{3}\.\*\*\*-\*\*;NF-1;;09\/03\/2026;1000,00;(?:0,00;){10}1000,00;0,00;0,00;0,00;0,00;0,00;quitada;2;recibo, e-mail;07\/03\/2026;;;quitada em 07\/03\/2026;Bebidas Nordeste;debtor-of-NF-1$/,
    );
    expect(rows[1]).toMatch(
      /^"'=HYPERLINK\(""https:\/\/mal\.example"";""oi""\)";\*\*\*\.\d{3}\.\*\*\*-\*\*;NF-2;;09\/03\/2026;1234,56;0,00;24,69;0,41;(?:0,00;){8}1259,66;1234,56;25,10;1234,56;0,00;em aberto;2;.+, e-mail;10\/03\/2026;.+;12\/03\/2026;;Bebidas Nordeste;d-2$/,
    );
  });

  it('writes an XLSX with real numbers and days, in which nothing is a formula', async () => {
    const { bytes } = await resultAs('.xlsx');
    const { Sheets, SheetNames } = read(bytes, { cellNF: true, cellFormula: true });
    expect(SheetNames).toEqual(['Summary', 'Invoices', 'Debtors']);
    const summary = utils.sheet_to_json<string[]>(Sheets.Summary ?? {}, { header: 1 });
    expect(summary).toContainEqual(['Invoiced', 2234.56, 'in 2 invoices']);
    expect(summary).toContainEqual(['Recovered', 1000, '1 debt settled']);
    expect(summary).toContainEqual(['Waived', 0, "by the creditor's rule"]);
    expect(summary).toContainEqual([
      ...['Would be waived', 25.1],
      expect.stringMatching(/^of what is owed, if the rest, R\$\s1\.234,56, were paid on the last day$/),
    ]);
    expect(Sheets.Summary?.A2).toMatchObject({ v: expect.stringContaining('Simulation until 10/03/2026') });
    const sheet = Sheets.Invoices ?? {};
    expect(sheet.A3).toMatchObject({ t: 's', v: DANGEROUS });
    expect(sheet.A3).not.toHaveProperty('f');
    const [headings = []] = utils.sheet_to_json<string[]>(sheet, { header: 1 });
    expect(headings).toEqual([
      ...['Debtor', 'CPF or CNPJ', 'Invoice', 'Due', 'Invoiced', 'Fine', 'Interest', 'Paid', 'Owed'],
      ...['Principal owed', 'Waived if paid now', 'Asked for', 'Status', 'Messages', 'Last step'],
      ...['Day of the last step', 'Next step', 'Next on', 'Why', 'Creditor', 'Debtor id'],
    ]);
    expect(sheet.D3).toMatchObject({ t: 'n', v: 46_090, z: 'dd/mm/yyyy' });
    expect(sheet.E3).toMatchObject({ t: 'n', v: 1234.56, z: '#,##0.00' });
    expect(sheet.N3).toMatchObject({ t: 'n', v: 2 });
    expect([sheet.A4, sheet.E4, sheet.L4]).toMatchObject([
      { v: 'Total' },
      { v: 2234.56, f: 'SUBTOTAL(109,E2:E3)', z: '#,##0.00' },
      { v: 1234.56, f: 'SUBTOTAL(109,L2:L3)' },
    ]);
    expect(sheet['!autofilter']).toEqual({ ref: 'A1:U3' });
    expect(utils.sheet_to_json(Sheets.Debtors ?? {})).toMatchObject([
      { Debtor: DANGEROUS, Invoices: 1, Invoiced: 1234.56, Statuses: 'open' },
      { Invoices: 1, Paid: 1000, Owed: 0, Statuses: 'settled' },
      { Debtor: 'Total', Invoices: 2, Invoiced: 2234.56, 'Asked for': 1234.56 },
    ]);
  });

  it('leaves out of an XLSX the columns that are zero or empty in every row, and says so; what is owed stays', async () => {
    const invoices = fileOf('invoices.jsonl', [invoice('NF-1')]);
    const paid = {
      ...{ id: 'pix-1', creditorId: 'bebidas-nordeste', invoiceId: 'NF-1', amount: 100_000, method: 'pix' },
      paidAt: '2026-03-01T10:00:00-03:00',
    };
    const out = join(dirname(invoices), 'resultado.xlsx');
    await regua(
      ...['run', '--invoices', invoices, '--payments', fileOf('payments.jsonl', [paid])],
      ...['--until', '2026-03-10', '--out', out, '--lang', 'pt-BR'],
    );
    const { Sheets } = read(readFileSync(out), {});
    for (const name of ['Faturas', 'Clientes']) {
      const [headings = [], ...rows] = utils.sheet_to_json<unknown[]>(Sheets[name] ?? {}, { header: 1 });
      const isEmpty = headings.map((_, column) =>
        rows.every((row) => !row[column] || row[column] === 'Total'),
      );
      expect(headings.filter((_, column) => isEmpty[column])).toEqual(['Em aberto com encargos']);
      expect(headings).not.toContain('Alterado');
    }
    const summary = JSON.stringify(utils.sheet_to_json(Sheets.Resumo ?? {}, { header: 1 }));
    expect(summary).toContain('Colunas só com zeros ou vazias ficam de fora da planilha.');
  });

  it('freezes the headings and the first column of the sheets with rows', async () => {
    const { bytes } = await resultAs('.xlsx');
    const archive = CFB.read(bytes, { type: 'buffer' });
    const xmlOf = (place: number) => String(CFB.find(archive, `/xl/worksheets/sheet${place}.xml`)?.content);
    expect(xmlOf(1)).not.toContain('<pane');
    for (const place of [2, 3])
      expect(xmlOf(place)).toContain(
        '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>',
      );
  });

  it('writes a page that loads nothing and escapes what it shows', async () => {
    const page = (await resultAs('.html')).bytes.toString('utf8');
    expect(page).toContain('=HYPERLINK(&quot;https://mal.example&quot;;&quot;oi&quot;)');
    expect(page).not.toMatch(/(?:src|href)="(?!data:)/);
    expect(page).toContain('data-value="123456"');
    expect(page).toContain('<td class="status settled">settled</td>');
    expect(page.indexOf('<details>')).toBeGreaterThan(page.indexOf('</table>'));
    expect(page.indexOf('<dt>AWS</dt>')).toBeGreaterThan(page.indexOf('<details>'));
    expect(page).toContain('Simulation until 10/03/2026');
  });

  it.each([
    {
      case: 'an ending that is no kind of result',
      out: 'result.pdf',
      says: 'must end in .csv, .xlsx or .html',
    },
    {
      case: 'a folder that is not there',
      out: 'nowhere/x.csv',
      says: 'nowhere/x.csv: there is no folder nowhere',
    },
  ])('refuses $case, before it runs', async ({ out, says }) => {
    const file = fileOf('invoices.jsonl', [invoice('NF-1')]);
    const { exitCode, stdout, stderr } = await regua('run', '--invoices', file, '--out', out);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(says);
  });
});

it('regua run prints the debtors, those who owe most first, and the totals', async () => {
  const file = fileOf('invoices.jsonl', [
    invoice('NF-1'),
    invoice('NF-2', { amount: 300_000 }, { debtorId: 'd-2', name: 'Outra Pessoa' }),
  ]);
  const { stdout } = await regua('run', '--invoices', file, '--until', '2026-03-08');
  const [heading, first, second, , totals] = stdout.split('\n');
  expect(heading).toMatch(/^Debtor +Invoices +Invoiced +Charges +Paid +Owed +Asked for +Messages +Statuses$/);
  expect(first).toMatch(
    /^Outra Pessoa +1 +R\$ 3\.000,00 +R\$ 0,00 +R\$ 0,00 +R\$ 3\.000,00 +R\$ 3\.000,00 +1 +open$/,
  );
  expect(second).toMatch(/1 +R\$ 1\.000,00 +R\$ 0,00 +R\$ 0,00 +R\$ 1\.000,00 +R\$ 1\.000,00 +1 +open$/);
  expect(totals).toMatch(/^Invoiced +R\$ 4\.000,00 in 2 invoices$/);
});

describe('what was paid before a run', () => {
  it('is no recovery of it', async () => {
    const paid = (day: string, amount: number) => ({
      ...{ id: `pix-${day}`, creditorId: 'bebidas-nordeste', invoiceId: 'NF-1', amount, method: 'pix' },
      paidAt: `${day}T10:00:00-03:00`,
    });
    const invoices = fileOf('invoices.jsonl', [invoice('NF-1')]);
    const payments = fileOf('payments.jsonl', [paid('2026-02-25', 30_000), paid('2026-03-16', 20_000)]);
    const out = join(dirname(invoices), 'result.csv');
    const { stdout } = await regua(
      ...['run', '--invoices', invoices, '--payments', payments, '--out', out, '--lang', 'pt-BR'],
      ...['--from', '2026-03-10', '--until', '2026-03-17'],
    );
    expect(stdout).toMatch(/Recuperado +R\$ 200,00;/);
    expect(stdout).toMatch(/Pago antes +R\$ 300,00, antes do primeiro dia/);
    expect(readFileSync(out, 'utf8')).toContain(';300,00;200,00;515,80;501,63;');
  });

  it('counts none of the debts that it settled among those that the run settled', async () => {
    const paid = (invoiceId: string, day: string, amount: number) => ({
      ...{ id: `${invoiceId}-${day}`, creditorId: 'bebidas-nordeste', invoiceId, amount, method: 'pix' },
      paidAt: `${day}T10:00:00-03:00`,
    });
    const invoices = fileOf('invoices.jsonl', [invoice('NF-1'), invoice('NF-2'), invoice('NF-3')]);
    const payments = fileOf('payments.jsonl', [
      ...[paid('NF-1', '2026-02-25', 100_000), paid('NF-3', '2026-03-09', 100_000)],
      ...[paid('NF-2', '2026-02-25', 40_000), paid('NF-2', '2026-03-03', 10_000)],
    ]);
    const { stdout } = await regua(
      ...['run', '--invoices', invoices, '--payments', payments],
      ...['--from', '2026-03-02', '--until', '2026-03-10'],
    );
    expect(stdout).toMatch(/^Recovered +R\$ 1\.100,00; 1 debt settled$/m);
  });
});

it('every row of a result closes, and its totals are those of the run', async () => {
  const folder = dirname(fileOf('invoices.jsonl', []));
  const out = join(folder, 'result.xlsx');
  const sample = ['--invoices', 'sample/portfolio.jsonl', '--payments', 'sample/payments.jsonl'];
  await regua('run', ...sample, '--out', out, '--until', '2026-04-02');
  const { Sheets } = read(readFileSync(out), {});
  const rows = utils.sheet_to_json<Record<string, number | string>>(Sheets.Invoices ?? {});
  // A column that is left out is zero in every row.
  const centavos = (row: (typeof rows)[number], title: string) => Math.round(Number(row[title] ?? 0) * 100);
  const sum = (row: (typeof rows)[number], titles: readonly string[]) =>
    titles.reduce((all, title) => all + centavos(row, title), 0);
  const added = ['Invoiced', 'Amended', 'Fine', 'Interest', 'Agreed'];
  const takenOff = ['Waived', 'Written off', 'Cancelled', 'Prescribed', 'Paid before', 'Paid'];
  expect(rows.length).toBeGreaterThan(40);
  for (const row of rows) {
    expect(sum(row, added) - sum(row, takenOff), JSON.stringify(row)).toBe(centavos(row, 'Owed'));
    expect(sum(row, ['Asked for', 'Waived if paid now'])).toBe(centavos(row, 'Owed'));
  }
  const total = rows.at(-1) ?? {};
  const lines = utils.sheet_to_json<(string | number)[]>(Sheets.Summary ?? {}, { header: 1 });
  const said = new Map(lines.map(([what = '', amount]) => [what, amount]));
  for (const name of ['Invoiced', 'Amended', 'Agreed', 'Waived', 'Cancelled', 'Overpaid'])
    expect(centavos(total, name), name).toBe(Math.round(Number(said.get(name) ?? 0) * 100));
  expect(sum(total, ['Fine', 'Interest'])).toBe(Math.round(Number(said.get('Charges')) * 100));
  expect(total).toMatchObject({
    ...{ Paid: said.get('Recovered'), Owed: said.get('Still owed') },
    'Waived if paid now': said.get('Would be waived'),
  });
  const byInvoice = lines.find(([what]) => what === 'By invoice') ?? [];
  expect(byInvoice.at(-1)).toMatch(new RegExp(`^${total.Messages}, as in the column of messages`));
  const debtors = utils.sheet_to_json<Record<string, number | string>>(Sheets.Debtors ?? {});
  for (const row of debtors)
    expect(
      sum(row, ['Invoiced', 'Amended', 'Charges', 'Agreed']) - sum(row, ['Taken off', 'Paid before', 'Paid']),
    ).toBe(centavos(row, 'Owed'));
});
