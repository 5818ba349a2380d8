import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';
import { type DecodedText, decodeText } from '#formats/text/decode-text.ts';
import { wrongWith } from '#schemas/issues.ts';
import type { ConfigProblem, ListItem } from './config-error.ts';
import { knownKeysAt, nearestKey } from './known-keys.ts';

/** A checked file that can map a path in it to its line. */
export interface YamlFile<T> {
  readonly file: string;
  readonly value: T;
  /**
   * A problem at a path of this file, with its line; in a text of several lines, `linesDown` lines below its start.
   */
  problem(path: readonly PropertyKey[], message: string, linesDown?: number): ConfigProblem;
}

/** Reads one YAML file of the config folder and checks it; on failure returns the errors with their lines. */
export function readYaml<T>(
  folder: string,
  file: string,
  schema: z.ZodType<T>,
): YamlFile<T> | readonly ConfigProblem[] {
  const decoded = configTextOf(folder, file);
  if (!decoded.ok) return [{ file, message: decoded.reason }];
  const { document, lines } = parsedOnce(decoded.text);
  if (document.errors.length > 0)
    return document.errors.map((error) => ({
      file,
      ...placeOf(lines, error.pos[0]),
      message: `is not valid YAML: ${error.message.split('\n')[0]}`,
    }));
  const problem = (path: readonly PropertyKey[], message: string, linesDown = 0): ConfigProblem => ({
    file,
    ...lineAt(document, lines, path, linesDown),
    ...(path.length > 0 ? { path: pathInWords(path) } : {}),
    ...itemIn(document, path),
    message,
  });
  const checked = schema.safeParse(document.toJS());
  if (checked.success) return { file, value: checked.data, problem };
  return checked.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) =>
          problem([...issue.path, key], unknownKey(key, knownKeysAt(schema, issue.path))),
        )
      : problem(issue.path, wrongWith(issue)),
  );
}

function unknownKey(key: string, known: readonly string[]): string {
  const meant = nearestKey(key, known);
  return meant === undefined ? 'is not a known field' : `is not a known field: did you mean "${meant}"?`;
}

/** The first item of a list that a path leads into. */
function itemIn(document: Document, path: readonly PropertyKey[]): { item?: ListItem } {
  const at = path.findIndex((part) => typeof part === 'number');
  const index = path[at];
  if (typeof index !== 'number') return {};
  const id: unknown = document.getIn([...path.slice(0, at + 1), 'id']);
  return {
    item: {
      list: pathInWords(path.slice(0, at)),
      number: index + 1,
      ...(typeof id === 'string' ? { id } : {}),
      rest: pathInWords(path.slice(at + 1)),
    },
  };
}

interface Parsed {
  readonly document: Document;
  readonly lines: LineCounter;
}

/** Documents by their text: one process loads the same configuration many times, or one that differs in one file. */
const known = new Map<string, Parsed>();
const MOST_KNOWN = 200;

function parsedOnce(text: string): Parsed {
  const before = known.get(text);
  if (before) return before;
  const lines = new LineCounter();
  const parsed = { document: parseDocument(text, { lineCounter: lines }), lines };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, parsed);
  return parsed;
}

/** The text of a file of the configuration, which is UTF-8 and nothing else; or why it is not. */
export const configTextOf = (folder: string, file: string): DecodedText =>
  decodeText(readFileSync(join(folder, file)), 'utf-8');

/** The line and column of the node at a path, or of the nearest one above it that exists. */
function lineAt(
  document: Document,
  lines: LineCounter,
  path: readonly PropertyKey[],
  linesDown: number,
): { line?: number; column?: number } {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = depth === 0 ? document.contents : nodeAt(document, path.slice(0, depth));
    if (!isNode(node) || !node.range) continue;
    const place = placeOf(lines, node.range[0]);
    // A block begins on the line after its "|".
    return isScalar(node) && node.type === 'BLOCK_LITERAL'
      ? { line: place.line + 1 + linesDown, column: 1 }
      : place;
  }
  return {};
}

/** The value at a path; of a mapping or a list, the key that it stands under. */
function nodeAt(document: Document, path: readonly PropertyKey[]): unknown {
  const value = document.getIn(path, true);
  const key = path.at(-1);
  const above = document.getIn(path.slice(0, -1), true);
  const pair =
    isMap(above) && typeof key === 'string' ? above.items.find((one) => keyOf(one.key) === key) : undefined;
  return pair && !isScalar(value) ? pair.key : value;
}
const keyOf = (key: unknown): unknown => (isScalar(key) ? key.value : key);

const placeOf = (lines: LineCounter, at: number): { line: number; column: number } => {
  const { line, col } = lines.linePos(at);
  return { line, column: col };
};

const pathInWords = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
