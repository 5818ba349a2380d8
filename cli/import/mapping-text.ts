import { parse, YAMLParseError } from 'yaml';
import { InputError } from '#sandbox/portfolio/input.ts';

/** A name under which lines follow: with nothing behind it but a comment. */
const GROUP = /^( *)([a-z]+):\s*(#.*)?$/;

/**
 * Reads the text of a mapping. Lines that a screen printed may be pasted below others as they are: each group counts from where its name
 * begins, and one that is there twice is one group, of which the last line for a name is right.
 * @param groups the names of the groups that a mapping may have
 * @throws InputError naming the line that is no YAML, or says something else than one before
 */
export function parseMapping(file: string, text: string, groups: readonly string[]): unknown {
  const merged: Record<string, unknown> = {};
  for (const { line, lines } of blocksOf(text.replaceAll('\t', '  ').split(/\r?\n/), groups)) {
    const value = parsed(file, lines.join('\n'), line);
    if (value === null || value === undefined) continue;
    if (typeof value !== 'object' || Array.isArray(value)) throw notYaml(file, line);
    for (const [name, own] of Object.entries(value)) {
      const before = merged[name];
      if (before !== undefined && before !== own && !(isGroup(before) && isGroup(own)))
        throw new InputError(`${file}: line ${line} says “${name}” again, and otherwise: keep one of both`);
      merged[name] = isGroup(before) && isGroup(own) ? { ...before, ...own } : own;
    }
  }
  return merged;
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names that have their value behind them. */
const SINGLE = /^( *)(days|numbers|unit):\s+[^#\s]/;

/** The lines of each group, moved to the left by as much as its name is. */
function blocksOf(lines: readonly string[], groups: readonly string[]) {
  const blocks: { readonly line: number; readonly indent: number; readonly lines: string[] }[] = [
    { line: 1, indent: 0, lines: [] },
  ];
  for (const [index, text] of lines.entries()) {
    const [, blanks = '', name = ''] = GROUP.exec(text) ?? SINGLE.exec(text) ?? [];
    if (groups.includes(name)) blocks.push({ line: index + 1, indent: blanks.length, lines: [] });
    const block = blocks.at(-1);
    const own = text.length - text.trimStart().length;
    block?.lines.push(text.slice(Math.min(block.indent, own)));
  }
  return blocks;
}

function parsed(file: string, text: string, first: number): unknown {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw notYaml(file, first - 1 + (error.linePos?.[0].line ?? 1));
  }
}

const notYaml = (file: string, line: number): InputError =>
  new InputError(
    `${file}: line ${line} is not as the others: write “name: value”, and begin it in the same column as the lines of its group`,
  );
