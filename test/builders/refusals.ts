import type * as z from 'zod';

/** What is wrong with a value, as `path: message`, in the order of the schema. */
export function refusals(schema: z.ZodType, value: unknown): string[] {
  const checked = schema.safeParse(value);
  return checked.success
    ? []
    : checked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

/** A copy with one value put at a path, `undefined` to leave it out. */
export function changed<T>(value: T, path: string, to: unknown): T {
  const copy = structuredClone(value) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() as string;
  const parent = keys.reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, copy);
  if (to === undefined) delete parent[last];
  else parent[last] = to;
  return copy as T;
}
