import { sha256 } from '#runtime/sha-256.ts';
import type { Config } from '#schemas/config/config.ts';

/** A version of a configuration: the same content has the same one, whatever order its files were read in. */
export const versionOf = (config: Config): string => sha256(JSON.stringify(sorted(config))).slice(0, 12);

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inside]) => [key, sorted(inside)]),
  );
}
