/**
 * The digits of a CPF, or of the root of a CNPJ: the names of many one-person companies (MEI) contain such a number.
 */
const DIGITS_OF_A_TAX_ID = 8;

/**
 * The name by which a seller recognises a customer. For a company its name, which is not personal data (LGPD art. 5 I
 * concerns natural persons), without any tax id in it. For a person only the first name and the initial of the last.
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
