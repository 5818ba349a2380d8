import { placeOf, placeWithoutSuffix } from './columns-by-heading.ts';
import { emailsIn, phonesIn } from './contact-cells.ts';
import { nameIn } from './name-cell.ts';
import type { Field } from './profile.ts';
import { GENERIC_COLUMNS } from './profiles/generic.ts';
import { mayStandBehind } from './suffix.ts';
import { EMPTY, type Table, type TableRow } from './table.ts';
import { cellTaxId, losesZeros } from './tax-id-cell.ts';

/** A customer of an export of customers, which titles without a tax id are joined with. */
export interface Customer {
  /** Where its file has it. */
  readonly line: number;
  readonly code?: string;
  readonly name: string;
  readonly taxId: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly uf?: string;
}

/** Rows in which a header is looked for. */
const BEGINNING = 30;
const WANTED: readonly Field[] = ['debtorCode', 'taxId', 'name', 'email', 'areaCode', 'phone', 'uf'];
/** In a list of customers, these are theirs too. */
const MORE: Readonly<Partial<Record<Field, readonly string[]>>> = {
  debtorCode: ['A1_COD', 'Código', 'ID', 'Identificador', 'Cód.', 'Codigo'],
  name: ['A1_NOME'],
  taxId: ['A1_CGC'],
  email: ['A1_EMAIL'],
  areaCode: ['A1_DDD'],
  phone: ['A1_TEL'],
  uf: ['A1_EST'],
};
/** The second part of a customer's code, in Protheus: as titles have it in `E1_CLIENTE` and `E1_LOJA`. */
const BRANCH = ['A1_LOJA', 'Loja'];

/** A list of customers, and the lines whose CPF or CNPJ is missing or wrong: nothing is joined with those. */
export interface CustomerList {
  /** The headers that were used, by their fields; of the code two where it has two parts. */
  readonly columns: readonly { readonly field: Field; readonly headers: readonly string[] }[];
  readonly customers: readonly Customer[];
  readonly without: readonly number[];
}

/** Reads a list of customers: a table with names and tax ids, and without due dates. Undefined if the table is none. */
export function readCustomers(table: Table): CustomerList | undefined {
  for (const header of table.rows.slice(0, BEGINNING)) {
    const headers = header.cells.map(({ text }) => text);
    const at = (field: Field): number => {
      const wanted = [...(MORE[field] ?? []), ...GENERIC_COLUMNS[field]];
      const withoutSuffix = () =>
        placeWithoutSuffix(wanted, headers, (_, suffix) => mayStandBehind(suffix, field, ''));
      return placeOf(wanted, headers) ?? withoutSuffix() ?? -1;
    };
    if (at('due') >= 0) return undefined;
    if (at('name') < 0 || at('taxId') < 0) continue;
    const columns = new Map(WANTED.map((field) => [field, at(field)]));
    const rows = table.rows.filter(({ line }) => line > header.line);
    const taxIds = rows.map(({ cells }) => cells[at('taxId')] ?? EMPTY).filter(({ text }) => text !== '');
    const hasLost = losesZeros(taxIds);
    const branch = placeOf(BRANCH, headers);
    const read = rows.map((row) => ({
      line: row.line,
      customer: customerOf(row, { columns, branch, hasLost }),
    }));
    return {
      columns: [...columns].flatMap(([field, index]) => {
        const parts = [index, ...(field === 'debtorCode' && branch !== undefined ? [branch] : [])];
        return index < 0 ? [] : [{ field, headers: parts.map((one) => header.cells[one]?.text ?? '') }];
      }),
      customers: read.flatMap(({ customer }) => customer ?? []),
      without: read.filter(({ customer }) => !customer).map(({ line }) => line),
    };
  }
  return undefined;
}

/** Digits of a CNPJ. */
const CNPJ = 14;

function customerOf(
  row: TableRow,
  {
    columns,
    branch,
    hasLost,
  }: {
    readonly columns: ReadonlyMap<Field, number>;
    readonly branch: number | undefined;
    readonly hasLost: boolean;
  },
): Customer | undefined {
  const text = (field: Field): string => (row.cells[columns.get(field) ?? -1] ?? EMPTY).text;
  const taxId = cellTaxId(text('taxId'), hasLost);
  const name = nameIn(text('name'), taxId.ok && taxId.taxId.length === CNPJ);
  if (!taxId.ok || name === '') return undefined;
  const uf = text('uf').toUpperCase();
  const code = [text('debtorCode'), (row.cells[branch ?? -1] ?? EMPTY).text]
    .filter((part) => part !== '')
    .join('-');
  return {
    line: row.line,
    ...(text('debtorCode') === '' ? {} : { code }),
    name,
    taxId: taxId.taxId,
    emails: emailsIn(text('email')),
    phones: phonesIn(text('phone'), text('areaCode')),
    ...(/^[A-Z]{2}$/.test(uf) ? { uf } : {}),
  };
}
