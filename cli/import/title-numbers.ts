import type { LeftOut, Refused } from '#formats/exports/title.ts';
import type { NamedRow, NamedTitle } from './compare.ts';
import { isNumber, shownNumber } from './shown-number.ts';

/**
 * What a person calls titles: the number that their system gives them comes first, and the id that messages and files have is beside it where that
 * is another one. A number that is personal is not shown.
 */
export class TitleNumbers {
  readonly #byId = new Map<string, string>();

  constructor(named: {
    readonly titles: readonly NamedTitle[];
    readonly closed: readonly NamedRow<LeftOut>[];
    readonly refused: readonly NamedRow<Refused>[];
  }) {
    for (const { invoiceId, title } of named.titles) this.#add(invoiceId, shownNumber(title.identity, title));
    for (const { invoiceId, row } of [...named.closed, ...named.refused])
      this.#add(invoiceId, row.identity && shownNumber(row.identity));
  }

  /** What a title of the files is called: its number, its number with its id, or its id. */
  of(invoiceId: string): string {
    const number = this.#byId.get(invoiceId);
    if (number === undefined) return invoiceId;
    return isNumber(invoiceId, number) ? number : `${number} [${invoiceId}]`;
  }

  #add(invoiceId: string | undefined, number: string | undefined): void {
    if (invoiceId === undefined || number === undefined || this.#byId.has(invoiceId)) return;
    this.#byId.set(invoiceId, number);
  }
}
