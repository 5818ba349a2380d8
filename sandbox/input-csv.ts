import { CsvError, parse } from 'csv-parse/sync';

interface Columns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

const DEBTOR_COLUMNS: Columns = {
  required: ['debtorId', 'name', 'taxId'],
  optional: ['personType', 'email', 'phone', 'uf', 'tags', 'preferredChannel', 'optIns'],
};
const BILL_COLUMNS = ['digitableLine', 'pixCode', 'url'];

/** Columns of an invoice file; those of the debtor and the bill go into their objects. */
const INVOICE_COLUMNS: Columns = {
  required: ['invoiceId', 'creditorId', ...DEBTOR_COLUMNS.required, 'amount', 'issuedAt', 'dueDate'],
  optional: [...DEBTOR_COLUMNS.optional, 'description', 'sellerId', ...BILL_COLUMNS],
};

const PAYMENT_COLUMNS: Columns = {
  required: ['id', 'creditorId', 'invoiceId', 'amount', 'paidAt', 'method'],
  optional: ['arrivesAt'],
};

/** Several values in one cell, as `bar;vip` or, where ";" parts the cells, `bar|vip`. */
const LISTS = ['tags', 'optIns'];

/** The file is no CSV, or its header is not as documented: says what is wrong and where. */
export class CsvFormError extends Error {
  override readonly name = 'CsvFormError';
}

interface Row {
  readonly line: number;
  readonly value: Record<string, unknown>;
}

/** Invoice rows as details of `InvoiceIssued.v1`; amounts in centavos, cells parted by "," or ";". */
export const readInvoiceCsv = (text: string): Row[] =>
  readCsv(text, INVOICE_COLUMNS).map(({ line, value }) => {
    const pick = (keys: readonly string[]) =>
      Object.fromEntries(Object.entries(value).filter(([key]) => keys.includes(key)));
    const ofDebtor = [...DEBTOR_COLUMNS.required, ...DEBTOR_COLUMNS.optional];
    const own = Object.entries(value).filter(([key]) => ![...ofDebtor, ...BILL_COLUMNS].includes(key));
    const bill = pick(BILL_COLUMNS);
    return {
      line,
      value: {
        ...Object.fromEntries(own),
        currency: 'BRL',
        debtor: pick(ofDebtor),
        ...(Object.keys(bill).length > 0 ? { bill } : {}),
      },
    };
  });

/** Payment rows as webhook bodies. */
export const readPaymentCsv = (text: string): Row[] => readCsv(text, PAYMENT_COLUMNS);

function readCsv(text: string, columns: Columns): Row[] {
  const header = text.split(/\r?\n/, 1)[0] ?? '';
  const delimiter = header.includes(';') ? ';' : ',';
  return parseCsv(text, delimiter, columns).map(({ record, info }) => ({
    line: info.lines,
    value: Object.fromEntries(
      Object.entries(record)
        .filter(([, cell]) => cell !== '')
        .map(([column, cell]) => [column, readCell(column, cell)]),
    ),
  }));
}

function parseCsv(
  text: string,
  delimiter: string,
  columns: Parameters<typeof checkHeader>[1],
): { readonly record: Record<string, string>; readonly info: { readonly lines: number } }[] {
  try {
    return parse(text, {
      columns: (names: string[]) => checkHeader(names, columns),
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as ReturnType<typeof parseCsv>;
  } catch (error) {
    if (error instanceof CsvError)
      throw new CsvFormError(`is not sound CSV: ${error.message}`, { cause: error });
    throw error;
  }
}

/** An amount that is no whole number stays text, and intake says so with its line. */
function readCell(column: string, cell: string): unknown {
  if (column === 'amount') return /^\d+$/.test(cell) ? Number(cell) : cell;
  if (LISTS.includes(column)) return cell.split(/[;|]/).map((item) => item.trim());
  return cell;
}

function checkHeader(names: string[], { required, optional }: Columns): string[] {
  const missing = required.filter((name) => !names.includes(name));
  const unknown = names.filter((name) => ![...required, ...optional].includes(name));
  if (missing.length + unknown.length === 0) return names;
  throw new CsvFormError(
    [
      ...(missing.length > 0 ? [`the header lacks ${missing.join(', ')}`] : []),
      ...(unknown.length > 0 ? [`the header has unknown columns ${unknown.join(', ')}`] : []),
      `columns are ${required.join(', ')}; and, when there are such, ${optional.join(', ')}`,
    ].join('; '),
  );
}
