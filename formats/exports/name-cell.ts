import { capitalize } from '@brazilian-utils/brazilian-utils/capitalize';
import { plain } from './header.ts';

/** Legal forms as people write them, where a name in capitals has them. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/\bltda\b\.?/gi, 'Ltda.'],
  [/\beireli\b/gi, 'Eireli'],
  [/\bcia\b\.?/gi, 'Cia.'],
  [/(?<![\p{L}.])s[./] ?a(?![\p{L}])\.?/giu, 'S.A.'],
];
/** Those that stay in capitals, behind a hyphen too. */
const IN_CAPITALS = /(?<=[\s-])(me|epp|mei)$/i;
const BARE_SA = /(?<=\s)sa$/i;

/**
 * A name on one line; one that is all in capitals as people write it: `PADARIA DO ZÉ LTDA` is `Padaria do Zé Ltda.`
 * @param isCompany by its CNPJ: a `SA` at the end is no family name
 */
export function nameIn(text: string, isCompany = false): string {
  const name = text.replace(/\s+/g, ' ').trim();
  if (/\p{Ll}/u.test(name)) return name;
  const small = FORMS.reduce((written, [form, as]) => written.replace(form, as), capitalize(name));
  const withCapitals = small.replace(IN_CAPITALS, (form) => form.toUpperCase());
  return isCompany ? withCapitals.replace(BARE_SA, 'S.A.') : withCapitals;
}

/** A name as it is compared: `S.A.`, `S/A` and `SA` are one. */
export const nameKey = (name: string): string => plain(name).replace(/\bs[ /]a\b/g, 'sa');
