type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type Schemas = Readonly<Record<string, Json>>;

const PROSE = ['title', 'description', 'example', 'examples'];

/** Schemas of an OpenAPI document by name, with all they refer to and without their prose. */
export function extractOf(document: { components: { schemas: Schemas } }, roots: readonly string[]): Schemas {
  const found: Record<string, Json> = {};
  const take = (name: string): void => {
    if (name in found) return;
    const schema = document.components.schemas[name];
    if (schema === undefined) throw new Error(`no schema ${name}`);
    found[name] = trimmed(schema);
    for (const [, other] of JSON.stringify(found[name]).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g))
      take(other as string);
  };
  roots.forEach(take);
  return Object.fromEntries(Object.entries(found).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** `title` and the like are prose only where they say something: a property may have such a name. */
function trimmed(value: Json, isProperties = false): Json {
  if (Array.isArray(value)) return value.map((item) => trimmed(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => isProperties || !PROSE.includes(key))
      .map(([key, item]) => [key, trimmed(item, !isProperties && key === 'properties')]),
  );
}
