import type { FoundLayout } from './find-layout.ts';
import { namesInstalments, numberOf } from './keys.ts';
import type { TableRow } from './table.ts';
import type { LeftOut, Refused, Title } from './title.ts';

type Read = Title | LeftOut | Refused;

const isClosed = (one: Read): boolean => 'as' in one && (one.as === 'paid' || one.as === 'cancelled');

/**
 * Gives back the number of a title that only rows which are paid or cancelled have too: what is left after a part payment keeps it. Where all of them
 * are closed, each may be the one that had it.
 * @param keys the numbers of the rows that share theirs with no other
 */
export function withSharedNumbers(
  read: readonly Read[],
  keys: ReadonlyMap<TableRow, string>,
  layout: FoundLayout,
): Read[] {
  const groups = new Map<string, Read[]>();
  for (const one of read) {
    const number = keys.has(one.row) || isSecond(one) ? undefined : numberOf(one.row, layout);
    if (number !== undefined) groups.set(number, [...(groups.get(number) ?? []), one]);
  }
  const shared = new Map<TableRow, string>();
  for (const [number, all] of groups) {
    const [first, ...more] = all.filter((one) => !isClosed(one));
    if (more.length > 0 || (first && !('due' in first))) continue;
    // Without an instalment, rows of other due dates are other instalments.
    const dues = new Set(all.map((one) => one.identity?.due));
    if (first && !namesInstalments(layout) && dues.size > 1) continue;
    for (const { row } of first ? [first] : all) shared.set(row, number);
  }
  return read.map((one) => {
    const sharedKey = shared.get(one.row);
    return sharedKey === undefined || one.identity === undefined
      ? one
      : { ...one, identity: { ...one.identity, sharedKey } };
  });
}

/** Rows that are no titles: of a row that is there twice, the first one counts. */
const isSecond = (one: Read): boolean =>
  'as' in one && ['duplicate', 'hidden', 'total', 'header', 'heading'].includes(one.as);
