import { type AmountForm, bare, cellAmount } from './amounts.ts';
import type { NumberForm, Unit } from './mapping.ts';
import type { Cell } from './table.ts';

/** A form that fits a column, and the sum that it gives, centavos. */
export interface AmountReading extends AmountForm {
  readonly sum: number;
}

/** Why a form was chosen. */
export type AmountReason = 'separators' | 'stated' | 'header' | 'total' | 'agrees';

export type DecidedAmounts =
  | { readonly ok: true; readonly form: AmountForm; readonly because: AmountReason }
  | { readonly ok: false; readonly why: 'mixed'; readonly examples: readonly Cell[] }
  | { readonly ok: false; readonly why: 'against-stated'; readonly examples: readonly Cell[] }
  | {
      readonly ok: false;
      readonly why: 'either';
      readonly readings: readonly AmountReading[];
      readonly examples: readonly Cell[];
    };

/** What is known of a column beside its cells. */
export interface KnownOfAmounts {
  readonly numbers?: NumberForm | undefined;
  readonly unit?: Unit | undefined;
  /** The header of the column. */
  readonly header: string;
}

const FORMS: readonly AmountForm[] = [
  { numbers: 'brazilian', unit: 'reais' },
  { numbers: 'program', unit: 'reais' },
  { numbers: 'brazilian', unit: 'centavos' },
];

/**
 * Finds the forms that read every cell of a column which any form can read, over the whole file, and decides if one is left, or if all that
 * are left read the same. A column of whole numbers may be reais or centavos: `1500` is never taken for R$ 15,00, nor for R$ 1.500,00,
 * unless the header, the format of the cells, the system or a person says so.
 */
export function decideAmounts(cells: readonly Cell[], known: KnownOfAmounts): DecidedAmounts {
  const readable = cells.filter((cell) => FORMS.some((form) => typeof cellAmount(cell, form) === 'object'));
  const fitting = FORMS.filter((form) =>
    readable.every((cell) => typeof cellAmount(cell, form) === 'object'),
  );
  if (fitting.length === 0) return { ok: false, why: 'mixed', examples: contradiction(readable) };
  const allowed = fitting.filter(
    ({ numbers, unit }) =>
      (known.numbers === undefined || unit === 'centavos' || numbers === known.numbers) &&
      (known.unit === undefined || unit === known.unit),
  );
  if (allowed.length === 0) return { ok: false, why: 'against-stated', examples: readable.slice(0, 3) };
  const saysReais =
    /\(R\$\)|R\$/i.test(known.header) ||
    readable.some((cell) => cell.isMoney === true || bare(cell.text).hasCurrency);
  const left = saysReais ? allowed.filter(({ unit }) => unit === 'reais') : allowed;
  const readings = distinct(readable, left);
  const [only, ...more] = readings;
  if (!only) return { ok: false, why: 'mixed', examples: readable.slice(0, 3) };
  if (more.length > 0) {
    const [one, two] = [only, more[0] ?? only];
    const differing = readable.filter(
      (cell) => JSON.stringify(cellAmount(cell, one)) !== JSON.stringify(cellAmount(cell, two)),
    );
    return { ok: false, why: 'either', readings, examples: differing.slice(0, 3) };
  }
  const because =
    distinct(readable, fitting).length === 1
      ? 'separators'
      : distinct(readable, allowed).length === 1
        ? 'stated'
        : 'header';
  return { ok: true, form: { numbers: only.numbers, unit: only.unit }, because };
}

/**
 * The one reading under which an undecided column has the amount of another, decided one in some row: what is open or received of a title
 * that nothing, or all, was paid of. Undecided as before if there is none, or more than one.
 * @param column the cells of the undecided column
 * @param amounts the decided amounts of the same rows, centavos
 */
export function decideByAgreement(
  undecided: DecidedAmounts,
  column: readonly Cell[],
  amounts: readonly (number | undefined)[],
): DecidedAmounts {
  if (undecided.ok || undecided.why !== 'either') return undecided;
  const agreeing = undecided.readings.filter((form) =>
    column.some((cell, row) => {
      const read = cellAmount(cell, form);
      return typeof read === 'object' && read.centavos !== 0 && read.centavos === amounts[row];
    }),
  );
  const [only, ...more] = agreeing;
  if (!only || more.length > 0) return undecided;
  return { ok: true, form: { numbers: only.numbers, unit: only.unit }, because: 'agrees' };
}

/** The forms that read the cells differently: of two that read the same, the first. */
function distinct(cells: readonly Cell[], forms: readonly AmountForm[]): AmountReading[] {
  const byReading = new Map<string, AmountReading>();
  for (const form of forms) {
    const read = cells.map((cell) => {
      const amount = cellAmount(cell, form);
      return typeof amount === 'object' ? amount.centavos : 0;
    });
    const key = read.join();
    if (!byReading.has(key)) byReading.set(key, { ...form, sum: read.reduce((sum, one) => sum + one, 0) });
  }
  return [...byReading.values()];
}

/** A cell that only one form reads, and one that only another does. */
function contradiction(cells: readonly Cell[]): Cell[] {
  const fits = (cell: Cell, form: AmountForm): boolean => typeof cellAmount(cell, form) === 'object';
  const lost = FORMS.flatMap((form) => cells.find((cell) => !fits(cell, form)) ?? []);
  return [...new Set(lost)].slice(0, 3);
}
