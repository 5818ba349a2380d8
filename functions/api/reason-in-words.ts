import type { Language } from './language.ts';
import { refusalInPortuguese } from './refusal-in-words.ts';
import { wrongInWords } from './wrong-in-words.ts';

/** A fault of a reason: `amount: must be more than zero centavos`. */
const FAULT = /^([A-Za-z][\w.]*): (.+)$/s;

/**
 * Why a dead letter was refused, in the language of the caller: a refusal, or each fault of the contract with its field. What nobody put
 * into words stays as it is.
 */
export function reasonInWords(reason: string, language: Language): string {
  if (language === 'en') return reason;
  const refused = said(reason, refusalInPortuguese);
  if (refused !== undefined) return refused;
  return reason
    .split('; ')
    .map((one) => said(one, (fault) => wrongInWords(fault, language)) ?? one)
    .join('; ');
}

function said(reason: string, inWords: (fault: string) => string | undefined): string | undefined {
  const [, field, fault = reason] = FAULT.exec(reason) ?? [];
  const words = inWords(fault);
  return words === undefined || field === undefined ? words : `${field}: ${words}`;
}
