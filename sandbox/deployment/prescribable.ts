import { countsFromFor } from '#domain/compliance/prescription.ts';
import type { SandboxAws } from '#sandbox/aws/endpoint.ts';
import type { Config } from '#schemas/config/config.ts';
import { PRESCRIPTION_INDEX } from '#schemas/records/prescription-index.ts';

/**
 * Follows the index of prescriptions of a table from now on, and says whether a debt in it may be prescribed on a day: the function that
 * looks for them asks each part of the index for each kind of debt, which would be most of all calls of a run of months.
 */
export function prescribable(
  aws: Pick<SandboxAws, 'watchIndex'>,
  table: string,
  { limits: { prescription } }: Pick<Config, 'limits'>,
): (day: string) => boolean {
  const shortest = Math.min(...Object.values(prescription.kinds).map(({ years }) => years));
  const from = new Map<string, string>();
  aws.watchIndex(table, PRESCRIPTION_INDEX.name, (key, content) => {
    if (content === undefined) from.delete(key);
    else from.set(key, dayIn(content));
  });
  return (day) => {
    const latest = countsFromFor(day, shortest);
    return [...from.values()].some((one) => one <= latest);
  };
}

/** The day from which prescription counts, behind the kind of debt. */
function dayIn(content: unknown): string {
  const entry = (content as Readonly<Record<string, { readonly S: string }>>)[PRESCRIPTION_INDEX.sortKey];
  return String(entry?.S).split('#').at(-1) ?? '';
}
