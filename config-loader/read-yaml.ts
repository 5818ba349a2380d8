import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';
import { type DecodedText, decodeText } from '#formats/text/decode-text.ts';
import { wrongWith } from '#schemas/issues.ts';
import type { ConfigProblem } from './config-error.ts';

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
    message,
  });
  const checked = schema.safeParse(document.toJS());
  return checked.success
    ? { file, value: checked.data, problem }
    : checked.error.issues.map((issue) => problem(issue.path, wrongWith(issue)));
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
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    if (!isNode(node) || !node.range) continue;
    const place = placeOf(lines, node.range[0]);
    // A block begins on the line after its "|".
    return isScalar(node) && node.type === 'BLOCK_LITERAL'
      ? { line: place.line + 1 + linesDown, column: 1 }
      : place;
  }
  return {};
}

const placeOf = (lines: LineCounter, at: number): { line: number; column: number } => {
  const { line, col } = lines.linePos(at);
  return { line, column: col };
};

const pathInWords = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
