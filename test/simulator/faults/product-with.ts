import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { KnownFault } from './known-faults.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
/** What is shared, or of no use to a play. */
const NOT_COPIED = new Set(['node_modules', '.git', 'cdk.out', 'coverage']);

/** A file of the product does not say what a fault replaces: the fault has to follow the product. */
class PatchMissesError extends Error {
  override readonly name = 'PatchMissesError';
}

/** The text of each file that a fault changes, with the fault in it. */
export function patched({ name, patches }: KnownFault): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { file, from, to } of patches) {
    const text = texts.get(file) ?? readFileSync(join(ROOT, file), 'utf8');
    if (text.split(from).length !== 2)
      throw new PatchMissesError(
        `${name}: ${file} has ${text.split(from).length - 1} times, not once: ${from}`,
      );
    texts.set(
      file,
      text.replace(from, () => to),
    );
  }
  return texts;
}

/** A copy of this tree with a fault put back. */
export function productWith(fault: KnownFault): { readonly root: string; readonly remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), `regua-with-${fault.name}-`));
  for (const entry of readdirSync(ROOT))
    if (!NOT_COPIED.has(entry)) cpSync(join(ROOT, entry), join(root, entry), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  for (const [file, text] of patched(fault)) writeFileSync(join(root, file), text);
  return { root, remove: () => rmSync(root, { recursive: true }) };
}
