/** The form of an id that an import makes of a title without a number: it may have letters alone. */
const MADE_ID = /^T-[2-9A-HJ-NP-Z]{10}$/;

/** True of a text that may number a title: it has a digit, or an import made it. */
export const mayNumber = (text: string): boolean => /\d/.test(text) || MADE_ID.test(text);
