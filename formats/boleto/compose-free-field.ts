import type { BankField, BankLayout } from './bank-layout.ts';

export type ComposedFreeField =
  | { readonly ok: true; readonly freeField: string }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

/** The error of one field of a bank's layout. */
export interface FieldFault {
  readonly fault: 'field';
  readonly field: string;
  readonly reason: string;
}

/**
 * Makes the 25 digits of a bank's free field from the fields of its layout. Fields are digits; short ones are filled
 * with zeros on the left, unless the layout needs them whole.
 */
export function composeFreeField(
  bank: BankLayout,
  values: Readonly<Record<string, string>>,
): ComposedFreeField {
  const faults: FieldFault[] = Object.keys(values)
    .filter((field) => !Object.hasOwn(bank.fields, field))
    .map((field) => ({
      fault: 'field',
      field,
      reason: `is no field of ${bank.name}, which has ${Object.keys(bank.fields).join(', ')}`,
    }));
  const filled: Record<string, string> = {};
  for (const [field, shape] of Object.entries(bank.fields)) {
    const value = values[field] ?? '';
    const reason = misfitOf(value, shape, bank.name);
    if (reason) faults.push({ fault: 'field', field, reason });
    filled[field] = value.padStart(shape.digits, '0');
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, freeField: bank.layOut(filled) };
}

function misfitOf(value: string, { digits, whole, except }: BankField, bank: string): string | undefined {
  if (!/^\d+$/.test(value) || value.length > digits || (whole && value.length < digits))
    return `must be ${whole ? '' : 'at most '}${digits} digits`;
  if (except?.includes(value)) return `is ${value}, for which no layout of ${bank} is known here`;
  return undefined;
}
