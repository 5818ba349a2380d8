import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { read, utils } from '@e965/xlsx';
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
      '\uFEFFCliente;CPF ou CNPJ;Fatura;Descrição;Vencimento;Faturado;Pago antes;Pago;Multa;Juros;Em aberto;Dispensado pela regra;A cobrar;Situação;Mensagens;Última etapa;Data da última etapa;Próxima etapa;Prevista para;Motivo;Credor;Código do cliente',
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(
      /^Maria das Dores Lima;\*\*\*\.\d{3}\.\*\*\*-\*\*;NF-1;;09\/03\/2026;1000,00;0,00;1000,00;0,00;0,00;0,00;0,00;0,00;quitada;2;recibo, e-mail;07\/03\/2026;;;quitada em 07\/03\/2026;bebidas-nordeste;debtor-of-NF-1$/,
    );
    expect(rows[1]).toMatch(
      /^"'=HYPERLINK\(""https:\/\/mal\.example"";""oi""\)";\*\*\*\.\d{3}\.\*\*\*-\*\*;NF-2;;09\/03\/2026;1234,56;0,00;0,00;24,69;0,41;1259,66;25,10;1234,56;em aberto;2;.+, e-mail;10\/03\/2026;.+;12\/03\/2026;;bebidas-nordeste;d-2$/,
    );
  });

  it('writes an XLSX with real numbers and days, in which nothing is a formula', async () => {
    const { bytes } = await resultAs('.xlsx');
    const { Sheets, SheetNames } = read(bytes, { cellNF: true, cellFormula: true });
    expect(SheetNames).toEqual(['Summary', 'Invoices', 'Debtors']);
    expect(Sheets.Summary?.A2).toMatchObject({ v: expect.stringContaining('Simulation until 10/03/2026') });
    const sheet = Sheets.Invoices ?? {};
    expect(sheet.A3).toMatchObject({ t: 's', v: DANGEROUS });
    expect(sheet.A3).not.toHaveProperty('f');
    expect(sheet.E3).toMatchObject({ t: 'n', v: 46_090, z: 'dd/mm/yyyy' });
    expect(sheet.F3).toMatchObject({ t: 'n', v: 1234.56, z: '#,##0.00' });
    expect(sheet.O3).toMatchObject({ t: 'n', v: 2 });
    expect([sheet.A4, sheet.F4, sheet.M4]).toMatchObject([{ v: 'Total' }, { v: 2234.56 }, { v: 1234.56 }]);
    expect(sheet['!autofilter']).toEqual({ ref: 'A1:V3' });
    expect(utils.sheet_to_json(Sheets.Debtors ?? {})).toMatchObject([
      { Debtor: DANGEROUS, Invoices: 1, Billed: 1234.56, Statuses: 'open' },
      { Invoices: 1, Paid: 1000, Owed: 0, Statuses: 'settled' },
      { Debtor: 'Total', Invoices: 2, Billed: 2234.56, 'Asked for': 1234.56 },
    ]);
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
  expect(heading).toMatch(/^Debtor +Invoices +Billed +Paid +Owed +Asked for +Messages +Statuses$/);
  expect(first).toMatch(/^Outra Pessoa +1 +R\$ 3\.000,00 +R\$ 0,00 +R\$ 3\.000,00 +R\$ 3\.000,00 +1 +open$/);
  expect(second).toMatch(/1 +R\$ 1\.000,00 +R\$ 0,00 +R\$ 1\.000,00 +R\$ 1\.000,00 +1 +open$/);
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
    expect(readFileSync(out, 'utf8')).toContain(';1000,00;300,00;200,00;');
  });
});
