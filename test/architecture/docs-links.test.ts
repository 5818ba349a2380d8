import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const pages = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  encoding: 'utf8',
})
  .trim()
  .split('\n')
  .filter((path) => existsSync(path) && !path.startsWith('test/fixtures/'));

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

describe('the scanner', () => {
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
