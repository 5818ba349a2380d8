/** The JSON Pointer (RFC 6901) of a path into a value. */
export const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Every value of a JSON document that has none below it, as JSON, by its JSON Pointer; an empty list or object is such a value. */
export function leavesOf(
  document: unknown,
  path: readonly PropertyKey[] = [],
): [pointer: string, json: string][] {
  const below =
    typeof document === 'object' && document !== null
      ? Object.entries(document).filter(([, value]) => value !== undefined)
      : [];
  if (below.length === 0) return [[pointerOf(path), JSON.stringify(document ?? null)]];
  return below.flatMap(([name, value]) => leavesOf(value, [...path, name]));
}
