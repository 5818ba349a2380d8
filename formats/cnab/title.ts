import type { Credited } from '#schemas/records/credited.ts';
import { decideOccurrence } from './decide-occurrence.ts';
import type { Doubtful, LineError, Liquidation, OtherOccurrence } from './events.ts';
import { lineError } from './events.ts';
import type { Occurrences } from './layout.ts';
import { at, type FieldFault, type Place, type Read } from './place.ts';

/** The fields of one title in both formats. */
interface TitleFields {
  readonly line: number;
  readonly occurrence: string;
  /** The second code of the record, where the layout has one. */
  readonly nature: string | undefined;
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
 * Interprets a title by the bank's lists of occurrences; if it was paid and cannot be read, returns the errors. What another record may
 * report too needs a person if it has no amount and no day.
 */
export function titleEvents(
  { line, occurrence, nature, ourNumber, control, document, payment }: TitleFields,
  occurrences: Occurrences,
): readonly (Liquidation | Doubtful | OtherOccurrence | LineError)[] {
  const { decision, meaning, why } = decideOccurrence(occurrence, nature, occurrences);
  const title = { line, occurrence, ourNumber, references: referencesIn([control, document]), why };
  if (decision === 'doubtful') return [{ what: 'doubtful', ...title, meaning }];
  if (decision === 'noMoney') return [{ what: 'other', ...title, meaning }];

  const { amount, paidOn, creditOn, credited } = payment();
  const mayRepeat = decision === 'mayRepeat';
  const isReported = amount.ok && amount.value > 0 && paidOn.ok && paidOn.value !== undefined;
  if (mayRepeat && !isReported) return [{ what: 'doubtful', ...title, meaning }];
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
      mayRepeat,
    },
  ];
}

/** The creditor's words for a title, each once; none where they are blank or zeros. */
const referencesIn = (fields: readonly string[]): readonly string[] => [
  ...new Set(fields.map((field) => field.trim()).filter((text) => !/^0*$/.test(text))),
];

/** Digits and letters without blanks around them and without zeros before them. */
export const withoutZeros = (field: string): string => field.trim().replace(/^0+(?=.)/, '');

/** The nosso número of a record; of a bank whose files fill it with zeros to different lengths, without them. */
export function ourNumberAt(
  record: string,
  places: readonly Place[],
  { numberWithoutZeros }: { readonly numberWithoutZeros?: true },
): string {
  const number = places
    .map((place) => at(record, place))
    .join('')
    .trim();
  return numberWithoutZeros ? withoutZeros(number) : number;
}
