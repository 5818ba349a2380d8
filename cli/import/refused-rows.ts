import { looksPersonal } from '#domain/tax-id/looks-personal.ts';
import type { FoundLayout } from '#formats/exports/find-layout.ts';
import { plain } from '#formats/exports/header.ts';
import { keyColumns } from '#formats/exports/keys.ts';
import { nameKey } from '#formats/exports/name-cell.ts';
import { type Cell, EMPTY, type TableRow } from '#formats/exports/table.ts';
import type { ReadTitles, Refused, Title } from '#formats/exports/title.ts';
import { textOf } from '#formats/exports/write-refused.ts';
import type { Ids } from './ids.ts';
import { KNOWN_BY, type KnownBy, type RefusedRow } from './refused-row.ts';

/** Problems that a person mends by another number or code. */
const OF_NUMBER: readonly Refused['problem']['code'][] = [
  'key-twice',
  'debtor-of-two',
  'damaged-number',
  'maybe-known',
  'bad-event',
  'no-party',
  'no-tax-id',
  'customer-twice',
];
/** Rows whose cells are not under their headers, and those whose numbers are not theirs. */
const UNKNOWN: readonly Refused['problem']['code'][] = ['broken', 'too-many-cells', 'other-number'];

/** A title with its id and the name of its customer. */
interface Titled {
  readonly invoiceId: string;
  readonly title: Title & { readonly name: string };
}

/** Rows that are refused, as the next import knows them when they come back. */
export function refusedRowsOf(
  books: readonly Pick<ReadTitles, 'table' | 'layout'>[],
  {
    titles,
    refused,
    ids,
  }: {
    readonly titles: readonly Titled[];
    readonly refused: readonly Refused[];
    readonly ids: Ids;
  },
): RefusedRow[] {
  const layoutOf = new Map(
    books.flatMap(({ table, layout }) => table.rows.map((row) => [row, layout] as const)),
  );
  const byDebt = new Map<string, Titled[]>();
  for (const one of titles) {
    const key = `${one.title.due}|${one.title.amount}`;
    byDebt.set(key, [...(byDebt.get(key) ?? []), one]);
  }
  return refused.flatMap(({ row, problem, identity, name }): RefusedRow[] => {
    const layout = layoutOf.get(row);
    if (!layout || UNKNOWN.includes(problem.code)) return [];
    const twins = (byDebt.get(`${identity?.due}|${identity?.amount}`) ?? []).flatMap(
      ({ invoiceId: id, title }) =>
        title.row !== row && name !== undefined && nameKey(title.name) === nameKey(name) ? [id] : [],
    );
    return [
      {
        cells: numbersIn(row, layout),
        marks: marksOf(row, layout, ids),
        ...(OF_NUMBER.includes(problem.code) ? { isOfNumber: true } : {}),
        ...(twins.length > 0 ? { twins } : {}),
      },
    ];
  });
}

/** The places of the columns of numbers, instalments and codes, from 0. */
export function numberColumns(layout: FoundLayout): number[] {
  const { columns, names } = layout;
  const codes = layout.layout.debtorKey?.map((header) => names.indexOf(plain(header))) ?? [
    columns.debtorCode ?? -1,
  ];
  return [...new Set([...keyColumns(layout), ...codes.filter((at) => at >= 0 && at !== columns.taxId)])];
}

function numbersIn({ cells }: TableRow, layout: FoundLayout): Record<string, string> {
  return Object.fromEntries(
    numberColumns(layout).flatMap((at) => {
      const text = textOf(cells[at] ?? EMPTY);
      return looksPersonal(text) ? [] : [[layout.header.cells[at]?.text ?? '', text]];
    }),
  );
}

/** Marks of what tells a row from others, whatever a spreadsheet does to how it is written. */
export function marksOf({ cells }: TableRow, { columns }: FoundLayout, ids: Ids): RefusedRow['marks'] {
  return Object.fromEntries(
    KNOWN_BY.flatMap((field) => {
      const at = columns[field];
      const bare = at === undefined ? '' : bareOf(field, cells[at] ?? EMPTY);
      return bare === '' ? [] : [[field, markOf(field, bare, ids)]];
    }),
  );
}

/** Characters of a mark. */
const MARK = 12;
const markOf = (field: string, bare: string, ids: Ids): string => ids.ofRow([field, bare]).slice(0, MARK);

/** A mark of what the cell of a field says. */
export const markOfCell = (field: KnownBy, cell: Cell, ids: Ids): string =>
  markOf(field, bareOf(field, cell), ids);

function bareOf(field: KnownBy, cell: Cell): string {
  const text = textOf(cell);
  if (field === 'name') return nameKey(text);
  if (field === 'taxId') return text.replace(/[^\dA-Za-z]/g, '').replace(/^0+/, '');
  if (field === 'due') return bareDay(text);
  return bareAmount(text);
}

/** The same for `25/03/2026`, `25/3/26` and `2026-03-25`. */
function bareDay(text: string): string {
  const parts = (text.match(/\d+/g) ?? []).slice(0, 3);
  const year = parts.find((part) => part.length === 4) ?? parts.at(-1) ?? '';
  const others = parts.filter((part) => part !== year || part.length < 4).slice(0, 2);
  return [Number(year) % 100, ...others.map(Number).sort((one, other) => one - other)].join('|');
}

/** The same for `R$ 1.234,50`, `1234,5` and `1234.5`. */
function bareAmount(text: string): string {
  const [, whole = '', part = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(text.replace(/[^\d.,-]/g, '')) ?? [];
  const digits = whole.replace(/[.,]/g, '').replace(/^(-?)0+(?=\d)/, '$1');
  return digits === '' ? '' : `${digits},${part.padEnd(2, '0')}`;
}
