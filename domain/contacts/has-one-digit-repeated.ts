/**
 * True for a Brazilian number in E.164 that is one digit repeated after its area code, as people type to fill a
 * field.
 */
export const hasOneDigitRepeated = (e164: string): boolean => /^\+55\d\d(\d)\1+$/.test(e164);
