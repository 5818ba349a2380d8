import * as z from 'zod';

/** The keys that a mapping may have at a path of a file, by its schema; none where it says nothing of them. */
export function knownKeysAt(schema: unknown, path: readonly PropertyKey[]): string[] {
  let at = bare(schema);
  for (const part of path) at = at.flatMap((one) => bare(below(one, part)));
  return [...new Set(at.flatMap((one) => (one instanceof z.ZodObject ? Object.keys(one.shape) : [])))];
}

/** A schema without what wraps it, each of its alternatives by itself. */
function bare(schema: unknown): unknown[] {
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(bare);
  if (schema instanceof z.ZodPipe) return bare(schema.in);
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodReadonly
  )
    return bare(schema.unwrap());
  return schema === undefined ? [] : [schema];
}

function below(schema: unknown, part: PropertyKey): unknown {
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return schema instanceof z.ZodObject && typeof part === 'string' ? schema.shape[part] : undefined;
}

/** The known key that another one was most likely meant to be: at most a third of its letters are wrong. */
export function nearestKey(key: string, known: readonly string[]): string | undefined {
  const near = known
    .map((one) => ({ one, wrong: editsBetween(key.toLowerCase(), one.toLowerCase()) }))
    .filter(({ one, wrong }) => wrong <= Math.max(1, Math.floor(one.length / 3)));
  return near.toSorted((first, second) => first.wrong - second.wrong)[0]?.one;
}

/** Letters that come, go or are replaced between two words: Levenshtein's distance. */
function editsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (const [place, sign] of [...other].entries())
      next.push(
        Math.min(
          (row[place + 1] ?? 0) + 1,
          (next[place] ?? 0) + 1,
          (row[place] ?? 0) + (letter === sign ? 0 : 1),
        ),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}
