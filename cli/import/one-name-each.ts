/** A row of a title with its customer. */
interface Row {
  readonly taxId: string;
  readonly name: string;
  readonly issued?: string;
  readonly due: string;
  readonly row: { readonly line: number };
}

/** A customer whose rows spell the name in several ways: the one that is taken, and the others. */
export interface Respelled {
  readonly name: string;
  readonly others: readonly string[];
}

/**
 * Gives all titles of a CPF or CNPJ one name: the one that most of their rows have, or of those that as many have, the one of the newest row.
 * Otherwise a debtor would be greeted by whatever the last row says.
 */
export function oneNameEach<R extends Row>(
  owed: readonly R[],
): {
  readonly owed: readonly R[];
  readonly respelled: readonly Respelled[];
} {
  const spelled = new Map<string, Map<string, Row[]>>();
  for (const title of owed) {
    const names = spelled.get(title.taxId) ?? new Map<string, Row[]>();
    spelled.set(title.taxId, names);
    names.set(title.name, [...(names.get(title.name) ?? []), title]);
  }
  const respelled = new Map(
    [...spelled].flatMap(([taxId, names]) => {
      const [[name] = [''], ...others] = [...names].sort(([, one], [, other]) => moreOrNewer(one, other));
      return others.length === 0 ? [] : [[taxId, { name, others: others.map(([each]) => each) }] as const];
    }),
  );
  return {
    owed: owed.map((title) => ({ ...title, name: respelled.get(title.taxId)?.name ?? title.name })),
    respelled: [...respelled.values()],
  };
}

/** Sorts first what more rows have, and of as many rows, what the newest has. */
const moreOrNewer = (one: readonly Row[], other: readonly Row[]): number =>
  other.length - one.length || newest(other).localeCompare(newest(one));

/** What sorts by the newest of some rows: the day of its issue, or of its due date where there is none, and its place in the file. */
const newest = (titles: readonly Row[]): string =>
  titles
    .map(({ issued, due, row: { line } }) => `${issued ?? due} ${String(line).padStart(9, '0')}`)
    .sort()
    .at(-1) ?? '';
