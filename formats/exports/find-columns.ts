import { bareNumberIn } from './bare-number.ts';
import { placeOf, placeWithoutSuffix } from './columns-by-heading.ts';
import { entriesOf } from './fields.ts';
import { fits, isOfAmounts, isOfDays, isOfOwnCompany, isOfTaxIds } from './fits.ts';
import { plain } from './header.ts';
import { headingOf } from './heading.ts';
import type { Mapping } from './mapping.ts';
import type { Field, Layout } from './profile.ts';
import { GENERIC_COLUMNS } from './profiles/generic.ts';
import { mayStandBehind } from './suffix.ts';
import type { TableRow } from './table.ts';

/** The place of the column of each field, from 0. */
type Columns = Partial<Record<Field, number>>;

/** What people add to the export of any system, by the names that people give it. */
const ANYWHERE: readonly Field[] = [
  'taxId',
  'email',
  'areaCode',
  'phone',
  'uf',
  'digitableLine',
  'pixCode',
  'promisedOn',
  'planDays',
  'planAmounts',
];

/** Rows by which it is seen whether a column holds what its heading says. */
const SAMPLE = 500;

function sampleAfter(header: TableRow, rows: readonly TableRow[]): TableRow[] {
  const sample: TableRow[] = [];
  for (const row of rows) {
    if (sample.length >= SAMPLE) break;
    if (row.line > header.line && row.broken === undefined) sample.push(row);
  }
  return sample;
}

/** Headings of a document that is the title's, or the customer's CPF or CNPJ: its content says it. */
const DOCUMENTS = ['Documento', 'Número do documento', 'Nº documento'];

/**
 * Finds the column of each field under a header: of a known system by the headings that it writes; of any other table by those that people
 * write, shortened or not, where the column holds what its heading says.
 */
export function findColumns(header: TableRow, rows: readonly TableRow[], layout: Layout): Columns {
  const headers = header.cells.map(({ text }) => text);
  return layout.fingerprint.length === 0
    ? byNames(headers, rows, { header, layout })
    : bySystem(headers, layout);
}

function bySystem(headers: readonly string[], layout: Layout): Columns {
  const names = headers.map(plain);
  const { columns, take, isFree } = taken();
  for (const [field, wanted] of entriesOf(layout.columns))
    take(
      field,
      wanted.map((one) => names.indexOf(plain(one))).find((at) => at >= 0 && isFree(at)),
    );
  const keys = [...(layout.key ?? []), ...(layout.debtorKey ?? [])].map((one) => names.indexOf(plain(one)));
  for (const field of ANYWHERE)
    take(
      field,
      placeOf(GENERIC_COLUMNS[field], headers, (at) => isFree(at) && !keys.includes(at)),
    );
  return columns;
}

function byNames(
  headers: readonly string[],
  rows: readonly TableRow[],
  { header, layout }: { readonly header: TableRow; readonly layout: Layout },
): Columns {
  const { columns, take, isFree } = taken();
  const sample = sampleAfter(header, rows);
  for (const [field, wanted] of entriesOf(layout.columns))
    take(
      field,
      placeOf(wanted, headers, (at) => isFree(at) && fits(field, at, sample)),
    );
  for (const [field, wanted] of entriesOf(layout.columns))
    take(
      field,
      placeWithoutSuffix(
        wanted,
        headers,
        (at, suffix) =>
          isFree(at) &&
          fits(field, at, sample) &&
          mayStandBehind(suffix, field, headingOf(headers[columns.name ?? -1] ?? '')),
      ),
    );
  if (columns.name !== undefined)
    take(
      'debtorCode',
      placeOf(['Parceiro'], headers, (at) => isFree(at) && !fits('name', at, sample)),
    );
  if (isOfOwnCompany(columns, sample)) {
    const { taxId: ofCompany } = columns;
    const other = placeOf(GENERIC_COLUMNS.taxId, headers, (at) => at !== ofCompany && isFree(at));
    if (other !== undefined || headers.some((one) => OF_COMPANY.test(headingOf(one)))) {
      delete columns.taxId;
      take('taxId', other);
    }
  }
  take(
    'taxId',
    placeOf(DOCUMENTS, headers, (at) => isFree(at) && isOfTaxIds(at, sample)),
  );
  if (columns.titleId === undefined) {
    const body = rows.filter(({ line, broken }) => line > header.line && broken === undefined);
    const at = bareNumberIn(headers.map(plain), body);
    if (at !== undefined && isFree(at)) take('titleId', at);
  }
  return columns;
}

/** Columns as they are taken: each for one field, and the first that a field takes stays its own. */
function taken() {
  const columns: Columns = {};
  return {
    columns,
    take: (field: Field, at: number | undefined): void => {
      if (columns[field] === undefined && at !== undefined) columns[field] = at;
    },
    isFree: (at: number): boolean => !Object.values(columns).includes(at),
  };
}

/** Beside one of these, a CNPJ may be that of the company whose book it is. */
const OF_COMPANY = /\b(empresa|filial|fil)\b/;

/** Columns that are never chosen from several: how much is owed, until when, and what is paid. */
const ONE_ALONE: readonly Field[] = ['due', 'amount', 'open', 'received', 'paidOn', 'status'];

/** Two headings that are one with their words in full, where a person has to say which is meant: `Valor` and `Vlr.`. */
export function alikeIn(
  headers: readonly string[],
  columns: Readonly<Partial<Record<Field, number>>>,
  { columns: named = {} }: Mapping,
): string | undefined {
  const whole = headers.map(headingOf);
  for (const field of ONE_ALONE) {
    const at = columns[field];
    if (at === undefined || named[field] !== undefined) continue;
    const others = headers.filter((_, index) => whole[index] === whole[at]);
    if (others.length > 1) return others.join('”, “');
  }
  return undefined;
}

/** Fields without which a row is taken for no header, though others lack. */
const FEWEST = 2;

/** Columns that are not used, and hold days or amounts where a table lacks a due date or an amount, and nothing of notes. */
export function alikeFor(
  lacks: readonly Field[],
  found: {
    readonly header: TableRow;
    readonly columns: Readonly<Columns>;
    readonly ignored: readonly string[];
  },
  rows: readonly TableRow[],
): { readonly field: Field; readonly headers: readonly string[] }[] {
  const { header, columns, ignored } = found;
  if (Object.keys(columns).length < FEWEST) return [];
  const sample = sampleAfter(header, rows);
  const ofContent = (is: typeof isOfDays): string[] =>
    ignored.filter((one) =>
      is(
        header.cells.findIndex(({ text }) => text === one),
        sample,
      ),
    );
  return lacks.flatMap((field) => {
    const headers = field === 'due' ? ofContent(isOfDays) : field === 'amount' ? ofContent(isOfAmounts) : [];
    return headers.length === 0 ? [] : [{ field, headers }];
  });
}
