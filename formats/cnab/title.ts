import type { Credited } from '#schemas/records/credited.ts';
import type { Doubtful, LineError, Liquidation, OtherOccurrence } from './events.ts';
import { lineError } from './events.ts';
import type { Occurrences } from './layout.ts';
import type { FieldFault, Read } from './place.ts';

/** The fields of one title in both formats. */
interface TitleFields {
  readonly line: number;
  readonly occurrence: string;
  readonly ourNumber: string;
  readonly control: string;
  readonly document: string;
  /** Read only if the title was paid. */
  readonly payment: () => {
    readonly amount: Read<number>;
    readonly paidOn: Read<string | undefined>;
    readonly creditOn: Read<string | undefined>;
    /** What was credited of the amount that was paid, centavos, if the record says so. */
    readonly credited: (paid: number) => Credited | undefined;
  };
}

/**
 * Interprets a title by the bank's table of occurrences; if it was paid and cannot be read, returns the errors. A
 * title that was written off because it was paid, without an amount and a day, needs a person.
 */
export function titleEvents(
  { line, occurrence, ourNumber, control, document, payment }: TitleFields,
  { paid, writtenOff = {}, doubtful }: Occurrences,
): readonly (Liquidation | Doubtful | OtherOccurrence | LineError)[] {
  const title = { line, occurrence, ourNumber, reference: referenceIn(control) ?? referenceIn(document) };
  const doubt = (meaning: string): Doubtful => ({ what: 'doubtful', ...title, meaning });
  if (doubtful[occurrence] !== undefined) return [doubt(doubtful[occurrence])];
  const asWrittenOff = writtenOff[occurrence];
  if (paid[occurrence] === undefined && asWrittenOff === undefined) return [{ what: 'other', ...title }];

  const { amount, paidOn, creditOn, credited } = payment();
  const isReported = amount.ok && amount.value > 0 && paidOn.ok && paidOn.value !== undefined;
  if (asWrittenOff !== undefined && !isReported) return [doubt(asWrittenOff)];
  const faults = [amount, paidOn, creditOn].filter((read): read is FieldFault & { ok: false } => !read.ok);
  if (!amount.ok || !paidOn.ok || !creditOn.ok) return faults.map((fault) => lineError(line, fault));
  if (amount.value === 0) return [lineError(line, { field: 'amount paid', reason: 'is zero' })];
  if (paidOn.value === undefined) return [lineError(line, { field: 'day of payment', reason: 'is missing' })];
  return [
    {
      what: 'liquidation',
      ...title,
      amount: amount.value,
      credited: credited(amount.value),
      paidOn: paidOn.value,
      creditOn: creditOn.value,
      writtenOff: asWrittenOff !== undefined,
    },
  ];
}

/** The creditor's words for a title; undefined when there are none, blank or zeros. */
function referenceIn(field: string): string | undefined {
  const text = field.trim();
  return /^0*$/.test(text) ? undefined : text;
}

/** Digits and letters without blanks around them and without zeros before them. */
export const withoutZeros = (field: string): string => field.trim().replace(/^0+(?=.)/, '');
