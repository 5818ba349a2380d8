import { barcodeOfLine } from './barcode-of-line.ts';
import { decodeDueFactor, type FactorDueDate } from './due-factor.ts';
import { generalCheckDigit } from './general-check-digit.ts';
import { lineOfBarcode } from './line-of-barcode.ts';
import { mod10 } from './mod-10.ts';

/** The data of a valid barcode or linha digitável. */
export interface Boleto {
  readonly writtenAs: 'barcode' | 'line';
  /** 44 digits. */
  readonly barcode: string;
  /** 47 digits. */
  readonly line: string;
  /** The bank's number at the clearing house: three digits. */
  readonly bank: string;
  /** Centavos; 0 leaves the amount to the payer. */
  readonly amount: number;
  readonly dueFactor: string;
  readonly due: FactorDueDate;
  /** The 25 digits that the bank fills in its own way. */
  readonly freeField: string;
}

/** One error of a code, and its description, which does not repeat the code. */
export interface BoletoFault {
  readonly fault:
    | 'characters'
    | 'length'
    | 'arrecadacao'
    | 'field-1-check-digit'
    | 'field-2-check-digit'
    | 'field-3-check-digit'
    | 'general-check-digit'
    | 'currency'
    | 'due-factor';
  readonly reason: string;
}

export type ParsedBoleto =
  | { readonly ok: true; readonly boleto: Boleto }
  | { readonly ok: false; readonly faults: readonly BoletoFault[] };

/** The only currency in use: the real (BACEN, Carta-Circular 2.926/2000). */
const REAL = '9';

/** Where the three fields of a linha digitável begin, and where the check digit of each is. */
const FIELDS = [
  { fault: 'field-1-check-digit', number: 1, from: 0, to: 9 },
  { fault: 'field-2-check-digit', number: 2, from: 10, to: 20 },
  { fault: 'field-3-check-digit', number: 3, from: 21, to: 31 },
] as const;

/**
 * Reads a barcode (44 digits) or a linha digitável (47) of a bank boleto, with or without dots, spaces and hyphens,
 * and lists all its errors. `today` (`YYYY-MM-DD`) decides what its due factor means.
 *
 * A slip of arrecadação or convênio (a utility bill, a tax: 44 or 48 digits that begin with 8) is another kind of
 * code, and is refused.
 *
 * In a linha digitável any single wrong digit of the first 33 is found. One in the due factor or the amount (and in a
 * barcode, one anywhere but in the check digit itself) is missed where the mod 11 of both the right and the wrong
 * code folds to 1; see `generalCheckDigit`.
 */
export function parseBoleto(text: string, today: string): ParsedBoleto {
  const digits = text.replace(/[\s.-]/g, '');
  const misfit = misfitOf(digits);
  if (misfit) return { ok: false, faults: [misfit] };

  const writtenAs = digits.length === 47 ? 'line' : 'barcode';
  const barcode = writtenAs === 'line' ? barcodeOfLine(digits) : digits;
  const dueFactor = barcode.slice(5, 9);
  const due = decodeDueFactor(dueFactor, today);
  const faults = [
    ...(writtenAs === 'line' ? fieldFaults(digits) : []),
    ...generalFaults(barcode),
    ...(due.kind === 'unsound'
      ? [
          fault(
            'due-factor',
            `the due factor is ${dueFactor}, and stands for no day: it is 0000 or from 1000`,
          ),
        ]
      : []),
  ];
  if (faults.length > 0) return { ok: false, faults };
  return {
    ok: true,
    boleto: {
      writtenAs,
      barcode,
      line: lineOfBarcode(barcode),
      bank: barcode.slice(0, 3),
      amount: Number(barcode.slice(9, 19)),
      dueFactor,
      due,
      freeField: barcode.slice(19),
    },
  };
}

const fault = (name: BoletoFault['fault'], reason: string): BoletoFault => ({ fault: name, reason });

/** The reason why these are not the digits of a boleto at all. */
function misfitOf(digits: string): BoletoFault | undefined {
  if (/\D/.test(digits))
    return fault('characters', 'has characters other than digits, dots, spaces and hyphens');
  if (/^8(\d{43}|\d{47})$/.test(digits))
    return fault(
      'arrecadacao',
      'begins with 8: a slip of arrecadação (a utility or a tax), not a bank boleto',
    );
  if (digits.length !== 44 && digits.length !== 47)
    return fault('length', `has ${digits.length} digits: a barcode has 44, a linha digitável 47`);
  return undefined;
}

/** The check digits that only a linha digitável has. */
const fieldFaults = (line: string): BoletoFault[] =>
  FIELDS.flatMap(({ fault: name, number, from, to }) => {
    const right = mod10(line.slice(from, to));
    return line[to] === String(right)
      ? []
      : [fault(name, `the check digit of field ${number} is ${line[to]}, and its digits give ${right}`)];
  });

/** What both forms have. */
function generalFaults(barcode: string): BoletoFault[] {
  const right = generalCheckDigit(barcode);
  return [
    ...(barcode[4] === String(right)
      ? []
      : [
          fault(
            'general-check-digit',
            `the general check digit is ${barcode[4]}, and the code gives ${right}`,
          ),
        ]),
    ...(barcode[3] === REAL
      ? []
      : [fault('currency', `the currency is ${barcode[3]}, and the real is ${REAL}`)]),
  ];
}
