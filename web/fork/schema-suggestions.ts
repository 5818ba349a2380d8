// Completion by the JSON Schema of a file of the configuration: which keys and values may stand where the cursor is.

/** The part of JSON Schema that the configuration's are written in. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly required?: readonly string[];
}

/** Something that may be written at a place. */
export interface Suggestion {
  readonly label: string;
  readonly kind: 'key' | 'value';
  readonly about?: string;
  /** A key that has to be there. */
  readonly isRequired?: boolean;
}

/** A step of a path: a key, or an item of a list. */
type Step = string | typeof ITEM;
const ITEM = Symbol('item');

/**
 * What may be written at the end of a text: keys of the mapping that the last line is in, which it does not have yet, or the values of
 * its key.
 * @param text the file to the cursor
 * @param after the rest of the file, whose keys are not suggested again
 */
export function suggestionsAt(schema: Schema, text: string, after = ''): Suggestion[] {
  const lines = text.split('\n');
  const last = lines.at(-1) ?? '';
  const value = /^(?:\s|-\s)*([\w-]+):\s+(?:\[(?:[^\]]*,\s*)?)?[\w"-]*$/.exec(last);
  if (value?.[1] !== undefined) {
    const at = schemasAt(schema, [...pathTo(lines, columnOf(last)), value[1]]);
    return valuesOf(schema, at);
  }
  if (!/^(?:\s|-\s)*[\w-]*$/.test(last)) return [];
  const column = columnOf(last);
  const path = pathTo(lines, column);
  // The first key of an item has none of it above.
  const above = dashesOf(last).length > 0 ? [] : lines.slice(0, -1);
  const taken = keysBeside(above, after.split('\n').slice(1), column);
  return keysOf(schema, schemasAt(schema, path)).filter(({ label }) => !taken.has(label));
}

/** Where the key of a line begins, behind its spaces and dashes. */
const columnOf = (line: string): number => /^(?:\s|-\s)*/.exec(line)?.[0].length ?? 0;

/** The columns of the dashes before the key of a line, the rightmost first. */
const dashesOf = (line: string): number[] =>
  [...line.slice(0, columnOf(line))].flatMap((sign, column) => (sign === '-' ? [column] : [])).toReversed();

const keyOf = (line: string): string | undefined => /^(?:\s|-\s)*([\w-]+):/.exec(line)?.[1];

const isBlank = (line: string): boolean => /^\s*(?:#.*)?$/.test(line);

/** The keys and lists that a key in a column of the last line is in. */
function pathTo(lines: readonly string[], column: number): Step[] {
  const path: Step[] = [];
  let limit = column;
  const enterItems = (line: string): void => {
    for (const dash of dashesOf(line))
      if (dash < limit) {
        path.unshift(ITEM);
        limit = dash;
      }
  };
  enterItems(lines.at(-1) ?? '');
  for (const line of lines.slice(0, -1).toReversed()) {
    if (isBlank(line)) continue;
    const name = keyOf(line);
    // A list may stand in the column of its key.
    const isParent = columnOf(line) < limit || (path[0] === ITEM && columnOf(line) === limit);
    if (name !== undefined && isParent) {
      path.unshift(name);
      limit = columnOf(line);
    }
    enterItems(line);
  }
  return path;
}

/** The keys that the mapping of a column has already, above and below. */
function keysBeside(above: readonly string[], below: readonly string[], column: number): Set<string> {
  const keys = new Set<string>();
  const take = (line: string): void => {
    const name = columnOf(line) === column ? keyOf(line) : undefined;
    if (name !== undefined) keys.add(name);
  };
  for (const line of above.toReversed().filter((each) => !isBlank(each))) {
    if (columnOf(line) < column) break;
    take(line);
    if (columnOf(line) === column && dashesOf(line).length > 0) break;
  }
  for (const line of below.filter((each) => !isBlank(each))) {
    if (columnOf(line) < column || dashesOf(line).some((dash) => dash < column)) break;
    take(line);
  }
  return keys;
}

function schemasAt(root: Schema, path: readonly Step[]): Schema[] {
  let at = spread(root, root);
  for (const step of path)
    at = at.flatMap((schema) => {
      const below = step === ITEM ? schema.items : (schema.properties?.[step] ?? schema.additionalProperties);
      return typeof below === 'object' ? spread(root, below) : [];
    });
  return at;
}

/** A schema and all that it may be, references followed. */
function spread(root: Schema, schema: Schema, depth = 0): Schema[] {
  if (depth > 8) return [];
  const name = schema.$ref?.split('/').at(-1);
  const referred = name === undefined ? undefined : (root.$defs?.[name] ?? root.definitions?.[name]);
  const others = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  return [
    schema,
    ...(referred ? spread(root, referred, depth + 1) : []),
    ...others.flatMap((other) => spread(root, other, depth + 1)),
  ];
}

function keysOf(root: Schema, schemas: readonly Schema[]): Suggestion[] {
  const keys = new Map<string, Suggestion>();
  for (const { properties = {}, required = [] } of schemas)
    for (const [label, own] of Object.entries(properties)) {
      const about = spread(root, own).find(({ description }) => description !== undefined)?.description;
      const isRequired = required.includes(label);
      keys.set(label, { label, kind: 'key', isRequired, ...(about === undefined ? {} : { about }) });
    }
  return [...keys.values()].toSorted((one, other) => Number(other.isRequired) - Number(one.isRequired));
}

function valuesOf(root: Schema, schemas: readonly Schema[]): Suggestion[] {
  const all = schemas.flatMap((schema) =>
    typeof schema.items === 'object' ? [schema, ...spread(root, schema.items)] : [schema],
  );
  const labels = all.flatMap((schema) => [
    ...(schema.enum ?? []),
    ...(schema.const === undefined ? [] : [schema.const]),
    ...(schema.type === 'boolean' ? [true, false] : []),
  ]);
  return [...new Set(labels.map(String))].map((label) => ({ label, kind: 'value' }));
}
