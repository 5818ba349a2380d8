/**
 * A debtor's tax id for display, without punctuation in: of a CPF `***.982.***-**`, of a CNPJ the same group.
 *
 * Our choice: one group of three is shown, the second. Whoever knows the number recognises it by that, and a million
 * CPFs still fit. The customary mask of public bodies (`***.982.247-**`) leaves a thousand, few enough to try. Check
 * digits are never shown, for each cuts what fits to a tenth. Anything that is not as long as a tax id is hidden whole.
 */
export function maskTaxId(taxId: string): string {
  if (/^\d{11}$/.test(taxId)) return `***.${taxId.slice(3, 6)}.***-**`;
  if (/^[0-9A-Z]{14}$/.test(taxId)) return `**.${taxId.slice(2, 5)}.***/****-**`;
  return '***';
}
