import { dirname, join, normalize } from 'node:path';
import { withoutComments } from './source-files.ts';

/** One import, static or dynamic, or a re-export. */
export interface Import {
  readonly specifier: string;
  readonly typesOnly: boolean;
}

/** Every import of a source text. */
export const importsOf = (text: string): Import[] =>
  [
    ...withoutComments(text).matchAll(
      /\b(?:(?:import|export)\s+(type\s+)?[^'"`;=]*?\bfrom|import)\s*\(?\s*['"]([^'"\n]+)['"]/g,
    ),
  ].map(([, type, specifier]) => ({ specifier: specifier as string, typesOnly: type !== undefined }));

/** The path from the root of the repository that an import of our own (`#…` or `./…`) leads to. */
export const targetOf = (path: string, specifier: string): string =>
  specifier.startsWith('#') ? specifier.slice(1) : normalize(join(dirname(path), specifier));
