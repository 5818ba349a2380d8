/** The names in braces of a path: of `/debts/{debtId}/messages/{number}`, `debtId` and `number`. */
type NamesIn<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** What a path needs to become an address: nothing, or a value for each of its names. */
export type NamedIn<Path extends string> = Readonly<Record<NamesIn<Path>, string>>;

/**
 * The address of a path of the API, with its names filled in and its query.
 * @throws Error when a name has no value: the types do not let that happen
 */
export function addressOf<Path extends string>(path: Path, named: NamedIn<Path>, query: object = {}): string {
  const values = new Map<string, unknown>(Object.entries(named));
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values.get(name);
    if (typeof value !== 'string') throw new Error(`${path} has no ${name}`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, String(value)]],
    ),
  ).toString();
  return `/v1${filled}${search === '' ? '' : `?${search}`}`;
}
