import { headingOf } from './heading.ts';
import { isNotes } from './notes.ts';
import type { Filter, Layout } from './profile.ts';
import { type Cell, EMPTY, type TableRow } from './table.ts';
import { codeIn, isKindCode, kindOf, mayBeUnknownKind, type TitleKind } from './title-kinds.ts';

const YES = ['S', 'SIM'];
const NO = ['N', 'NÃO', 'NAO'];

/** Headings, with their words in full, that say of each row whether it is a forecast. */
const OF_FORECAST = ['provisao', 'provisao simnao'];
/** Headings, with their words in full, that say of which kind a title is. */
const OF_KIND: ReadonlySet<string> = new Set([
  ...['tipo', 'especie'].flatMap((word) => [word, `codigo ${word}`, `descricao ${word}`]),
  ...['titulo', 'documento', 'duplicata'].flatMap((what) =>
    ['tipo', 'especie', 'codigo tipo', 'descricao tipo'].map((word) => `${word} ${what}`),
  ),
  ...['tipo codigo', 'titulo tipo', 'e1 tipo', 'codtpt', 'tpt'],
]);
/** Beside it, `Crédito` is how something was paid, or what goes into an account. */
const DEBITS = ['DÉBITO', 'DEBITO'];
const PLAIN_CREDITS = ['CRÉDITO', 'CREDITO'];

/** Kinds of a table of which nobody knows one are shown, unless they are more than this: then the column is another one. */
const MOST_KINDS = 12;
/** States are codes of two letters too: `PR`, `PA`. */
const STATES = 'AC AL AP AM BA CE DF ES GO MA MT MS MG PA PB PR PE PI RJ RN RS RO RR SC SP SE TO'.split(' ');

/** The column that says of which kind each title is. */
export interface KindColumn {
  readonly header: string;
  readonly at: number;
  /** Codes that nobody knows, as they are compared. */
  readonly unknown: readonly string[];
  /** What becomes of them: where no code of the column is known, it may be another column, and they are collected. */
  readonly areCollected: boolean;
}

/** What marks rows as no titles to be collected. */
interface Marks {
  readonly filters: readonly Filter[];
  readonly kind?: KindColumn;
}

/**
 * Finds the columns of a table that mark rows as no titles to be collected, whatever system wrote it: `Provisão` that is answered by yes or no, and
 * a kind of title, by its heading or by its codes, that is a forecast or a credit. A code that nobody knows, beside others that are known, may be that of a credit: it is
 * for a person.
 * @param of.used places of columns that have another meaning already
 * @param of.isTable the row is a header, so that other columns are looked at by what they hold
 * @param of.types what a person says of codes
 */
export function marksIn(
  header: TableRow,
  rows: readonly TableRow[],
  of: {
    readonly used: readonly (number | undefined)[];
    readonly layout: Layout;
    readonly isTable: boolean;
    readonly types: Readonly<Record<string, TitleKind>> | undefined;
  },
): Marks {
  const places = header.cells.flatMap(({ text }, at) => (of.used.includes(at) || text === '' ? [] : [at]));
  const bodies = rows.filter(({ line }) => line > header.line);
  const headerOf = (at: number): string => header.cells[at]?.text ?? '';
  const cellsOf = (at: number): Cell[] => bodies.map((row) => row.cells[at] ?? EMPTY);
  const forecasts = places
    .filter((at) => OF_FORECAST.includes(headingOf(headerOf(at))))
    .filter((at) => cellsOf(at).some(({ text }) => [...YES, ...NO].includes(text.toUpperCase())))
    .map((at): Filter => ({ header: headerOf(at), leaveOut: YES, as: 'forecast' }));
  const byHeading = places.filter((at) => OF_KIND.has(headingOf(headerOf(at))));
  const byCodes =
    byHeading.length > 0 || !of.isTable
      ? []
      : places.filter((at) => !isNotes(headerOf(at)) && holdsKinds(cellsOf(at), of.types)).slice(0, 1);
  const kinds = [...byHeading, ...byCodes].map((at) =>
    kindsAt({ header: headerOf(at), at, cells: cellsOf(at) }, of.layout, of.types),
  );
  const [kind] = kinds.flatMap(({ column }) => column ?? []);
  return { filters: [...forecasts, ...kinds.flatMap(({ filters }) => filters)], ...(kind ? { kind } : {}) };
}

/** True of a column of few short codes, of which some are known as titles and some as none. */
function holdsKinds(cells: readonly Cell[], types: Readonly<Record<string, TitleKind>> | undefined): boolean {
  const codes = new Set<string>();
  let filled = 0;
  for (const { text } of cells) {
    if (text === '') continue;
    if (!isKindCode(text)) return false;
    codes.add(codeIn(text));
    filled += 1;
    if (codes.size > MOST_KINDS) return false;
  }
  const kinds = new Set(
    [...codes].filter((code) => !STATES.includes(code)).map((code) => kindOf(code, types)),
  );
  return filled * 2 > cells.length && kinds.has('title') && (kinds.has('credit') || kinds.has('forecast'));
}

function kindsAt(
  { header, at, cells }: { readonly header: string; readonly at: number; readonly cells: readonly Cell[] },
  { deduct }: Layout,
  types: Readonly<Record<string, TitleKind>> | undefined,
): { readonly filters: readonly Filter[]; readonly column?: KindColumn } {
  const ofTitles = deduct?.header === header ? deduct.values : [];
  const codes = [...new Set(cells.map(({ text }) => codeIn(text)))].filter(
    (code) => code !== '' && !ofTitles.includes(code),
  );
  const hasDebits = codes.some((code) => DEBITS.includes(code));
  const kindIn = (code: string): TitleKind | undefined =>
    hasDebits && PLAIN_CREDITS.includes(code) ? undefined : kindOf(code, types);
  const unknown = codes.filter((code) => isKindCode(code) && kindIn(code) === undefined);
  const isKnown = codes.some((code) => kindIn(code) !== undefined);
  const maybeKinds =
    codes.length >= 2 && codes.length <= MOST_KINDS && codes.every((code) => mayBeUnknownKind(code));
  if (!isKnown && !maybeKinds) return { filters: [] };
  const of = (kind: TitleKind): readonly string[] => [
    ...codes.filter((code) => kindIn(code) === kind),
    ...(kind === 'person' && isKnown ? unknown : []),
  ];
  return {
    filters: (['credit', 'forecast', 'person'] as const).flatMap((as): Filter[] =>
      of(as).length > 0 ? [{ header, leaveOut: of(as), as }] : [],
    ),
    column: { header, at, unknown, areCollected: !isKnown },
  };
}
