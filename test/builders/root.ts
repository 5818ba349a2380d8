import { join } from 'node:path';

/** The root of the repository: where `config/`, `docs/` and `sample/` are. */
export const ROOT = join(import.meta.dirname, '../..');
