import { carriesPersonal } from '#domain/tax-id/carries-personal.ts';
import { looksPersonal } from '#domain/tax-id/looks-personal.ts';
import { parseTaxId } from '#domain/tax-id/tax-id.ts';
import type { LeftOut, Refused, TitleIdentity } from '#formats/exports/title.ts';
import type { NamedRow, NamedTitle } from './compare.ts';

/** The number of a title as it is written in its system, unless that is nothing, or has a CPF, a CNPJ or an address in it. */
export const shownNumber = ({ number }: TitleIdentity): string | undefined =>
  number === undefined || looksPersonal(number) || holdsTaxId(number) ? undefined : number;

const holdsTaxId = (text: string): boolean =>
  (text.match(/\d[\d./-]*/g) ?? []).some((digits) => parseTaxId(digits).ok);

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
    for (const { invoiceId, title } of named.titles)
      if (!carriesPersonal(title.identity.number ?? '', title)) this.#add(invoiceId, title.identity);
    for (const { invoiceId, row } of [...named.closed, ...named.refused]) this.#add(invoiceId, row.identity);
  }

  /** What a title of the files is called: its number, its number with its id, or its id. */
  of(invoiceId: string): string {
    const number = this.#byId.get(invoiceId);
    if (number === undefined) return invoiceId;
    return number.replace(/\s+/g, '') === invoiceId ? number : `${number} [${invoiceId}]`;
  }

  #add(invoiceId: string | undefined, identity: TitleIdentity | undefined): void {
    const number = identity && shownNumber(identity);
    if (invoiceId === undefined || number === undefined || this.#byId.has(invoiceId)) return;
    this.#byId.set(invoiceId, number);
  }
}
