import { mod10 } from './mod-10.ts';
import { mod11 } from './mod-11.ts';

/** The data of a valid slip of arrecadação. */
export interface Arrecadacao {
  readonly writtenAs: 'barcode' | 'line';
  /** 44 digits. */
  readonly barcode: string;
  /** 48 digits. */
  readonly line: string;
  readonly segment: ArrecadacaoSegment;
  /** Centavos; undefined when the slip states a quantity in another unit, or a reference, instead. */
  readonly amount: number | undefined;
  /** The four digits that FEBRABAN gave to who receives it, or the first eight of its CNPJ in segment 6. */
  readonly receiver: string;
  /** What the receiver fills in its own way: mostly the customer, the reference and a date. */
  readonly freeField: string;
}

/** Who receives a slip, by the second digit. */
export const ARRECADACAO_SEGMENTS = {
  '1': 'city',
  '2': 'water',
  '3': 'energy-or-gas',
  '4': 'telecom',
  '5': 'government',
  '6': 'company',
  '7': 'traffic-fine',
  '9': 'bank',
} as const;
export type ArrecadacaoSegment = (typeof ARRECADACAO_SEGMENTS)[keyof typeof ARRECADACAO_SEGMENTS];

/** One error of a code, and its description, which does not repeat the code. */
export interface ArrecadacaoFault {
  readonly fault:
    | 'no-arrecadacao'
    | 'segment'
    | 'kind-of-amount'
    | 'general-check-digit'
    | `block-${1 | 2 | 3 | 4}-check-digit`;
  readonly reason: string;
}

export type ParsedArrecadacao =
  | { readonly ok: true; readonly slip: Arrecadacao }
  | { readonly ok: false; readonly faults: readonly ArrecadacaoFault[] };

const BLOCKS = [1, 2, 3, 4] as const;
const BLOCK = 11;

/** Whether digits are of a slip of arrecadação, right or wrong, and not of a bank boleto: it begins with 8. */
export const looksLikeArrecadacao = (digits: string): boolean => /^8(?:\d{43}|\d{47})$/.test(digits);

/**
 * Reads a barcode (44 digits) or a linha digitável (48) of a slip of arrecadação, with or without dots, spaces and hyphens, and lists
 * all its errors: a bill of water, energy or a phone, a tax, a fine. No bank collects it for us, and it is no boleto.
 *
 * Product, segment, kind of amount, check digit, amount, receiver and free field, with mod 10 or mod 11 by the kind of amount: FEBRABAN,
 * "Layout Padrão de Arrecadação/Recebimento com Utilização do Código de Barras", version 4 (2005), chapters 4 to 10, read 2026-11-29 at
 * https://pt.slideshare.net/slideshow/codbar4-v28052004/38669772; held against codes of three public validators.
 */
export function parseArrecadacao(text: string): ParsedArrecadacao {
  const digits = text.replace(/[\s.-]/g, '');
  if (!looksLikeArrecadacao(digits))
    return refused('no-arrecadacao', 'is no slip of arrecadação: it begins with 8 and has 44 or 48 digits');
  const writtenAs = digits.length === 48 ? 'line' : 'barcode';
  const barcode =
    writtenAs === 'line'
      ? BLOCKS.map((_, index) => digits.slice(index * (BLOCK + 1), index * (BLOCK + 1) + BLOCK)).join('')
      : digits;
  const [, segmentDigit = '', kind = '', general = ''] = barcode;
  const checkDigit = CHECK_DIGITS[kind];
  if (!checkDigit)
    return refused('kind-of-amount', `the third digit is ${kind}: it is 6 or 7 (mod 10), 8 or 9 (mod 11)`);
  const segment = Object.entries(ARRECADACAO_SEGMENTS).find(([digit]) => digit === segmentDigit)?.[1];
  const rightGeneral = checkDigit(barcode.slice(0, 3) + barcode.slice(4));
  const faults: ArrecadacaoFault[] = [
    ...(segment
      ? []
      : [fault('segment', `the second digit is ${segmentDigit}: FEBRABAN has segments 1 to 7 and 9`)]),
    ...(writtenAs === 'line' ? blockFaults(digits, checkDigit) : []),
    ...(general === String(rightGeneral)
      ? []
      : [
          fault(
            'general-check-digit',
            `the general check digit is ${general}, and the code gives ${rightGeneral}`,
          ),
        ]),
  ];
  if (faults.length > 0 || !segment) return { ok: false, faults };
  const receiverEnd = segment === 'company' ? 23 : 19;
  return {
    ok: true,
    slip: {
      writtenAs,
      barcode,
      line: lineOf(barcode, checkDigit),
      segment,
      amount: kind === '6' || kind === '8' ? Number(barcode.slice(4, 15)) : undefined,
      receiver: barcode.slice(15, receiverEnd),
      freeField: barcode.slice(receiverEnd),
    },
  };
}

/** The check digit by modulo 11 of a slip of arrecadação: remainders 0 and 1 give 0, and 10 gives 1. */
const mod11OfArrecadacao = (digits: string): number => {
  const digit = mod11(digits);
  return digit > 9 ? 0 : digit;
};

const CHECK_DIGITS: Readonly<Record<string, (digits: string) => number>> = {
  '6': mod10,
  '7': mod10,
  '8': mod11OfArrecadacao,
  '9': mod11OfArrecadacao,
};

const lineOf = (barcode: string, checkDigit: (digits: string) => number): string =>
  BLOCKS.map((_, index) => barcode.slice(index * BLOCK, (index + 1) * BLOCK))
    .map((block) => `${block}${checkDigit(block)}`)
    .join('');

const blockFaults = (line: string, checkDigit: (digits: string) => number): ArrecadacaoFault[] =>
  BLOCKS.flatMap((number, index) => {
    const block = line.slice(index * (BLOCK + 1), (index + 1) * (BLOCK + 1));
    const right = String(checkDigit(block.slice(0, BLOCK)));
    return block.at(-1) === right
      ? []
      : [
          fault(
            `block-${number}-check-digit`,
            `the check digit of block ${number} is ${block.at(-1)}, and its digits give ${right}`,
          ),
        ];
  });

const fault = (name: ArrecadacaoFault['fault'], reason: string): ArrecadacaoFault => ({
  fault: name,
  reason,
});

const refused = (name: ArrecadacaoFault['fault'], reason: string): ParsedArrecadacao => ({
  ok: false,
  faults: [fault(name, reason)],
});
