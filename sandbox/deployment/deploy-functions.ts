import type { FunctionSpec } from '#deployment/function-spec.ts';
import {
  eventPattern,
  QUEUE_FUNCTIONS,
  QUEUES,
  type QueueFunctionSpec,
  STATUS_CHANGES,
  visibilityTimeoutSeconds,
} from '#deployment/queue-functions.ts';
import { SCHEDULED_FUNCTIONS } from '#deployment/scheduled-functions.ts';
import { FUNCTIONS } from '#deployment/topology.ts';
import { dayOf } from '#domain/calendar/days.ts';
import type { SandboxAws } from '#sandbox/aws/endpoint.ts';
import { DEFAULT_BUS } from '#sandbox/aws/eventbridge.ts';
import type { FunctionHandler } from '#sandbox/aws/functions.ts';
import type { VirtualClock } from '#sandbox/clock/virtual-clock.ts';
import type { Config } from '#schemas/config/config.ts';
import { prescribable } from './prescribable.ts';
import { WhilePending } from './while-pending.ts';

/** Registers every function of the topology: the unchanged handler, with its timeout. */
export async function registerFunctions(aws: Pick<SandboxAws, 'registerFunction'>): Promise<void> {
  const modules = Object.entries(FUNCTIONS).map(async ([name, spec]) => {
    const { handler } = (await import(`#functions/${name}/handler.ts`)) as { handler: FunctionHandler };
    return { name, spec, handler };
  });
  for (const { name, spec, handler } of await Promise.all(modules))
    aws.registerFunction(name, handler, spec.timeoutSeconds);
}

/**
 * Makes the queues of the topology, with the rules of the bus that fill them and the functions that empty them; returns
 * their URLs, by the variable in which functions read them.
 */
export function createQueues(
  aws: Pick<SandboxAws, 'createQueue' | 'createRule' | 'mapQueueToFunction'>,
  {
    bus,
    machineArnPrefix,
    deadLetters,
  }: { readonly bus: string; readonly machineArnPrefix: string; readonly deadLetters: string },
): Record<string, string> {
  const urls: Record<string, string> = {};
  for (const [functionName, spec] of Object.entries<QueueFunctionSpec>(QUEUE_FUNCTIONS)) {
    const { name, urlVariable, pattern, executions, batchSize } = spec.queue;
    const url = aws.createQueue({
      name,
      visibilityTimeoutSeconds: visibilityTimeoutSeconds(spec),
      deadLetter: { queue: deadLetters, maxReceiveCount: QUEUES.maxReceives },
    });
    if (urlVariable) urls[urlVariable] = url;
    if (pattern)
      aws.createRule({
        bus,
        pattern: eventPattern(pattern),
        queue: name,
      });
    if (executions)
      aws.createRule({
        bus: DEFAULT_BUS,
        pattern: {
          source: [STATUS_CHANGES.source],
          'detail-type': [STATUS_CHANGES.detailType],
          detail: {
            status: [...executions.statuses],
            stateMachineArn: [{ prefix: machineArnPrefix }],
          },
        },
        queue: name,
      });
    aws.mapQueueToFunction({ queue: name, functionName, batchSize });
  }
  return urls;
}

/**
 * The scheduled functions of the topology on the virtual clock, three of them only if they have something to do: those of the payment
 * sources and of remittance files if the configuration has any, and that of prescription if a debt is old enough.
 */
export class Schedules {
  readonly #aws: SandboxAws;
  readonly #clock: VirtualClock;
  /** Its indexes say when something is pending, and how old the debts are. */
  readonly #table: string;
  readonly #started = new Set<string>();

  constructor(aws: SandboxAws, given: { readonly clock: VirtualClock; readonly table: string }) {
    this.#aws = aws;
    this.#clock = given.clock;
    this.#table = given.table;
  }

  /** Starts those that a configuration needs and that do not run yet. */
  startFor(config: Config): void {
    const { creditors } = config;
    const hasSources = Object.values(creditors).some(
      ({ reconciliation, registers }) => reconciliation.sources.length + registers.length > 0,
    );
    const hasRemittances = Object.values(creditors).some(({ bills }) => bills.provider === 'cnab');
    const hasWork: Readonly<Record<string, boolean>> = {
      'watch-sources': hasSources,
      'write-remittances': hasRemittances,
    };
    for (const [name, { schedule }] of Object.entries(SCHEDULED_FUNCTIONS)) {
      if (this.#started.has(name) || hasWork[name] === false) continue;
      this.#started.add(name);
      this.#start(name, schedule.everyMinutesInSandbox, config);
    }
  }

  #start(name: string, rate: number | 'while-pending', config: Config): void {
    const aws = this.#aws;
    const clock = this.#clock;
    // A failed run is reported like any failure of a function, and the next run does its work.
    const run = (): Promise<unknown> =>
      aws.invoke(name, { time: new Date(clock.now()).toISOString() }).catch(() => undefined);
    if (rate === 'while-pending') new WhilePending(clock, run).watch(aws, this.#table);
    else if (name === 'prescribe-debts') {
      const isAny = prescribable(aws, this.#table, config);
      clock.every(rate * MINUTE, async () => isAny(dayOf(new Date(clock.now()).toISOString())) && run());
    } else clock.every(rate * MINUTE, run);
  }
}

const MINUTE = 60_000;

/**
 * The settings of all functions together, because one process has one environment. How patiently the SDK of one function tries
 * again is left out: it would hold for all of them, and the SDK waits in real time between its tries.
 */
export const settingsOfAll = (): Record<string, string> =>
  Object.fromEntries(
    Object.values<FunctionSpec>(FUNCTIONS)
      .flatMap(({ settings }) => Object.entries(settings ?? {}))
      .filter(([variable]) => !variable.startsWith('AWS_')),
  );
