/**
 * Gives a value that must be there, such as the first of a list that is never empty.
 * @param what what it is, for the error
 * @throws RangeError when it is not there
 */
export function present<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new RangeError(`there is no ${what}`);
  return value;
}
