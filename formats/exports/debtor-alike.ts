import { isOfOwnCompany, isOfTaxIds } from './fits.ts';
import { alike, type Columns } from './look-alike.ts';
import type { Field } from './profile.ts';
import { OTHERS } from './suffix.ts';
import type { Cell, TableRow } from './table.ts';
import { cellTaxId } from './tax-id-cell.ts';

/** Columns that are not used, and hold what is known of a debtor by their content. */
export type DebtorAlike = readonly { readonly field: Field; readonly headers: readonly string[] }[];

/** `(11) 98765-4321`, `11 3322-1100`, `+55 31 99911-2233`. */
const WRITTEN_PHONE = /(\(\d{2}\)|(?<!\d)\d{2}[ -]) ?9? ?\d{4}[- ]?\d{4}(?!\d)/;
const ABOUT = {
  taxId: /\b(cpf|cnpj|documento|inscricao|identific\w*|fiscal|federal|cadastro)\b/,
  email: /\b(email|eletronico|contato)\b/,
  phone: /\b(telefone|celular|whatsapp|contato|ddd|numero)\b/,
} as const;

/** A column may be empty in many rows, and hold what is missing in them elsewhere. */
const most = (cells: readonly Cell[], is: (text: string) => boolean): boolean =>
  cells.filter(({ text }) => is(text)).length * 2 > cells.length;

/** Finds columns that are not used and hold CPFs or CNPJs, e-mail addresses, or phones, for each of these that no column is known as. */
export function debtorAlike(rows: readonly TableRow[], of: Columns): DebtorAlike {
  const { header, columns } = of;
  const placeIn = (heading: string): number => header.cells.findIndex(({ text }) => text === heading);
  const found = {
    taxId: alike(rows, of, {
      about: ABOUT.taxId,
      isOther: OTHERS,
      isSparse: true,
      isAlike: (cells) => most(cells, (text) => cellTaxId(text, false).ok),
    }).filter(
      (heading) =>
        isOfTaxIds(placeIn(heading), rows) && !isOfOwnCompany({ ...columns, taxId: placeIn(heading) }, rows),
    ),
    email: alike(rows, of, {
      about: ABOUT.email,
      isOther: OTHERS,
      isSparse: true,
      isAlike: (cells) => most(cells, (text) => /\S@\S/.test(text)),
    }),
    phone: alike(rows, of, {
      about: ABOUT.phone,
      isOther: OTHERS,
      isSparse: true,
      isAlike: (cells) => most(cells, (text) => WRITTEN_PHONE.test(text) && !cellTaxId(text, false).ok),
    }),
  };
  return (['taxId', 'email', 'phone'] as const).flatMap((field) =>
    columns[field] !== undefined || found[field].length === 0 ? [] : [{ field, headers: found[field] }],
  );
}
