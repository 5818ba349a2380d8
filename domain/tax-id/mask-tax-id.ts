/**
 * Masks a debtor's tax id (without punctuation) for display: `***.982.***-**` for a CPF, the same group for a CNPJ.
 *
 * Our choice: only the second group of three is shown. A person who knows the number recognises it, and a million
 * CPFs still match. The usual mask of public bodies (`***.982.247-**`) leaves a thousand, few enough to try. Check
 * digits are never shown, because each reduces the matches to a tenth. A text without the length of a tax id is
 * hidden completely.
 */
export function maskTaxId(taxId: string): string {
  if (/^\d{11}$/.test(taxId)) return `***.${taxId.slice(3, 6)}.***-**`;
  if (/^[0-9A-Z]{14}$/.test(taxId)) return `**.${taxId.slice(2, 5)}.***/****-**`;
  return '***';
}
