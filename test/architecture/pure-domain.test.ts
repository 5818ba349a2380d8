import { describe, expect, it } from 'vitest';
import { type SourceFile, sourceFilesOf, withoutComments } from './source-files.ts';

/** What would make the same question give another answer tomorrow, or tie a rule to where it runs. */
const IMPURE = [
  { what: 'the clock', pattern: /\bDate\.now\s*\(/ },
  { what: 'the clock', pattern: /\bnew\s+Date\s*(\(\s*\)|[^\w\s(])/ },
  { what: 'the clock', pattern: /(?<!\bnew\s+)\bDate\s*\(\s*\)/ },
  { what: 'the clock', pattern: /\bTemporal\.Now\b|\bperformance\.now\s*\(/ },
  { what: 'chance', pattern: /\bMath\.random\s*\(|\bcrypto\.random|\brandomUUID\s*\(/ },
  { what: 'the environment', pattern: /\bprocess\s*\.\s*(env|cwd|argv)|\bprocess\s*\[/ },
  { what: 'Node', pattern: /from\s+['"]node:|import\s*\(?\s*['"]node:/ },
  { what: 'AWS', pattern: /['"]@aws-(sdk|lambda-powertools)\// },
];

const impurities = ({ path, text }: SourceFile): string[] =>
  withoutComments(text)
    .split('\n')
    .flatMap((line, index) =>
      IMPURE.filter(({ pattern }) => pattern.test(line)).map(
        ({ what }) => `${path}:${index + 1} reads ${what}: ${line.trim()}`,
      ),
    );

describe('domain/ reads no clock, no chance, no environment, no Node and no AWS', () => {
  it.each(sourceFilesOf('domain'))('$path', (file) => {
    expect(impurities(file)).toEqual([]);
  });

  it('of which there are files to look at', () => {
    expect(sourceFilesOf('domain').length).toBeGreaterThan(10);
  });
});

describe('functions/ take their time from their events', () => {
  it.each(sourceFilesOf('functions'))('$path', (file) => {
    expect(impurities(file).filter((found) => found.includes('reads the clock'))).toEqual([]);
  });
});

describe('the scanner', () => {
  it.each([
    { text: 'const now = Date.now();', found: 'the clock' },
    { text: 'const now = new Date();', found: 'the clock' },
    { text: 'const now = new Date;', found: 'the clock' },
    { text: 'const now = Temporal.Now.instant();', found: 'the clock' },
    { text: 'const dice = Math.random();', found: 'chance' },
    { text: 'const zone = process.env.TZ;', found: 'the environment' },
    { text: "import { join } from 'node:path';", found: 'Node' },
    { text: "import { DynamoDBClient } from '@aws-sdk/client-dynamodb';", found: 'AWS' },
  ])('finds $text', ({ text, found }) => {
    expect(impurities({ path: 'domain/x.ts', text: `\n${text}` })).toEqual([
      `domain/x.ts:2 reads ${found}: ${text}`,
    ]);
  });

  it.each(['const day = new Date(instant);', '// never Date.now()', '/* no Math.random() */ const one = 1;'])(
    'lets %s pass',
    (text) => {
      expect(impurities({ path: 'domain/x.ts', text })).toEqual([]);
    },
  );
});
