import type { Construct } from 'constructs';
import { HTTP_FUNCTIONS, type HttpFunctionName } from '#deployment/http-functions.ts';
import { MACHINE_FUNCTIONS, type MachineFunctionName } from '#deployment/machine-functions.ts';
import { QUEUE_FUNCTIONS, type QueueFunctionName } from '#deployment/queue-functions.ts';
import { SCHEDULED_FUNCTIONS, type ScheduledFunctionName } from '#deployment/scheduled-functions.ts';
import { namesOf } from '#deployment/topology.ts';
import type { Foundation } from '#infra/foundation/foundation.ts';
import { HttpFunction } from './http-function.ts';
import { MachineFunction } from './machine-function.ts';
import { QueueFunction } from './queue-function.ts';
import { ScheduledFunction } from './scheduled-function.ts';

/** Every function of the topology, with what calls it. */
export interface Functions {
  readonly queues: Readonly<Record<QueueFunctionName, QueueFunction>>;
  readonly http: Readonly<Record<HttpFunctionName, HttpFunction>>;
  readonly machine: Readonly<Record<MachineFunctionName, MachineFunction>>;
  readonly scheduled: Readonly<Record<ScheduledFunctionName, ScheduledFunction>>;
}

/** Makes the functions of the topology, each below a construct named after its folder (see `idOf`). */
export function deployFunctions(scope: Construct, foundation: Foundation): Functions {
  const queues = each(QUEUE_FUNCTIONS, (name, id) => new QueueFunction(scope, id, foundation, name));
  for (const name of namesOf(QUEUE_FUNCTIONS))
    for (const other of namesOf(QUEUE_FUNCTIONS))
      if (QUEUE_FUNCTIONS[name].fillsQueuesOf?.includes(other)) queues[other].letFill(queues[name].handler);
  return {
    queues,
    http: each(HTTP_FUNCTIONS, (name, id) => new HttpFunction(scope, id, foundation, name, queues)),
    machine: each(MACHINE_FUNCTIONS, (name, id) => new MachineFunction(scope, id, foundation, name)),
    scheduled: each(
      SCHEDULED_FUNCTIONS,
      (name, id) => new ScheduledFunction(scope, id, foundation, name, queues),
    ),
  };
}

function each<Name extends string, Made>(
  table: Readonly<Record<Name, unknown>>,
  make: (name: Name, id: string) => Made,
): Record<Name, Made> {
  return Object.fromEntries(namesOf(table).map((name) => [name, make(name, idOf(name))])) as Record<
    Name,
    Made
  >;
}

/** The id of the construct of a function: `TakeStep` for `take-step`. */
export const idOf = (name: string): string =>
  name.replace(/(^|-)(\w)/g, (_, _dash, letter) => letter.toUpperCase());
