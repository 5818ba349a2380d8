/**
 * A whole number from 0 to `width` that depends on `key` alone (FNV-1a): steps of many debts, spread evenly over the
 * seconds of a morning, and always the same for the same debt.
 */
export function spread(key: string, width: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1)
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  return (hash >>> 0) % (width + 1);
}
