import { describe, expect, it } from 'vitest';
import { LAYERS } from '#bin/layers.ts';
import { sourceFilesOf, withoutComments } from './source-files.ts';

const JUDGE = 'schemas/primitives.ts';
const PRINTER = 'domain/calendar/days.ts';

const sources = LAYERS.flatMap(sourceFilesOf).map(({ path, text }) => ({
  path,
  code: withoutComments(text),
}));

describe('an instant has one judge and one printed form', () => {
  it('only Instant of schemas/primitives.ts says what an instant from outside is', () => {
    const judges = sources.filter(({ code }) =>
      /\biso\s*\.?\s*\.datetime\(|z\.iso\s*\n?\s*\.datetime/.test(code),
    );

    expect(judges.map(({ path }) => path)).toEqual([JUDGE]);
  });

  it('only domain/calendar/days.ts prints an instant of Temporal in UTC', () => {
    const printers = sources.filter(({ code }) =>
      /Temporal\.Instant\.from\([^)]*\)(?:\.(?:add|subtract)\([^)]*\))?\.toString\(|\.toInstant\(\)\s*\.toString\(/.test(
        code,
      ),
    );

    expect(printers.map(({ path }) => path)).toEqual([PRINTER]);
    expect(sources.find(({ path }) => path === PRINTER)?.code).not.toMatch(
      /(?:Temporal\.Instant\.from\([^)]*\)(?:\.add\([^)]*\))?|\.toInstant\(\))\s*\.toString\(\)/,
    );
  });
});
