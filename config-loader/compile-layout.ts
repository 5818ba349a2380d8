import { type ConfigProblem, messageOf } from './config-error.ts';

/** Matches every MJML tag of a layout: opening, closing or self-closing. Comments and Liquid are removed before. */
const ELEMENT = /<(\/?)(mj[\w-]*)\b[^<>]*?(\/?)>/g;
/** Matches a Liquid value, which is not a type error of MJML. */
const LIQUID = /\{\{.*\}\}/;
const compiled = new Map<string, Promise<string>>();

/**
 * Compiles the MJML layout of a brand to HTML with Liquid still in it. This happens when the configuration is loaded,
 * so that no function carries MJML. On failure returns the errors with their lines.
 */
export async function compileLayout(file: string, source: string): Promise<string | ConfigProblem[]> {
  const unbalanced = balance(source);
  if (unbalanced) return [{ file, ...unbalanced }];
  const { default: mjml } = await import('mjml');
  try {
    // No fonts: MJML would load them from another server, which would see who opens the e-mail.
    const { html, errors } = await mjml(source, {
      validationLevel: 'soft',
      fonts: {},
      keepComments: false,
      ignoreIncludes: true,
    });
    const problems = errors
      .filter(({ message }) => !LIQUID.test(message))
      .map(({ line, tagName, message }) => ({ file, line, path: tagName, message: inOneLine(message) }));
    return problems.length > 0 ? problems : withoutIndentation(html);
  } catch (error) {
    return [{ file, message: `is not valid MJML: ${inOneLine(messageOf(error))}` }];
  }
}

/** The HTML of a valid layout; each text is compiled once. */
export function compiledOnce(file: string, source: string, problems: ConfigProblem[]): Promise<string> {
  const found = compiled.get(source);
  if (found) return found;
  const compiling = compileLayout(file, source).then((result) => {
    if (typeof result === 'string') return result;
    compiled.delete(source);
    problems.push(...result);
    return '';
  });
  compiled.set(source, compiling);
  return compiling;
}

/**
 * Finds unclosed elements: MJML's parser would close them silently, or drop what it cannot place, and a part of the
 * e-mail would be missing.
 */
function balance(source: string): Omit<ConfigProblem, 'file'> | undefined {
  const open: { readonly name: string; readonly line: number }[] = [];
  const text = blank(source, /<!--[\s\S]*?-->|\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}/g);
  for (const match of text.matchAll(ELEMENT)) {
    const [, closing, name = '', selfClosed] = match;
    const line = text.slice(0, match.index).split('\n').length;
    if (name === 'mj-include') return { line, path: name, message: 'must not be used: a layout is one file' };
    if (selfClosed) continue;
    if (!closing) open.push({ name, line });
    else if (open.at(-1)?.name === name) open.pop();
    else return { line, path: name, message: `is closed, but ${open.at(-1)?.name ?? 'nothing'} is open` };
  }
  const last = open.at(-1);
  return last && { line: last.line, path: last.name, message: 'is never closed' };
}

const blank = (text: string, what: RegExp): string =>
  text.replace(what, (found) => found.replace(/[^\n]/g, ' '));

/** Gmail cuts an e-mail at 102 KB: indentation is not worth its bytes. */
const withoutIndentation = (html: string): string => html.replace(/[ \t]*\n\s*/g, '\n').trim();

const inOneLine = (message: string): string => message.replace(/\s+/g, ' ').trim();
