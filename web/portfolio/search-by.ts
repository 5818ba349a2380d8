import type { DebtorSearchBody } from '#schemas/api/debtors-asked.ts';

/** The longest that each may be, as the API takes it. */
const LONGEST = { taxId: 20, invoiceId: 64, name: 100, phone: 30 };

/**
 * What a text that somebody typed may be: a CPF, a CNPJ, an invoice, a phone, an e-mail address, the beginning of a name. Eleven digits
 * are a CPF or a phone, so both are searched for.
 */
export function searchesBy(typed: string): DebtorSearchBody[] {
  const text = typed.trim();
  if (text.includes('@')) return [{ email: text }];
  const bare = text.replace(/[\s().\-/+]/g, '');
  const isNumber = /^\d+$/.test(bare);
  return [
    ...(isTaxId(bare) && text.length <= LONGEST.taxId ? [{ taxId: text }] : []),
    ...(isNumber && bare.length >= 10 && bare.length <= 13 && text.length <= LONGEST.phone
      ? [{ phone: text }]
      : []),
    ...(/^[!-~]+$/.test(text) && /\d/.test(text) && text.length <= LONGEST.invoiceId
      ? [{ invoiceId: text }]
      : []),
    ...(!isNumber && text.length >= 3 && text.length <= LONGEST.name ? [{ name: text }] : []),
  ];
}

/** A CPF, or a CNPJ, whose first twelve may be letters since July 2026. */
const isTaxId = (bare: string): boolean => /^\d{11}$|^[\dA-Za-z]{12}\d{2}$/.test(bare);
