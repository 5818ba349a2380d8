import { describe, expect, it, test } from 'vitest';
import { LAYERS } from '#bin/layers.ts';
import { sourceFilesOf } from './source-files.ts';

/** Beginnings that make sense only with the line below them: "Of the debtor." over a time zone. docs/glossary.md, at its end. */
const HANGS = /^(?:Of|By|As|Whom|Whose|(?:By|For|With|To) whom|(?:By|In|Of) (?:what|which|how))\b/;

/** The commands are not held yet. */
const HELD = LAYERS.filter((layer) => layer !== 'cli');

/** Each docstring that hangs, with its line. */
const hangingIn = (text: string): string[] =>
  [...text.matchAll(/\/\*\*\s*(?:\*\s*)?([^\n]*)/g)].flatMap(({ 1: said = '', index }) =>
    HANGS.test(said) ? [`line ${text.slice(0, index).split('\n').length}: ${said}`] : [],
  );

test.each(HELD)('no docstring of %s begins with a preposition that needs the line below it', (layer) => {
  const found = sourceFilesOf(layer).flatMap(({ path, text }) =>
    hangingIn(text).map((what) => `${path} ${what}`),
  );
  expect(found).toEqual([]);
});

describe('a docstring', () => {
  it.each([
    '/** Of the debtor (IANA). */',
    '/**\n * Whose caps hold.\n */',
    '/** By which its machine is answered. */',
  ])('hangs: %s', (text) => {
    expect(hangingIn(text)).toHaveLength(1);
  });

  it.each(['/** The zone of the debtor (IANA). */', '/** Offers of a debt. */', '// Of no docstring.'])(
    'stands alone: %s',
    (text) => {
      expect(hangingIn(text)).toEqual([]);
    },
  );
});
