import type * as z from 'zod';
import {
  argumentNames,
  type Machine,
  machineSchema,
  type State,
  stateSchemas,
  type TaskState,
} from './definition.ts';
import { DefinitionError } from './errors.ts';
import { isExpression, problemsInTemplate } from './expressions.ts';
import { epochOf } from './fields.ts';

/** Definitions that are sound, by their text: a process deploys the same machines many times. */
const known = new Map<string, Machine>();
const MOST_KNOWN = 100;

/**
 * Checks a definition in Amazon States Language before anything runs.
 * @throws DefinitionError naming every state and field that is wrong or not supported
 */
export function checkDefinition(machineName: string, definition: unknown): Machine {
  const text = JSON.stringify(definition);
  const machine = known.get(text) ?? checked(machineName, definition);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, machine);
  return machine;
}

function checked(machineName: string, definition: unknown): Machine {
  const parsed = machineSchema.safeParse(definition);
  if (!parsed.success) throw new DefinitionError(machineName, describe(parsed.error, 'definition'));

  const problems: string[] = [];
  const states = new Map<string, State>();
  for (const [name, raw] of Object.entries(parsed.data.States)) {
    const state = parseState(name, raw, problems);
    if (!state) continue;
    states.set(name, state);
    if ((state.QueryLanguage ?? parsed.data.QueryLanguage) !== 'JSONata') {
      problems.push(`state "${name}", field "QueryLanguage": must be JSONata`);
    }
    const mistakes = [...problemsInShape(state), ...problemsInTemplate(state, '').map(trimPath)];
    problems.push(...mistakes.map((mistake) => `state "${name}", ${mistake}`));
  }
  // Names of states that did not parse would be reported as missing, which they are not.
  if (problems.length === 0) problems.push(...problemsInGraph(parsed.data.StartAt, states));
  if (problems.length > 0) throw new DefinitionError(machineName, problems);
  return { StartAt: parsed.data.StartAt, TimeoutSeconds: parsed.data.TimeoutSeconds, States: states };
}

function parseState(name: string, raw: unknown, problems: string[]): State | undefined {
  const type = typeof raw === 'object' && raw !== null && 'Type' in raw ? raw.Type : undefined;
  const schema = Object.entries(stateSchemas).find(([known]) => known === type)?.[1];
  if (!schema) {
    problems.push(`state "${name}", field "Type": the sandbox does not implement ${JSON.stringify(type)}`);
    return undefined;
  }
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  problems.push(...describe(parsed.error, `state "${name}"`));
  return undefined;
}

function describe(error: z.ZodError, where: string): string[] {
  return error.issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') {
      return [`${where}, field "${issue.path.join('.')}": ${issue.message}`];
    }
    return issue.keys.map(
      (key) => `${where}, field "${[...issue.path, key].join('.')}": not supported by the sandbox`,
    );
  });
}

const trimPath = (problem: string): string => problem.replace('field ".', 'field "');

function problemsInShape(state: State): string[] {
  switch (state.Type) {
    case 'Task':
      return [
        ...problemsInLeaving(state),
        ...problemsInArguments(state),
        ...problemsInWildcards('Retry', state.Retry ?? []),
        ...problemsInWildcards('Catch', state.Catch ?? []),
      ];
    case 'Wait':
      return [
        ...problemsInLeaving(state),
        ...((state.Seconds === undefined) === (state.Timestamp === undefined)
          ? ['field "Seconds": give either Seconds or Timestamp']
          : []),
        ...(state.Timestamp === undefined ||
        isExpression(state.Timestamp) ||
        epochOf(state.Timestamp) !== undefined
          ? []
          : ['field "Timestamp": must be a timestamp of RFC 3339']),
      ];
    case 'Pass':
      return problemsInLeaving(state);
    default:
      return [];
  }
}

function problemsInArguments({ Resource, Arguments }: TaskState): string[] {
  const names = argumentNames[Resource];
  if (!names) return [];
  if (Arguments === undefined) return ['field "Arguments": is missing'];
  if (typeof Arguments === 'string') {
    return isExpression(Arguments) ? [] : ['field "Arguments": must be an object or an expression'];
  }
  return Object.keys(Arguments)
    .filter((name) => !names.includes(name))
    .map((name) => `field "Arguments.${name}": not supported by the sandbox`);
}

function problemsInLeaving(state: { Next?: string | undefined; End?: boolean | undefined }): string[] {
  return (state.Next === undefined) === (state.End !== true) ? ['field "Next": give either Next or End'] : [];
}

/** AWS wants States.ALL alone in its list, and that list last, or what follows could never match. */
function problemsInWildcards(
  field: string,
  handlers: readonly { ErrorEquals: readonly string[] }[],
): string[] {
  return handlers.flatMap(({ ErrorEquals }, index) =>
    ErrorEquals.includes('States.ALL') && (ErrorEquals.length > 1 || index < handlers.length - 1)
      ? [`field "${field}.${index}.ErrorEquals": States.ALL must be alone and last`]
      : [],
  );
}

function targetsOf(state: State): { field: string; target: string }[] {
  const targets: { field: string; target: string | undefined }[] = [];
  if ('Next' in state) targets.push({ field: 'Next', target: state.Next });
  if (state.Type === 'Choice') {
    targets.push({ field: 'Default', target: state.Default });
    targets.push(
      ...state.Choices.map(({ Next }, index) => ({ field: `Choices.${index}.Next`, target: Next })),
    );
  }
  if (state.Type === 'Task') {
    targets.push(
      ...(state.Catch ?? []).map(({ Next }, index) => ({ field: `Catch.${index}.Next`, target: Next })),
    );
  }
  return targets.flatMap(({ field, target }) => (target === undefined ? [] : [{ field, target }]));
}

function problemsInGraph(startAt: string, states: ReadonlyMap<string, State>): string[] {
  if (!states.has(startAt)) return [`definition, field "StartAt": there is no state "${startAt}"`];
  const problems: string[] = [];
  const reached = new Set([startAt]);
  // A Set keeps handing out what is added while it is walked.
  for (const name of reached) {
    const state = states.get(name);
    for (const { field, target } of state ? targetsOf(state) : []) {
      if (states.has(target)) reached.add(target);
      else problems.push(`state "${name}", field "${field}": there is no state "${target}"`);
    }
  }
  for (const name of states.keys()) {
    if (!reached.has(name)) problems.push(`state "${name}": no other state leads to it`);
  }
  if (![...reached].some((name) => isTerminal(states.get(name)))) {
    problems.push('definition: no state ends the execution');
  }
  return problems;
}

function isTerminal(state: State | undefined): boolean {
  if (!state) return false;
  return state.Type === 'Succeed' || state.Type === 'Fail' || ('End' in state && state.End === true);
}
