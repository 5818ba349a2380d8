import { formatCnpj } from '@brazilian-utils/brazilian-utils/format-cnpj';
import { formatCpf } from '@brazilian-utils/brazilian-utils/format-cpf';

/**
 * `529.982.247-25` or `12.ABC.345/01DE-35` for a valid tax id without punctuation (as `parseTaxId` returns it),
 * unmasked: for the creditor's own, which every collection document must show (CDC art. 42-A). A debtor's is masked.
 */
export const formatTaxId = (taxId: string): string =>
  taxId.length === 11 ? formatCpf(taxId) : formatCnpj(taxId, { version: 2 });
