import { BANKS } from './banks.ts';
import { composeFreeField, type FieldFault } from './compose-free-field.ts';
import { encodeDueFactor } from './due-factor.ts';
import { generalCheckDigit } from './general-check-digit.ts';
import { lineOfBarcode } from './line-of-barcode.ts';

/** The reason why no boleto can be made. */
export type ComposeFault =
  | FieldFault
  | { readonly fault: 'bank' | 'amount' | 'due-date'; readonly reason: string };

export type ComposedBoleto =
  | { readonly ok: true; readonly barcode: string; readonly line: string }
  | { readonly ok: false; readonly faults: readonly ComposeFault[] };

/** Ten digits of centavos: R$ 99.999.999,99. */
const MOST = 9_999_999_999;

/**
 * Makes the barcode (44 digits) and linha digitável (47) of a boleto from the bank's number with the fields of its
 * layout, the amount in centavos (0 leaves it to the payer) and the due date (`YYYY-MM-DD`; without one the due
 * factor is 0000).
 */
export function composeBoleto(request: {
  readonly bank: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly amount: number;
  readonly dueDate?: string;
}): ComposedBoleto {
  const bank = BANKS.get(request.bank);
  if (!bank)
    return refused({
      fault: 'bank',
      reason: `no layout of bank ${request.bank}: there are ${[...BANKS.keys()].join(', ')}`,
    });
  const free = composeFreeField(bank, request.fields);
  if (!free.ok) return free;
  if (!Number.isInteger(request.amount) || request.amount < 0 || request.amount > MOST)
    return refused({ fault: 'amount', reason: `must be whole centavos from 0 to ${MOST}` });
  const factor = request.dueDate === undefined ? '0000' : encodeDueFactor(request.dueDate);
  if (factor === undefined)
    return refused({
      fault: 'due-date',
      reason: 'is before 2000-07-03, the first day that has a due factor',
    });

  const rest = factor + String(request.amount).padStart(10, '0') + free.freeField;
  const head = `${bank.code}9`;
  const barcode = `${head}${generalCheckDigit(`${head}0${rest}`)}${rest}`;
  return { ok: true, barcode, line: lineOfBarcode(barcode) };
}

const refused = (fault: ComposeFault): ComposedBoleto => ({ ok: false, faults: [fault] });
