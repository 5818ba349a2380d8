import { importsOf, targetOf } from './imports-of.ts';
import { sourceFilesOf, withoutComments } from './source-files.ts';

/** The text of every file that a function may be made of, without comments. */
export const PRODUCT: ReadonlyMap<string, string> = new Map(
  ['functions', 'application', 'adapters', 'runtime']
    .flatMap(sourceFilesOf)
    .map(({ path, text }) => [path, withoutComments(text)]),
);

/** The files that the handler of a function leads to by its imports, the handler among them. */
export function reachedFrom(functionName: string): string[] {
  const reached = new Set([`functions/${functionName}/handler.ts`]);
  // A Set keeps handing out what is added while it is walked.
  for (const path of reached)
    for (const { specifier, typesOnly } of importsOf(PRODUCT.get(path) ?? ''))
      if (!typesOnly && /^[#.]/.test(specifier)) reached.add(targetOf(path, specifier));
  return [...reached];
}
