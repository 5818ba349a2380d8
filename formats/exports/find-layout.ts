import { placeOf } from './columns-by-heading.ts';
import { debtorAlike } from './debtor-alike.ts';
import { entriesOf } from './fields.ts';
import { alikeFor, alikeIn, findColumns } from './find-columns.ts';
import { plain } from './header.ts';
import { namesAlike } from './look-alike.ts';
import type { Mapping } from './mapping.ts';
import { type KindColumn, marksIn } from './marks.ts';
import { isNotes } from './notes.ts';
import type { Field, Layout, SystemProfile } from './profile.ts';
import { GENERIC } from './profiles/generic.ts';
import { PROFILES } from './profiles.ts';
import type { Table, TableRow } from './table.ts';

/** Rows in which a header is looked for. */
const BEGINNING = 30;

/** Where the header of a table is, whose it is, and the column of each field, from 0. */
export interface FoundLayout {
  readonly profile: SystemProfile;
  readonly layout: Layout;
  readonly header: TableRow;
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  /** The headers of the table in our form, in their order. */
  readonly names: readonly string[];
  /** Headers that give no field. */
  readonly ignored: readonly string[];
  /** Those of them under which people write notes for each other. */
  readonly notes: readonly string[];
  /** The column of the kinds of titles, if there is one. */
  readonly kind?: KindColumn;
  /** Fields whose column the mapping names, and no heading would have given. */
  readonly mapped: readonly Field[];
}

/** Why no header was found. */
export type NoLayout =
  | {
      readonly why: 'no-header';
      readonly lacks: readonly Field[];
      readonly seen: readonly string[];
      /** Columns that hold what is lacking by their content: days or amounts, or where the name alone is lacking, what else is known of debtors. */
      readonly alike: readonly { readonly field: Field; readonly headers: readonly string[] }[];
      /** Columns that may be that of the name, where nothing else is lacking. */
      readonly namesAlike: readonly string[];
    }
  | { readonly why: 'not-of-profile'; readonly profile: SystemProfile; readonly lacks: readonly string[] }
  | { readonly why: 'pivot'; readonly profile: SystemProfile }
  | { readonly why: 'no-such-column'; readonly field: Field; readonly header: string }
  | { readonly why: 'column-twice'; readonly header: string };

/** Fields without which nothing can be collected, or found out to be owed; a name or a tax id is needed too. */
const NEEDED: readonly Field[] = ['due'];

/**
 * Finds the header of a table among its first rows, and the system that wrote it: of the known systems, the one whose fingerprint is in it
 * and has most headers; otherwise the columns by the names that people give them.
 * @param asked the system that `--from` names: no other is tried
 */
export function findLayout(table: Table, mapping: Mapping, asked?: SystemProfile): FoundLayout | NoLayout {
  const rows = table.rows.slice(0, BEGINNING).filter(({ broken }) => broken === undefined);
  const profiles = asked ? [asked] : Object.values(PROFILES);
  for (const profile of profiles)
    for (const { fingerprint } of profile.refuses ?? [])
      if (rows.some((row) => holds(row, fingerprint))) return { why: 'pivot', profile };
  const known = profiles
    .flatMap((profile) => profile.layouts.map((layout) => ({ profile, layout })))
    .filter(({ layout }) => layout.fingerprint.length > 0)
    .sort((one, other) => other.layout.fingerprint.length - one.layout.fingerprint.length);
  for (const { profile, layout } of known) {
    const header = rows.find((row) => holds(row, layout.fingerprint));
    if (header) return layoutAt(header, table.rows, { profile, layout, mapping });
  }
  if (asked && known.length > 0)
    return { why: 'not-of-profile', profile: asked, lacks: nearest(rows, known) };
  const profile = asked ?? GENERIC;
  const [layout] = profile.layouts;
  if (!layout) return { why: 'no-header', lacks: NEEDED, seen: [], alike: [], namesAlike: [] };
  return byNames(table, rows, { profile, layout, mapping });
}

const holds = ({ cells }: TableRow, headers: readonly string[]): boolean => {
  const names = cells.map(({ text }) => plain(text));
  return headers.every((header) => names.includes(plain(header)));
};

/** What the row that is most like a header of the system lacks of it. */
function nearest(
  rows: readonly TableRow[],
  known: readonly { readonly layout: Layout }[],
): readonly string[] {
  const lacking = known.flatMap(({ layout }) =>
    rows.map((row) => layout.fingerprint.filter((header) => !holds(row, [header]))),
  );
  return lacking.sort((one, other) => one.length - other.length)[0] ?? known[0]?.layout.fingerprint ?? [];
}

