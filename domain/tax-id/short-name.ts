/** Of a CPF, or the root of a CNPJ: such a number stands in the names of many one-person companies (MEI). */
const DIGITS_OF_A_TAX_ID = 8;

/**
 * What a seller recognises a customer by. Of a company its name, which is no personal data (LGPD art. 5 I speaks of natural
 * persons), less any tax id in it. Of a person the first name and the initial of the last, and no more.
 */
export function shortName({
  name,
  personType,
}: {
  readonly name: string;
  readonly personType: 'person' | 'company';
}): string {
  const words = name.trim().split(/\s+/);
  if (personType === 'company') return words.filter((word) => !holdsTaxId(word)).join(' ');
  const [first = '', ...more] = words;
  const initial = [...(more.at(-1) ?? '')][0];
  return initial === undefined ? first : `${first} ${initial.toUpperCase()}.`;
}

const holdsTaxId = (word: string): boolean => word.replace(/\D/g, '').length >= DIGITS_OF_A_TAX_ID;
