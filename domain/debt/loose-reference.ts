/**
 * The form in which references of an invoice are compared where people or banks wrote them again: upper case, without blanks around them and
 * without zeros before them. CNAB pads numbers with zeros, and banks return letters in upper case.
 */
export const looseReference = (reference: string): string =>
  reference
    .trim()
    .toUpperCase()
    .replace(/^0+(?=.)/, '');
