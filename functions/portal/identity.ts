import { isSame } from '#runtime/signing.ts';
import type { Debtor } from '#schemas/records/debtor.ts';

/**
 * How many characters of the CPF or CNPJ are asked for, from its beginning, as bills in Brazil usually do. What public
 * lists show of a CPF are its middle and its end: its beginning is what a stranger knows least.
 */
export const ASKED_FOR = 4;

/** Whether what was typed is the beginning of the debtor's tax id, or the whole of it; in constant time. */
export function confirms({ taxId }: Pick<Debtor, 'taxId'>, typed: string): boolean {
  const given = typed.replace(/[\s./-]/g, '').toUpperCase();
  return isSame(given.length > ASKED_FOR ? taxId : askedOf({ taxId }), given);
}

/** A CNPJ may begin with letters (IN RFB 2229/2024). */
export const asksForLetters = ({ taxId }: Pick<Debtor, 'taxId'>): boolean => /\D/.test(askedOf({ taxId }));

/** What is asked for. */
export const askedOf = ({ taxId }: Pick<Debtor, 'taxId'>): string => taxId.slice(0, ASKED_FOR);
