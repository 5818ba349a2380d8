import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commentsOf } from './source-files.ts';

const filesOf = (...patterns: string[]): string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...patterns], {
    encoding: 'utf8',
  })
    .trim()
    .split('\n')
    .filter((path) => existsSync(path));

const ALL = filesOf();
const pages = filesOf('*.md').filter((path) => !path.startsWith('test/fixtures/'));
/** But not this one, whose examples name what does not exist. */
const SOURCES = filesOf('*.ts').filter((path) => path !== 'test/architecture/docs-links.test.ts');

/** The changelog names files of earlier releases, and a generated page names no file of ours. */
const WITH_PATHS = pages.filter((path) => !['CHANGELOG.md', 'docs/permissions.md'].includes(path));

const withoutCode = (text: string): string => text.replace(/```.*?```/gs, '');

/** The anchors that GitHub gives to the headings of a page. */
const anchorsOf = (text: string): string[] =>
  [...withoutCode(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );

/** Every link or image of a page to a file of this repository that does not exist, or to a heading that does not. */
function brokenLinks(path: string, text: string): string[] {
  const targets = [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)|<img src="([^"]+)"/g)].map(
    ([, link, image]) => link ?? image ?? '',
  );
  return targets.filter((target) => {
    if (/^[a-z]+:/.test(target)) return false;
    const [file = '', anchor] = target.split('#');
    const to = file === '' ? path : normalize(join(dirname(path), file));
    if (!existsSync(to)) return true;
    const page = file === '' ? text : anchor === undefined ? '' : readFileSync(to, 'utf8');
    return anchor !== undefined && !anchorsOf(page).includes(anchor);
  });
}

const FOLDERS = readdirSync('.', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
  .map(({ name }) => name);

/** Every path of this repository that a page names in code font, and that does not exist. */
const missingPaths = (text: string): string[] =>
  [...withoutCode(text).matchAll(/`([a-z][\w.-]*\/[\w./-]*)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => FOLDERS.includes(path.split('/')[0] ?? '') && !existsSync(path));

/** A path below one of our folders, as prose names it: not in an address, not after another path. */
const PATH = new RegExp(`(?<![\\w./@-])#?((?:${FOLDERS.join('|')})/[^\\s\`'"()\\[\\],;|…]*)`, 'g');
/** A media type, and a path with something to fill in, which names no file: `config/offers/<id>.yaml`. */
const NO_PATH = /^application\/(json|[\w.-]+\+json)$|[<*{$]/;
/** A file by the end of its path, or by its name alone. */
const FILE = /(?<![\w./#@<>*{}-])((?:[\w-]+\/)*[\w-]+(?:\.[\w-]+)*\.(?:ts|md))\b(?![\w/-])/g;
const RECORD = /(?<![\w-])(0\d{3}-[a-z][a-z-]+)/g;
const RECORD_NUMBER = /\b(?:decision(?: record)?|ADR)s? (\d+)/gi;

const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found.replace(/[.:]+$/, ''));
const isRecord = (start: string): boolean => ALL.some((path) => path.startsWith(`docs/adr/${start}`));

/** Every file, folder or decision record that the comments of a source name, and that does not exist. */
function missingInComments(source: string): string[] {
  // An address of elsewhere has paths of its own.
  const text = commentsOf(source).replace(/https?:\S+/g, '');
  return [
    ...all(text, PATH).filter((path) => !NO_PATH.test(path) && !existsSync(path)),
    ...all(text, FILE).filter((file) => !ALL.some((path) => path === file || path.endsWith(`/${file}`))),
    ...all(text, RECORD).filter((name) => !isRecord(`${name}.md`)),
    ...all(text, RECORD_NUMBER).filter((number) => !isRecord(`${number.padStart(4, '0')}-`)),
  ];
}

describe.each(pages)('%s', (page) => {
  it('links to files and headings that exist', () => {
    expect(brokenLinks(page, readFileSync(page, 'utf8'))).toEqual([]);
  });
});

describe.each(WITH_PATHS)('%s', (page) => {
  it('names paths that exist', () => {
    expect(missingPaths(readFileSync(page, 'utf8'))).toEqual([]);
  });
});

describe.each(FOLDERS.filter((folder) => SOURCES.some((path) => path.startsWith(`${folder}/`))))(
  'the comments in %s/',
  (folder) => {
    it('name files, folders and decision records that exist', () => {
      const found = SOURCES.filter((path) => path.startsWith(`${folder}/`)).flatMap((path) =>
        missingInComments(readFileSync(path, 'utf8')).map((name) => `${path}: ${name}`),
      );
      expect(found).toEqual([]);
    });
  },
);

describe('the scanner', () => {
  it.each([
    ['// see docs/nowhere.md.', ['docs/nowhere.md', 'docs/nowhere.md']],
    ['/** As in `runtime/nowhere/`, and #runtime/log.ts. */', ['runtime/nowhere/']],
    [
      'const a = 1; // nowhere.ts, log.ts, unit-of-work/nowhere.ts',
      ['nowhere.ts', 'unit-of-work/nowhere.ts'],
    ],
    ['// docs/adr/0020-waiting-never-pays.md, 0020-nowhere', ['0020-nowhere']],
    ['// decision record 20, ADR 4711', ['4711']],
    ["const a = 'docs/nowhere.md'; // application/json, config/offers/<id>.yaml", []],
    ['// https://example.com/docs/nowhere.md', []],
  ])('finds in the comments of %j what does not exist', (source, missing) => {
    expect(missingInComments(source)).toEqual(missing);
  });

  it('finds a link to a missing file, and to a missing heading', () => {
    const page = '# A title: here\n[a](b.md) [c](#a-title-here) [d](#no) ![e](missing.png)';
    expect(brokenLinks('README.md', page)).toEqual(['b.md', '#no', 'missing.png']);
  });

  it('finds a path that does not exist', () => {
    expect(missingPaths('`docs/nowhere.md` `docs/adr/` `else/where.ts` `config/<x>/y`')).toEqual([
      'docs/nowhere.md',
    ]);
  });
});
