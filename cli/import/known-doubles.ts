import type { TableRow } from '#formats/exports/table.ts';
import type { OwedTitle } from './debtors.ts';
import type { KeptTitle } from './kept-book.ts';

/**
 * The known title that a new one may be, under another number: of the same customer, due on the same day, of the same amount, open, and not in the
 * file. Two that are in the file are two.
 */
export class KnownDoubles {
  readonly #byDebt = new Map<string, [string, KeptTitle][]>();
  readonly #taken = new Set<string>();
  readonly #twins: ReadonlyMap<TableRow, readonly string[]>;

  /**
   * @param known the titles of the imports before
   * @param inFile the ids of the rows of the file
   * @param twins the known titles that a row which comes back is none of
   */
  constructor(
    known: Readonly<Record<string, KeptTitle>>,
    inFile: ReadonlySet<string>,
    twins: ReadonlyMap<TableRow, readonly string[]>,
  ) {
    this.#twins = twins;
    for (const [id, title] of Object.entries(known)) {
      if (title.state === 'closed' || title.debtor === undefined || inFile.has(id)) continue;
      const key = `${title.debtor}|${title.due}`;
      this.#byDebt.set(key, [...(this.#byDebt.get(key) ?? []), [id, title]]);
    }
  }

  /** The id of the known title that a new one may be; each known one is named once. */
  of({ title, kin }: { readonly title: OwedTitle; readonly kin?: object }): string | undefined {
    const found = (this.#byDebt.get(`${title.debtorId}|${title.due}`) ?? []).find(
      ([id, known]) =>
        !this.#taken.has(id) &&
        !this.#twins.get(title.row)?.includes(id) &&
        (known.amount === title.amount || known.open === title.open) &&
        // Titles without a number are told apart by their day of issue.
        (kin === undefined || known.party === undefined),
    )?.[0];
    if (found !== undefined) this.#taken.add(found);
    return found;
  }
}
