import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** What package.json of a project says to `regua`. */
const Project = z.looseObject({
  regua: z.looseObject({ language: z.string().optional() }).optional(),
});

/**
 * The language that a project chose for its commands, `regua.language` in its package.json: `regua init` writes it.
 * @param folder of the project; the current one by default
 * @returns undefined where no project says one
 */
export function projectLanguage(folder = ''): string | undefined {
  try {
    const read = Project.safeParse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
    return read.data?.regua?.language;
  } catch {
    // No package.json, or none that npm could read either.
    return undefined;
  }
}
