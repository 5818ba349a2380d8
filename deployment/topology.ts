import type { FunctionSpec } from './function-spec.ts';
import { HTTP_FUNCTIONS, type HttpFunctionName } from './http-functions.ts';
import { MACHINE_FUNCTIONS, type MachineFunctionName } from './machine-functions.ts';
import { QUEUE_FUNCTIONS, type QueueFunctionName } from './queue-functions.ts';
import { SCHEDULED_FUNCTIONS, type ScheduledFunctionName } from './scheduled-functions.ts';

export type FunctionName = QueueFunctionName | HttpFunctionName | MachineFunctionName | ScheduledFunctionName;

/**
 * Every function of a deployment, under the name of its folder, with what calls it. `infra/` builds AWS resources from
 * this table, and the sandbox builds its own from the same one. A new function is a folder under `functions/` and an entry,
 * with its permissions, in the file of its trigger.
 */
export const FUNCTIONS: Readonly<Record<FunctionName, FunctionSpec>> = {
  ...QUEUE_FUNCTIONS,
  ...HTTP_FUNCTIONS,
  ...MACHINE_FUNCTIONS,
  ...SCHEDULED_FUNCTIONS,
};

/** The names of a table of functions. */
export const namesOf = <Name extends string>(table: Readonly<Record<Name, unknown>>): Name[] =>
  Object.keys(table) as Name[];
