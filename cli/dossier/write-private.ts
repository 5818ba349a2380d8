import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes a JSON file and a PDF that name a person: for the owner of the files alone (0600), over older ones too.
 * @returns their path without the endings
 */
export function writePrivate(
  folder: string,
  name: string,
  { json, pdf }: { readonly json: unknown; readonly pdf: Uint8Array },
): string {
  mkdirSync(folder, { recursive: true });
  const base = join(folder, name);
  const files = [
    [`${base}.json`, `${JSON.stringify(json, null, 2)}\n`],
    [`${base}.pdf`, pdf],
  ] as const;
  for (const [file, content] of files) {
    writeFileSync(file, content, { mode: 0o600 });
    // The mode above is that of a new file alone.
    chmodSync(file, 0o600);
  }
  return base;
}
