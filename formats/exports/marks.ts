import { headingOf } from './heading.ts';
import type { Filter } from './profile.ts';
import { type Cell, EMPTY, type TableRow } from './table.ts';

const YES = ['S', 'SIM'];
const NO = ['N', 'NÃO', 'NAO'];

/** Headings, with their words in full, that say of each row whether it is a forecast, and of which kind it is. */
const OF_FORECAST = ['provisao', 'provisao simnao'];
const OF_KIND = ['tipo', 'tipo titulo'];
const FORECASTS = ['PROVISÃO', 'PROVISAO', 'PREVISÃO', 'PREVISAO'];
const CREDITS = ['ADIANTAMENTO', 'CRÉDITO', 'CREDITO'];
/** Beside it, `Crédito` is how something was paid, or what goes into an account. */
const DEBITS = ['DÉBITO', 'DEBITO'];

const hasAny = (cells: readonly Cell[], words: readonly string[]): boolean =>
  cells.some(({ text }) => words.includes(text.toUpperCase()));

/**
 * Finds the columns of a table that mark rows as no titles to be collected, whatever system wrote it: `Provisão` that is answered by yes or no, and
 * a kind of title that is a forecast or a credit.
 * @param used places of columns that have another meaning already
 */
export function marksIn(
  header: TableRow,
  rows: readonly TableRow[],
  used: readonly (number | undefined)[],
): Filter[] {
  return header.cells.flatMap(({ text }, at): Filter[] => {
    if (used.includes(at)) return [];
    const heading = headingOf(text);
    const [isForecast, isKind] = [OF_FORECAST.includes(heading), OF_KIND.includes(heading)];
    if (!isForecast && !isKind) return [];
    const cells = rows.filter(({ line }) => line > header.line).map((row) => row.cells[at] ?? EMPTY);
    if (isForecast)
      return hasAny(cells, [...YES, ...NO]) ? [{ header: text, leaveOut: YES, as: 'forecast' }] : [];
    const credits = hasAny(cells, DEBITS) ? CREDITS.slice(0, 1) : CREDITS;
    return [
      ...(hasAny(cells, FORECASTS) ? [{ header: text, leaveOut: FORECASTS, as: 'forecast' as const }] : []),
      ...(hasAny(cells, credits) ? [{ header: text, leaveOut: credits, as: 'credit' as const }] : []),
    ];
  });
}
