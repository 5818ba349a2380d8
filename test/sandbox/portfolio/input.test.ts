import { describe, expect, it } from 'vitest';
import { InputError, readInvoices, readPayments } from '#sandbox/portfolio/input.ts';
import { fileOf, invoice } from '#test/builders/command.ts';

const HEADER = 'invoiceId,creditorId,debtorId,name,taxId,amount,issuedAt,dueDate,tags,email,pixCode';
const ROW =
  'NF-1,bebidas-nordeste,d-1,"Lima, Maria",529.982.247-25,100000,2026-02-20T09:00:00-03:00,2026-03-09,bar;vip,,PIX';
const detailOf = (file: string) => {
  const [arrival] = readInvoices(file).arrivals;
  if (arrival?.kind !== 'event') throw new Error('no event was read');
  return arrival;
};

describe('an invoice in CSV', () => {
  const expected = {
    kind: 'event',
    line: 2,
    at: Date.parse('2026-02-20T12:00:00Z'),
    detailType: 'InvoiceIssued.v1',
    detail: {
      invoiceId: 'NF-1',
      creditorId: 'bebidas-nordeste',
      debtor: { debtorId: 'd-1', name: 'Lima, Maria', taxId: '529.982.247-25', tags: ['bar', 'vip'] },
      amount: 100_000,
      currency: 'BRL',
      issuedAt: '2026-02-20T09:00:00-03:00',
      dueDate: '2026-03-09',
      bill: { pixCode: 'PIX' },
    },
  };
  const withSemicolons = (line: string) =>
    line.replace(/;/g, '|').replace('"Lima, Maria"', 'Lima# Maria').replace(/,/g, ';').replace('#', ',');

  it.each([
    { case: 'parted by commas', lines: [HEADER, ROW] },
    { case: 'parted by semicolons, as Excel in Brazil writes it', lines: [HEADER, ROW].map(withSemicolons) },
    { case: 'with a byte-order mark and line breaks of Windows', lines: [`\uFEFF${HEADER}\r`, `${ROW}\r`] },
    { case: 'with empty lines after it', lines: [HEADER, ROW, '', ''] },
  ])('$case', ({ lines }) => {
    const file = fileOf('invoices.csv', lines);
    expect(detailOf(file)).toEqual({ ...expected, file });
  });

  it.each([
    { case: 'a decimal comma in quotes', amount: '"1.000,00"', read: '1.000,00' },
    { case: 'a decimal point', amount: '1000.00', read: '1000.00' },
    { case: 'a minus', amount: '-5', read: '-5' },
  ])('an amount with $case stays text, for intake to refuse', ({ amount, read }) => {
    const file = fileOf('invoices.csv', [HEADER, ROW.replace('100000', amount)]);
    expect(detailOf(file).detail).toMatchObject({ amount: read });
  });

  it.each([
    { cell: 'sim', read: true },
    { cell: 'FALSE', read: false },
    { cell: 'talvez', read: 'talvez' },
  ])('has lists of addresses and channels, and "$cell" of being over-indebted', ({ cell, read }) => {
    const file = fileOf('invoices.csv', [
      `${HEADER},emails,phones,optOuts,overIndebted`,
      `${ROW},a@x.example|b@x.example,(85) 99900-0001; 85 3333-1234,sms,${cell}`,
    ]);
    expect(detailOf(file).detail).toMatchObject({
      debtor: {
        emails: ['a@x.example', 'b@x.example'],
        phones: ['(85) 99900-0001', '85 3333-1234'],
        optOuts: ['sms'],
        overIndebted: read,
      },
    });
  });

  it('has where its debtor gets mail', () => {
    const file = fileOf('invoices.csv', [
      `${HEADER},uf,street,district,postalCode,city`,
      `${ROW},CE,"Rua das Flores, 100",Centro,60175-055,Fortaleza`,
    ]);
    expect(detailOf(file).detail).toMatchObject({
      debtor: {
        uf: 'CE',
        address: {
          street: 'Rua das Flores, 100',
          district: 'Centro',
          postalCode: '60175-055',
          city: 'Fortaleza',
          uf: 'CE',
        },
      },
    });
  });

  it('has the assignment of its credit', () => {
    const file = fileOf('invoices.csv', [
      `${HEADER},assignedToName,assignedToTaxId,notifiedOn`,
      `${ROW},Fundo Horizonte FIDC,11.222.333/0001-81,2026-02-19`,
    ]);
    expect(detailOf(file).detail).toMatchObject({
      assigned: {
        to: { name: 'Fundo Horizonte FIDC', taxId: '11.222.333/0001-81' },
        notifiedOn: '2026-02-19',
      },
    });
  });

  it('says the line of each row', () => {
    const file = fileOf('invoices.csv', [HEADER, ROW, ROW.replace('NF-1', 'NF-2')]);
    expect(readInvoices(file).arrivals.map(({ line }) => line)).toEqual([2, 3]);
  });

  it.each([
    {
      case: 'lacks columns',
      lines: ['invoiceId,amount'],
      says: 'the header lacks creditorId, debtorId, name',
    },
    {
      case: 'has unknown columns',
      lines: [`${HEADER},vencimento`, `${ROW},x`],
      says: 'unknown columns vencimento',
    },
  ])('is refused whole when it $case', ({ lines, says }) => {
    const file = fileOf('invoices.csv', lines);
    expect(() => readInvoices(file)).toThrow(InputError);
    expect(() => readInvoices(file)).toThrow(`${file}: `);
    expect(() => readInvoices(file)).toThrow(says);
  });
});

