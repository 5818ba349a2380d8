import { CalendarDay, UF } from '#schemas/primitives.ts';

/** The list of a register, by the name of its file. */
export interface ListFile {
  readonly uf: UF;
  /** The day of the list. */
  readonly edition: string;
  /** A person says in the name that a list may be much shorter than the one before. */
  readonly isConfirmed: boolean;
}

/** The folder of the bucket in which lists are dropped. */
export const LISTS = 'registers/';

/** How the file of a list is named, for messages. */
export const LIST_NAME = `${LISTS}SP-2026-11-01.csv: the state, and the day of the list`;

/** Reads the name of a file: undefined for any other file, and a reason for one in the folder that is named otherwise. */
export function readListName(key: string): ListFile | { readonly reason: string } | undefined {
  if (!key.startsWith(LISTS)) return undefined;
  const [, state, day, confirmed] =
    /^([A-Z]{2})-(\d{4}-\d\d-\d\d)(-confirmed)?\.(?:csv|txt)$/.exec(key.slice(LISTS.length)) ?? [];
  const uf = UF.safeParse(state);
  const edition = CalendarDay.safeParse(day);
  if (!uf.success || !edition.success) return { reason: `the name must be as ${LIST_NAME}` };
  return { uf: uf.data, edition: edition.data, isConfirmed: confirmed !== undefined };
}
