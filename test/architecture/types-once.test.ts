import { describe, expect, it } from 'vitest';
import { type SourceFile, sourceFilesOf, withoutComments } from './source-files.ts';

/** The names of the types that a file declares, exported or not. */
const declared = ({ text }: SourceFile): string[] =>
  [...withoutComments(text).matchAll(/^(?:export )?(?:interface|type) (\w+)/gm)].map(
    ([, name]) => name as string,
  );

/** The names of the types that a file exports. */
const exported = ({ text }: SourceFile): string[] =>
  [...withoutComments(text).matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name as string);

describe('a type that the schemas export is declared nowhere else in the rules', () => {
  const ofSchemas = new Set(sourceFilesOf('schemas').flatMap(exported));

  it.each([...sourceFilesOf('domain'), ...sourceFilesOf('formats')])('$path', (file) => {
    expect(declared(file).filter((name) => ofSchemas.has(name))).toEqual([]);
  });

  it('of which there are some', () => {
    expect(ofSchemas.size).toBeGreaterThan(50);
  });
});
