import jsonata from 'jsonata';
import { StateError } from './errors.ts';

/** What expressions can see: `$states`, the variables assigned so far, and the time. */
export interface Scope {
  /** What `$now()` gives, ISO-8601. */
  readonly now: string;
  readonly states: {
    readonly input: unknown;
    readonly context: unknown;
    readonly result?: unknown;
    readonly errorOutput?: unknown;
  };
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Functions that would break repeatability, that AWS disallows, or that nobody needed here so far. */
const refused = new Set(['uuid', 'random', 'millis', 'eval', 'hash', 'range', 'partition']);

const compiled = new Map<string, jsonata.Expression>();

function isExpression(text: string): boolean {
  return text.startsWith('{%') && text.endsWith('%}');
}

/** Parses an expression once; the parser is the slow part. */
function compile(text: string): jsonata.Expression {
  const known = compiled.get(text);
  if (known) return known;
  const expression = jsonata(text.slice(2, -2).trim());
  expression.registerFunction('parse', (json: string) => JSON.parse(json));
  compiled.set(text, expression);
  return expression;
}

function refusedFunction(node: unknown): string | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  if ('type' in node && node.type === 'variable' && 'value' in node && refused.has(String(node.value))) {
    return String(node.value);
  }
  for (const child of Object.values(node)) {
    const found = refusedFunction(child);
    if (found) return found;
  }
  return undefined;
}

/** Everything wrong with the expressions inside a template, each with its field's path. */
export function problemsInTemplate(template: unknown, field: string): string[] {
  if (typeof template === 'string') {
    if (!isExpression(template)) return [];
    try {
      const name = refusedFunction(compile(template).ast());
      return name ? [`field "${field}": the sandbox does not implement $${name}`] : [];
    } catch (error) {
      return [`field "${field}": ${reasonOf(error)} in ${template}`];
    }
  }
  if (typeof template !== 'object' || template === null) return [];
  return Object.entries(template).flatMap(([key, value]) => problemsInTemplate(value, `${field}.${key}`));
}

/**
 * Evaluates a template as Step Functions does: strings in `{% %}` are JSONata, all else is kept.
 * @throws StateError States.QueryEvaluationError when an expression fails or gives nothing
 */
export async function evaluate(template: unknown, scope: Scope, field: string): Promise<unknown> {
  if (typeof template === 'string') {
    return isExpression(template) ? run(template, scope, field) : template;
  }
  if (Array.isArray(template)) {
    const items: unknown[] = [];
    for (const [index, item] of template.entries()) {
      items.push(await evaluate(item, scope, `${field}[${index}]`));
    }
    return items;
  }
  if (typeof template === 'object' && template !== null) {
    const fields: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(template)) {
      fields[key] = await evaluate(value, scope, `${field}.${key}`);
    }
    return fields;
  }
  return template;
}

async function run(text: string, scope: Scope, field: string): Promise<unknown> {
  let value: unknown;
  try {
    value = await compile(text).evaluate(undefined, {
      ...scope.variables,
      states: scope.states,
      // Of the virtual clock, in the place of the built-in.
      now: () => scope.now,
    });
  } catch (error) {
    throw queryError(`${reasonOf(error)} in '${text}' specified for the field '${field}'`, error);
  }
  // Through JSON: JSONata marks its arrays, and a state may only ever pass plain data on.
  const json: string | undefined = JSON.stringify(value);
  if (json === undefined) {
    throw queryError(`The JSONata expression '${text}' specified for the field '${field}' returned nothing`);
  }
  return JSON.parse(json);
}

/** The failure of an expression, or of a value that does not fit its field. */
export function queryError(reason: string, cause?: unknown): StateError {
  return new StateError('States.QueryEvaluationError', reason, { cause });
}

// JSONata throws plain objects, not Errors.
function reasonOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message)
    : String(error);
}