describe('a CSV with rows that cannot be read', () => {
  it('a broken quote, an American day and a cell too many cost their own row, with its line', () => {
    const file = fileOf('invoices.csv', [
      HEADER,
      ROW.replace('Maria"', 'Maria'),
      ROW.replace('2026-03-09', '03/25/2026'),
      `${ROW},x`,
      ROW.replace('NF-1', 'NF-2').replace('"Lima, Maria"', 'Bar "do Zé"'),
    ]);
    const { arrivals, badRows } = readInvoices(file);
    expect(badRows.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'is not sound CSV: has a quote in the middle of a cell: write it twice, as ""'],
      [3, expect.stringMatching(/^dueDate: has no month 25/)],
      [4, expect.stringContaining('more cells than the header has columns')],
    ]);
    expect(arrivals).toMatchObject([{ line: 5, detail: { debtor: { name: 'Bar "do Zé"' } } }]);
  });

  it('has Brazilian days and instants', () => {
    const file = fileOf('invoices.csv', [
      HEADER,
      ROW.replace('2026-03-09', '09/03/2026').replace('2026-02-20T09:00:00-03:00', '20/02/2026 09:00'),
    ]);
    expect(readInvoices(file).arrivals).toMatchObject([
      { at: Date.parse('2026-02-20T12:00:00Z'), detail: { dueDate: '2026-03-09' } },
    ]);
  });
});

describe('the files that were read wrongly', () => {
  const at = (name: string) => `test/fixtures/input/${name}`;

  it('a payment that arrives on 11/03/2026 arrives on 11 March, in every zone', () => {
    expect(readPayments(at('pag-arrives.csv')).arrivals).toMatchObject([
      { at: Date.parse('2026-03-11T15:00:00Z') },
    ]);
  });

  it('a record after one of two lines has the line of the file', () => {
    expect(readInvoices(at('quebra-crlf.csv')).arrivals.map(({ line }) => line)).toEqual([2, 4]);
  });

  it('a row that is there twice is counted and said', () => {
    expect(readInvoices(at('duplicadas.csv')).notes).toEqual([
      { file: at('duplicadas.csv'), twice: [{ line: 3, first: 2 }] },
    ]);
  });
});

