/**
 * Remembers what a pure function returned for the same arguments, which are plain data: filling and judging a text takes tens of
 * milliseconds, and one process loads the same configuration many times.
 */
export function rememberResults<Args extends readonly unknown[], Result>(
  judge: (...args: Args) => Result,
): (...args: Args) => Result {
  const known = new Map<string, { readonly result: Result }>();
  return (...args) => {
    const key = JSON.stringify(args);
    const before = known.get(key);
    if (before) return before.result;
    const result = judge(...args);
    known.set(key, { result });
    return result;
  };
}
