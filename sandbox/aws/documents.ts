/**
 * Where a command of DynamoDB's document client has documents: by member, `*` for every member, nothing for a document.
 */
export interface KeyNodes {
  readonly [member: string]: KeyNodes;
}

/** A copy of an input or an output whose documents are changed, as the document client itself finds them. */
export function changeDocuments(
  value: unknown,
  nodes: KeyNodes,
  change: (document: unknown) => unknown,
): unknown {
  if (value === undefined) return undefined;
  if (Object.keys(nodes).length === 0) return change(value);
  const every = nodes['*'];
  if (every && Array.isArray(value)) return value.map((element) => changeDocuments(element, every, change));
  const given = value as Readonly<Record<string, unknown>>;
  const copy: Record<string, unknown> = { ...given };
  for (const name of every ? Object.keys(given) : Object.keys(nodes)) {
    const below = every ?? nodes[name];
    if (below && given[name] !== undefined) copy[name] = changeDocuments(given[name], below, change);
  }
  return copy;
}