describe('payments', () => {
  const body = {
    type: 'payment.received',
    id: 'pix-1',
    creditorId: 'bebidas-nordeste',
    invoiceId: 'NF-1',
    amount: 100_000,
    paidAt: '2026-03-09T10:00:00-03:00',
    method: 'pix',
  };
  const { type: _, ...row } = body;

  it.each([
    { case: 'in JSON Lines', name: 'payments.jsonl', lines: [row], line: 1, at: row.paidAt },
    {
      case: 'in JSON Lines, arriving later',
      name: 'payments.jsonl',
      lines: [{ ...row, arrivesAt: '2026-03-10T08:00:00-03:00' }],
      line: 1,
      at: '2026-03-10T08:00:00-03:00',
    },
    {
      case: 'in CSV, arriving later',
      name: 'payments.csv',
      lines: [
        `${Object.keys(row).join(';')};arrivesAt`,
        `${Object.values(row).join(';')};2026-03-10T08:00:00-03:00`,
      ],
      line: 2,
      at: '2026-03-10T08:00:00-03:00',
    },
  ])('$case', ({ name, lines, line, at }) => {
    const file = fileOf(name, lines);
    expect(readPayments(file)).toEqual({
      arrivals: [{ kind: 'payment', file, line, at: Date.parse(at), body }],
      badRows: [],
      notes: name.endsWith('.csv')
        ? [{ file, payments: { count: 1, amount: 100_000, unit: 'centavos' } }]
        : [],
    });
  });

  const csv = (heading: string, ...rows: string[]) =>
    readPayments(fileOf('pagamentos.csv', [heading, ...rows]));
  const amountsIn = (heading: string, ...amounts: string[]) => {
    const rows = amounts.map((amount, index) => `P-${index};bebidas-nordeste;NF-1;${amount};25/03/2026;pix`);
    return csv(`id;creditorId;invoiceId;${heading};paidAt;method`, ...rows);
  };
  const centavosOf = ({ arrivals }: ReturnType<typeof readPayments>) =>
    arrivals.map((arrival) => arrival.kind === 'payment' && (arrival.body as { amount: number }).amount);

  it.each([
    { heading: 'amount', amounts: ['12000', '500'], are: [12_000, 500], unit: 'centavos' },
    { heading: 'amount', amounts: ['12.000,00', '12000.50'], are: [1_200_000, 1_200_050], unit: 'reais' },
    { heading: 'valor', amounts: ['12000', '12000,00'], are: [1_200_000, 1_200_000], unit: 'reais' },
    { heading: 'Valor', amounts: ['R$ 12.000,00', '0,05'], are: [1_200_000, 5], unit: 'reais' },
  ])('has $amounts in a column $heading as $unit', ({ heading, amounts, are, unit }) => {
    const read = amountsIn(heading, ...amounts);
    expect(centavosOf(read)).toEqual(are);
    const amount = are.reduce((sum, one) => sum + one, 0);
    expect(read.notes).toMatchObject([{ payments: { count: are.length, amount, unit } }]);
    expect(read.badRows).toEqual([]);
  });

  it('refuses a column amount in which some are centavos and some are reais', () => {
    expect(() => amountsIn('amount', '12000', '12.000,00')).toThrow(
      /amount has centavos in line 2 and reais with decimals in line 3: call the column valor if all are reais$/,
    );
  });

  it('refuses an amount in reais that may be thousands or decimals, and takes the others', () => {
    const { arrivals, badRows, notes } = amountsIn('valor', '12.000', '1,00');
    expect(badRows).toMatchObject([{ line: 2, reason: expect.stringMatching(/^amount: is ambiguous/) }]);
    expect(arrivals).toHaveLength(1);
    expect(notes).toMatchObject([{ payments: { count: 1, amount: 100 } }]);
  });

  it('has Portuguese headings and methods, in any case', () => {
    const { arrivals, badRows } = csv(
      'ID;Fatura;Pago em;Valor;Forma;Credor',
      'P-1;NF-1;25/03/2026;120,00;PIX;bebidas-nordeste',
      'P-2;NF-2;26/03/2026 14:30;1;Cartão;bebidas-nordeste',
    );
    expect(badRows).toEqual([]);
    expect(arrivals).toMatchObject([
      {
        body: { id: 'P-1', invoiceId: 'NF-1', amount: 12_000, method: 'pix', creditorId: 'bebidas-nordeste' },
      },
      { body: { id: 'P-2', amount: 100, method: 'card', paidAt: '2026-03-26T17:30:00.000Z' } },
    ]);
  });

  it('counts a payment that is there twice once in its total', () => {
    const rows = ['P-1;x;NF-1;500;25/03/2026;pix', 'P-1;x;NF-1;500;25/03/2026;pix'];
    expect(csv('id;creditorId;invoiceId;amount;paidAt;method', ...rows).notes).toContainEqual(
      expect.objectContaining({ payments: { count: 1, amount: 500, unit: 'centavos' } }),
    );
  });
});

