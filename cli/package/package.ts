import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

/** What package.json says of this project: its version, and the versions of other packages that it was tested with. */
const Manifest = z.object({
  name: z.literal('regua'),
  version: z.string(),
  devDependencies: z.record(z.string(), z.string()),
});
export type Manifest = z.infer<typeof Manifest>;

/** The folder with the sources: the root of the repository, or `dist/` in the package. */
const SOURCES = fileURLToPath(new URL('../..', import.meta.url));

/** The path of something that lies beside the sources, such as `config` or `sample/portfolio.jsonl`. */
export const beside = (path: string): string => join(SOURCES, path);

/** Whether this is the repository, and not the package that was built from it. */
export const isRepository = (): boolean => existsSync(beside('cli/start.ts'));

/** The folder of the package, or the root of the repository. */
export const packageFolder = (): string => (isRepository() ? SOURCES : join(SOURCES, '..'));

export const readManifest = (): Manifest =>
  Manifest.parse(JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')));
