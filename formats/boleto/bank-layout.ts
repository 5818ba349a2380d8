/** A part of the free field that the creditor provides: its digits, and how it may be given. */
export interface BankField {
  readonly digits: number;
  /** It must have all its digits, because zeros on the left would change its meaning. */
  readonly whole?: true;
  /** Values for which the layout is not known: refused rather than guessed. */
  readonly except?: readonly string[];
}

/** The layout of one bank's free field (campo livre), and the fields that it needs. */
export interface BankLayout {
  /** The bank's number at the clearing house: three digits. */
  readonly code: string;
  readonly name: string;
  readonly fields: Readonly<Record<string, BankField>>;
  /** Makes the 25 digits from the fields, each at its full length. */
  layOut(values: Readonly<Record<string, string>>): string;
}

/** Lets `layOut` name only the fields that the layout declares. */
export const bankLayout = <const Fields extends Readonly<Record<string, BankField>>>(
  layout: Omit<BankLayout, 'fields' | 'layOut'> & {
    readonly fields: Fields;
    layOut(values: Readonly<Record<keyof Fields, string>>): string;
  },
): BankLayout => layout;

/** The check digit of mod 11 as most banks use it inside their free field: 10 and 11 become 0. */
export const foldToZero = (mod11: number): number => (mod11 > 9 ? 0 : mod11);
