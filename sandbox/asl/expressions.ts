import jsonata from 'jsonata';
import { StateError } from './errors.ts';
import { ownFunctions, refusedFunctions } from './functions.ts';

/** What expressions can see: `$states`, the variables assigned so far, and the time. */
export interface Scope {
  /** What `$now()` gives, ISO-8601. */
  readonly now: string;
  /** The state, as the cause of its failure names it. */
  readonly where: string;
  readonly states: {
    readonly input: unknown;
    readonly context: unknown;
    readonly result?: unknown;
    readonly errorOutput?: unknown;
  };
  readonly variables: Readonly<Record<string, unknown>>;
}

const compiled = new Map<string, jsonata.Expression>();

/** Whether a text of a template is JSONata. */
export function isExpression(text: string): boolean {
  return text.startsWith('{%') && text.endsWith('%}');
}

const sourceOf = (text: string): string => text.slice(2, -2).trim();

/** Parses an expression once; the parser is the slow part. */
function compile(text: string): jsonata.Expression {
  const known = compiled.get(text);
  if (known) return known;
  const expression = jsonata(sourceOf(text));
  for (const [name, implementation] of Object.entries(ownFunctions)) {
    expression.registerFunction(name, implementation as (...args: unknown[]) => unknown);
  }
  compiled.set(text, expression);
  return expression;
}

function refusedFunction(node: unknown): string | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  if (
    'type' in node &&
    node.type === 'variable' &&
    'value' in node &&
    refusedFunctions.has(String(node.value))
  ) {
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
      fields[key] = await evaluate(value, scope, `${field}/${key}`);
    }
    return fields;
  }
  return template;
}

async function run(text: string, scope: Scope, field: string): Promise<unknown> {
  const named = `The JSONata expression '${sourceOf(text)}' specified for the field '${field}'`;
  let value: unknown;
  try {
    value = await compile(text).evaluate(undefined, {
      ...scope.variables,
      states: scope.states,
      // Of the virtual clock, in the place of the built-in.
      now: () => scope.now,
    });
  } catch (error) {
    const reason = `${named} threw an error during evaluation. ${codeOf(error)}${reasonOf(error)}`;
    throw queryError(scope, field, reason, error);
  }
  // Through JSON: JSONata marks its arrays, and a state may only ever pass plain data on.
  const json: string | undefined = JSON.stringify(value);
  if (json === undefined) throw queryError(scope, field, `${named} returned nothing (undefined).`);
  return JSON.parse(json);
}

/** The failure of the expression of a field, or of a value that does not fit it. */
export function queryError(scope: Scope, field: string, reason: string, cause?: unknown): StateError {
  return new StateError('States.QueryEvaluationError', `${scope.where} ${reason}`, {
    cause,
    location: field,
  });
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? `${error.code}: ` : '';

// JSONata throws plain objects, not Errors.
function reasonOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message)
    : String(error);
}