describe('JSON Lines', () => {
  const { debtor: _, issuedAt: __, ...of } = invoice('NF-1');

  it.each([
    { case: 'a bare invoice', row: invoice('NF-1'), type: 'InvoiceIssued.v1' },
    {
      case: 'a bare cancellation',
      row: { ...of, cancelledAt: '2026-03-01T09:00:00-03:00' },
      type: 'InvoiceCancelled.v1',
    },
    {
      case: 'a bare amendment',
      row: { ...of, amendedAt: '2026-03-01T09:00:00-03:00' },
      type: 'InvoiceAmended.v1',
    },
    {
      case: 'a bare heartbeat',
      row: { creditorId: 'bebidas-nordeste', source: 'psp', reportedUntil: '2026-03-01T09:00:00-03:00' },
      type: 'PaymentSourceReported.v1',
    },
    {
      case: 'a bare payment',
      row: { ...of, paidAt: '2026-03-01T09:00:00-03:00' },
      type: 'PaymentReported.v1',
    },
    {
      case: 'an event in its envelope',
      row: { 'detail-type': 'InvoiceCancelled.v1', time: '2026-03-01T09:00:00-03:00', detail: of },
      type: 'InvoiceCancelled.v1',
    },
  ])('$case is recognised', ({ row, type }) => {
    const arrival = detailOf(fileOf('invoices.jsonl', [row]));
    expect(arrival.detailType).toBe(type);
    expect(arrival.at).toBe(
      Date.parse(type === 'InvoiceIssued.v1' ? '2026-02-20T12:00:00Z' : '2026-03-01T12:00:00Z'),
    );
  });

  it('the time of an envelope goes before the instants inside', () => {
    const row = {
      'detail-type': 'InvoiceIssued.v1',
      time: '2026-03-01T09:00:00-03:00',
      detail: invoice('NF-1'),
    };
    expect(detailOf(fileOf('invoices.jsonl', [row])).at).toBe(Date.parse('2026-03-01T12:00:00Z'));
  });

  it.each([
    { case: 'half an object', row: '{"invoiceId":', reason: /^is not JSON: / },
    { case: 'a number', row: '5', reason: /^must be a JSON object, one a line$/ },
    { case: 'null', row: 'null', reason: /^must be a JSON object, one a line$/ },
    {
      case: 'an unknown event',
      row: { 'detail-type': 'toString', detail: {} },
      reason: /^detail-type: must be one of /,
    },
    {
      case: 'an event without detail',
      row: { 'detail-type': 'InvoiceIssued.v1' },
      reason: /^detail: must be an object$/,
    },
    {
      case: 'an event whose detail is null',
      row: { 'detail-type': 'InvoiceIssued.v1', detail: null },
      reason: /^detail: must be an object$/,
    },
    {
      case: 'an event whose detail is a list',
      row: { 'detail-type': 'InvoiceIssued.v1', detail: [] },
      reason: /^detail: must be an object$/,
    },
  ])('$case is a bad row with its line, and the next one is read', ({ row, reason }) => {
    const file = fileOf('invoices.jsonl', ['', row, invoice('NF-2')]);
    const { arrivals, badRows } = readInvoices(file);
    expect(badRows).toEqual([{ file, line: 2, reason: expect.stringMatching(reason) }]);
    expect(arrivals.map(({ line }) => line)).toEqual([3]);
  });
});
