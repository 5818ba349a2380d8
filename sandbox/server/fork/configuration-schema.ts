import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../schemas/json/config/', import.meta.url));

/**
 * The JSON Schema of a kind of file of the configuration; undefined if there is none.
 * @param name `regua`, `offers`
 */
export function configurationSchema(name: string): string | undefined {
  if (!/^[a-z-]+$/.test(name)) return undefined;
  const file = `${FOLDER}${name}.schema.json`;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file, 'utf8') : undefined;
}
