import { carriesPersonal, type Identifiers } from '#domain/tax-id/carries-personal.ts';
import { looksPersonal } from '#domain/tax-id/looks-personal.ts';
import { parseTaxId } from '#domain/tax-id/tax-id.ts';
import type { TitleIdentity } from '#formats/exports/title.ts';

/**
 * The number of a title as it is written in its system, unless that is nothing, or has a CPF, a CNPJ or an address in it.
 * @param person who owes the title, where that is known
 */
export const shownNumber = ({ number }: TitleIdentity, person?: Identifiers): string | undefined =>
  number === undefined ||
  looksPersonal(number) ||
  holdsTaxId(number) ||
  (person && carriesPersonal(number, person))
    ? undefined
    : number;

/** True if an id is the number of its title but for blanks. */
export const isNumber = (invoiceId: string, number: string): boolean =>
  number.replace(/\s+/g, '') === invoiceId;

const holdsTaxId = (text: string): boolean =>
  (text.match(/\d[\d./-]*/g) ?? []).some((digits) => parseTaxId(digits).ok);