/** The row that names most fields is the header, if it names what is needed. */
function byNames(
  table: Table,
  rows: readonly TableRow[],
  {
    profile,
    layout,
    mapping,
  }: { readonly profile: SystemProfile; readonly layout: Layout; readonly mapping: Mapping },
): FoundLayout | NoLayout {
  const found = rows
    .map((header) => layoutAt(header, table.rows, { profile, layout, mapping }))
    .filter((one): one is FoundLayout => 'columns' in one)
    .sort((one, other) => Object.keys(other.columns).length - Object.keys(one.columns).length);
  const [best] = found;
  const lacks = lackedBy(best?.columns ?? {});
  if (best && lacks.length === 0) return best;
  const refusals = rows
    .map((header) => layoutAt(header, table.rows, { profile, layout, mapping }))
    .filter(isRefusal);
  const refused = refusals.find(({ why }) => why === 'column-twice') ?? (best ? undefined : refusals[0]);
  if (refused) return refused;
  const lacksName = lacks.join() === 'name';
  return {
    why: 'no-header',
    lacks,
    seen: best?.header.cells.map(({ text }) => text).filter(Boolean) ?? [],
    alike: best
      ? lacksName
        ? debtorAlike(bodyOf(table, best), best)
        : alikeFor(lacks, best, table.rows)
      : [],
    namesAlike: best && lacksName ? namesAlike(bodyOf(table, best), best) : [],
  };
}

const bodyOf = ({ rows }: Table, { header }: FoundLayout): TableRow[] =>
  rows.filter(({ line, broken }) => line > header.line && broken === undefined);

const isRefusal = (found: FoundLayout | NoLayout): found is NoLayout => 'why' in found;

/** What a table of titles needs and does not have. */
function lackedBy(columns: Readonly<Partial<Record<Field, number>>>): Field[] {
  const has = (field: Field): boolean => columns[field] !== undefined;
  return [
    ...NEEDED.filter((field) => !has(field)),
    ...(has('amount') || has('open') ? [] : (['amount'] as const)),
    ...(has('name') || has('taxId') || has('debtorCode') ? [] : (['name'] as const)),
  ];
}

function layoutAt(
  header: TableRow,
  rows: readonly TableRow[],
  {
    profile,
    layout,
    mapping,
  }: { readonly profile: SystemProfile; readonly layout: Layout; readonly mapping: Mapping },
): FoundLayout | NoLayout {
  const headers = header.cells.map(({ text }) => text);
  const names = headers.map(plain);
  const columns = findColumns(header, rows, layout);
  const own = { ...columns };
  for (const [field, wanted] of entriesOf(mapping.columns ?? {})) {
    const at = placeOf([wanted], headers);
    if (at === undefined) return { why: 'no-such-column', field, header: wanted };
    for (const [other, index] of entriesOf(columns)) if (index === at) delete columns[other];
    columns[field] = at;
  }
  const { number } = mapping;
  const lacking = number?.find((one) => !names.includes(plain(one)));
  if (lacking !== undefined) return { why: 'no-such-column', field: 'titleId', header: lacking };
  const used = Object.values(columns);
  const twice = used.find(
    (index) => names.indexOf(names[index] ?? '') !== names.lastIndexOf(names[index] ?? ''),
  );
  if (twice !== undefined) return { why: 'column-twice', header: header.cells[twice]?.text ?? '' };
  const alike = layout.fingerprint.length === 0 ? alikeIn(headers, columns, mapping) : undefined;
  if (alike !== undefined) return { why: 'column-twice', header: alike };
  const marks = marksIn(header, rows, {
    used,
    layout,
    isTable: lackedBy(columns).length === 0,
    types: mapping.types,
  });
  const ofTable =
    marks.filters.length === 0
      ? layout
      : { ...layout, filters: [...(layout.filters ?? []), ...marks.filters] };
  const known = [
    ...(number ?? layout.key ?? []),
    ...(layout.debtorKey ?? []),
    ...(ofTable.filters ?? []).map((filter) => filter.header),
    ...(marks.kind ? [marks.kind.header] : []),
  ].map(plain);
  const ignored = header.cells.flatMap(({ text }, index) =>
    text === '' || used.includes(index) || known.includes(names[index] ?? '') || isReason(text) ? [] : [text],
  );
  // The number that a person names goes before what is known of the system.
  const { key: _, ...others } = ofTable;
  const isNamed = mapping.columns?.titleId !== undefined && columns.titleId !== own.titleId;
  const instalment = columns.instalment === own.instalment ? undefined : mapping.columns?.instalment;
  return {
    profile,
    layout: number
      ? { ...ofTable, key: number }
      : isNamed
        ? others
        : instalment === undefined
          ? ofTable
          : keyWith(ofTable, instalment),
    header,
    columns,
    names,
    ignored,
    notes: ignored.filter(isNotes),
    ...(marks.kind ? { kind: marks.kind } : {}),
    mapped: entriesOf(columns).flatMap(([field, at]) => (own[field] === at ? [] : [field])),
  };
}

/** A layout whose key, where it has one of its own, has the column of the instalment that a person names too. */
export const keyWith = (layout: Layout, instalment: string): Layout => {
  const { key = [] } = layout;
  const isPartOfIt = key.some((header) => plain(header) === plain(instalment));
  return key.length === 0 || isPartOfIt ? layout : { ...layout, key: [...key, instalment] };
};

/** The column that we add to refused rows. */
export const isReason = (header: string): boolean => plain(header) === 'motivo';
