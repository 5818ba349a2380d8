import type { Cell } from './columns.ts';

/** The sum of a column of money or of counts; undefined of another. */
export function sumOf(cells: readonly Cell[]): { centavos: number } | { count: number } | undefined {
  const amounts = cells.flatMap((cell) => (cell !== undefined && 'centavos' in cell ? [cell.centavos] : []));
  const counts = cells.flatMap((cell) => (cell !== undefined && 'count' in cell ? [cell.count] : []));
  const sum = (of: readonly number[]): number => of.reduce((all, one) => all + one, 0);
  if (amounts.length > 0) return { centavos: sum(amounts) };
  return counts.length > 0 ? { count: sum(counts) } : undefined;
}
