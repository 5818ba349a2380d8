import conditionParser from 'dynalite/db/conditionParser.js';
import updateParser from 'dynalite/db/updateParser.js';

type Parse = typeof conditionParser.parse;
type Context = Parameters<Parse>[1]['context'];

/** Stands in a tree for the value of a placeholder. */
class ValueOf {
  readonly placeholder: string;

  constructor(placeholder: string) {
    this.placeholder = placeholder;
  }
}

interface Known {
  /** What the parser made of it, with a mark for each name and a `ValueOf` for each value. */
  readonly tree: unknown;
  readonly names: readonly string[];
  readonly values: readonly string[];
}

/** In front of the placeholder of a name in a tree: no attribute begins so. */
const MARK = '\u0000';
const MOST_KNOWN = 2_000;

let isInstalled = false;

/**
 * Has dynalite parse each form of an expression once: the product writes a few dozen of them a hundred times for each debt, with
 * other names and values. Other than that, nothing changes: what a parser refuses is parsed anew each time.
 */
export function rememberParsedExpressions(): void {
  if (isInstalled) return;
  isInstalled = true;
  for (const parser of [conditionParser, updateParser]) {
    const parse = parser.parse;
    const known = new Map<string, Known>();
    parser.parse = (text, options) => parseOnce(text, options.context, known, parse);
  }
}

function parseOnce(text: string, context: Context, known: Map<string, Known>, parse: Parse): unknown {
  const { attrNames = {}, attrVals = {}, isKeyCondition = false } = context;
  if (!isForm(text, Object.values(attrNames))) return parse(text, { context });
  const types = Object.entries(attrVals).map(([name, value]) => `${name} ${Object.keys(value).join(' ')}`);
  const key = [String(isKeyCondition), text, ...Object.keys(attrNames), ...types].join('\n');
  const form = known.get(key) ?? formOf(text, context, parse);
  // Refused: once more, so that the refusal has the real names.
  if (form === undefined) return parse(text, { context });
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, form);
  for (const name of form.names) delete context.unusedAttrNames[name];
  for (const value of form.values) delete context.unusedAttrVals[value];
  return filled(form.tree, attrNames, attrVals);
}

/** Whether what is said of an expression depends on its form alone, not on its names and values. */
function isForm(text: string, names: readonly string[]): boolean {
  if (/\b(?:between|attribute_type)\b/i.test(text)) return false;
  const words = new Set(text.split(/[^\w#:]+/));
  return new Set(names).size === names.length && names.every((name) => name !== '' && !words.has(name));
}

/** The form of an expression; undefined of one that is refused. */
function formOf(text: string, context: Context, parse: Parse): Known | undefined {
  const { attrNames = {}, attrVals = {} } = context;
  const unusedAttrNames = { ...context.unusedAttrNames };
  const unusedAttrVals = { ...context.unusedAttrVals };
  const marks = Object.fromEntries(Object.keys(attrNames).map((name) => [name, MARK + name]));
  const tree = attempt(() =>
    parse(text, { context: { ...context, attrNames: marks, unusedAttrNames, unusedAttrVals } }),
  );
  if (tree === undefined) return undefined;
  const placeholders = new Map(Object.entries(attrVals).map(([name, value]) => [value, name]));
  return {
    tree: emptied(tree, placeholders),
    names: Object.keys(context.unusedAttrNames).filter((name) => !Object.hasOwn(unusedAttrNames, name)),
    values: Object.keys(context.unusedAttrVals).filter((name) => !Object.hasOwn(unusedAttrVals, name)),
  };
}

function attempt(parse: () => unknown): unknown {
  try {
    return parse();
  } catch {
    return undefined;
  }
}

/** A tree without its values. */
function emptied(node: unknown, placeholders: ReadonlyMap<object, string>): unknown {
  if (typeof node !== 'object' || node === null) return node;
  const placeholder = placeholders.get(node);
  if (placeholder !== undefined) return new ValueOf(placeholder);
  if (Array.isArray(node)) return node.map((part) => emptied(part, placeholders));
  return Object.fromEntries(Object.entries(node).map(([name, part]) => [name, emptied(part, placeholders)]));
}

/** A tree of a form with names and values of its own. */
function filled(
  node: unknown,
  names: Readonly<Record<string, string>>,
  values: Readonly<Record<string, object>>,
): unknown {
  if (typeof node === 'string') return nameIn(node, names);
  if (typeof node !== 'object' || node === null) return node;
  if (node instanceof ValueOf) return values[node.placeholder];
  if (Array.isArray(node)) return node.map((part) => filled(part, names, values));
  const copy: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(node)) copy[nameIn(name, names)] = filled(part, names, values);
  return copy;
}

const nameIn = (text: string, names: Readonly<Record<string, string>>): string =>
  text.startsWith(MARK) ? (names[text.slice(MARK.length)] ?? text) : text;
