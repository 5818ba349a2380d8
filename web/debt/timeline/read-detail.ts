/** Reads what an entry says: its fields are of any kind, and one of another kind than wanted counts as absent. */
export const textOf = (detail: Readonly<Record<string, unknown>>, field: string): string => {
  const value = detail[field];
  return typeof value === 'string' ? value : '';
};
export const numberOf = (detail: Readonly<Record<string, unknown>>, field: string): number => {
  const value = detail[field];
  return typeof value === 'number' ? value : 0;
};
/** A field of a field: of `gate`, its `citation`. */
export const within = (
  detail: Readonly<Record<string, unknown>>,
  field: string,
): Readonly<Record<string, unknown>> => {
  const value = detail[field];
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
};
/** The word for a key, or the key itself when there is none. */
export const wordOf = (words: Readonly<Record<string, string>>, key: string): string => words[key] ?? key;
