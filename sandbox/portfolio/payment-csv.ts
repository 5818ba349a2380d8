import { parseReais } from '#domain/money/parse-reais.ts';
import type { ColumnNames, Row, Rows } from './input-csv.ts';
import { type Columns, CsvFormError, readCsv } from './input-csv.ts';

/** Columns of a payment file. */
export const PAYMENT_COLUMNS: Columns = {
  required: ['id', 'invoiceId', 'amount', 'paidAt', 'method'],
  optional: ['creditorId', 'arrivesAt'],
};

/** What the columns are called in Portuguese, in any case, with or without accents. */
export const IN_PORTUGUESE: Readonly<Record<string, string>> = {
  id: 'id',
  fatura: 'invoiceId',
  credor: 'creditorId',
  valor: 'amount',
  data: 'paidAt',
  pago_em: 'paidAt',
  forma: 'method',
  meio: 'method',
  chega_em: 'arrivesAt',
};

/** What the methods are called in Portuguese. */
const METHODS: Readonly<Record<string, string>> = {
  ...{
    cartao: 'card',
    transferencia: 'transfer',
    ted: 'transfer',
    dinheiro: 'cash',
    outro: 'other',
    outra: 'other',
  },
};

/** How the amounts of a file are read: by the heading of their column, and then by the form of all its cells. */
export type AmountUnit = 'reais' | 'centavos';

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');

const columnOf: ColumnNames = (heading) => IN_PORTUGUESE[plain(heading)] ?? heading;

/**
 * Payment rows as webhook bodies, amounts in centavos. A column `valor` is in reais; in a column `amount` whole numbers are centavos, and
 * decimals are reais.
 * @throws CsvFormError when a column `amount` has both
 */
export function readPaymentCsv(text: string): Rows & { readonly unit: AmountUnit } {
  const { header, rows, badRows } = readCsv(text, PAYMENT_COLUMNS, columnOf);
  const unit = header.some((heading) => plain(heading) === 'valor') ? 'reais' : unitOf(rows);
  const read = rows.map((row) => paymentIn(row, unit));
  return {
    unit,
    rows: read.filter((row): row is Row => 'value' in row),
    badRows: [...badRows, ...read.filter((row) => 'reason' in row)].sort(
      (one, other) => one.line - other.line,
    ),
  };
}

/** The unit of a column `amount`, by the form of all its cells. */
function unitOf(rows: readonly Row[]): AmountUnit {
  const whole = rows.find(({ value }) => typeof value.amount === 'number');
  const decimals = rows.find(
    ({ value }) => typeof value.amount === 'string' && /[.,]\d{1,2}$/.test(value.amount),
  );
  if (whole && decimals)
    throw new CsvFormError(
      `amount has centavos in line ${whole.line} and reais with decimals in line ${decimals.line}: call the column valor if all are reais`,
    );
  return decimals ? 'reais' : 'centavos';
}

function paymentIn({ line, value }: Row, unit: AmountUnit): Row | { line: number; reason: string } {
  const { amount, method } = value;
  const said = typeof method === 'string' ? plain(method) : method;
  const payment = {
    ...value,
    ...(typeof said === 'string' ? { method: METHODS[said] ?? said } : {}),
  };
  if (unit === 'centavos' || amount === undefined) return { line, value: payment };
  const parsed = parseReais(String(amount));
  return parsed.ok
    ? { line, value: { ...payment, amount: parsed.centavos } }
    : { line, reason: `amount: ${parsed.reason}` };
}
