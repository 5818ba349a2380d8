import * as z from 'zod';
import { checkDefinition } from '#sandbox/asl/check.ts';
import type { Machine } from '#sandbox/asl/definition.ts';
import { StateError } from '#sandbox/asl/errors.ts';
import { Execution } from '#sandbox/asl/execution.ts';
import type { ExecutionView } from '#sandbox/asl/execution-view.ts';
import type { Host } from '#sandbox/asl/host.ts';
import { MOST_BYTES } from '#sandbox/asl/size-limit.ts';
import { AwsError } from './errors.ts';
import type { ServiceEvent } from './eventbridge.ts';
import { getExecutionHistory, historyPage } from './execution-history.ts';
import {
  type ExecutionRecord,
  recordOf,
  statusChangeOf,
  summaryOf,
  withoutHistory,
} from './execution-record.ts';
import { type Operations, operation } from './operation.ts';
import { TaskTokens } from './task-tokens.ts';
import { arn, type World } from './world.ts';

/** "Length Constraints: Maximum length of 262144", in the API reference of both (read 2026-11-29). */
const payload = z.string().max(MOST_BYTES);
const startExecution = z.strictObject({
  stateMachineArn: z.string(),
  name: z.string().optional(),
  input: payload.default('{}'),
});
const sendTaskSuccess = z.strictObject({ taskToken: z.string(), output: payload });
const sendTaskFailure = z.strictObject({
  taskToken: z.string(),
  error: z.string().optional(),
  cause: z.string().optional(),
});
const sendTaskHeartbeat = z.strictObject({ taskToken: z.string() });
const describeExecution = z.strictObject({ executionArn: z.string() });
const listExecutions = z.strictObject({
  stateMachineArn: z.string(),
  statusFilter: z.string().optional(),
  maxResults: z.int().min(0).max(1000).default(0),
  nextToken: z.string().optional(),
});
const listStateMachines = z.strictObject({
  maxResults: z.int().min(0).max(1000).default(0),
  nextToken: z.string().optional(),
});
const describeStateMachine = z.strictObject({ stateMachineArn: z.string() });
const stopExecution = z.strictObject({
  executionArn: z.string(),
  error: z.string().optional(),
  cause: z.string().optional(),
});

/** What the state machines can do to the rest of the sandbox. */
type Integrations = Pick<Host, 'invoke' | 'updateItem' | 'takesSeconds' | 'keepsHistory'>;

/**
 * Executions in one page of a list, when the caller does not say: "the default is 100 and the maximum allowed page size is
 * 1000. A value of 0 uses the default."
 * https://docs.aws.amazon.com/step-functions/latest/apireference/API_ListExecutions.html (read 2026-11-29)
 */
const PAGE = 100;

interface Known {
  /** The execution itself, or what is kept of it. */
  readonly view: ExecutionView;
  /** While it runs. */
  readonly execution: Execution | undefined;
  /** The text as it came, which is what AWS compares. */
  readonly input: string;
  /** The machine as it was when the execution started, whose definition it keeps. */
  readonly machine: StateMachine;
}

interface StateMachine {
  readonly name: string;
  readonly machine: Machine;
  /** The definition as it came. */
  readonly definition: string;
  /** Another one with each change of the definition. */
  readonly revisionId: string;
  /** Epoch milliseconds. */
  readonly changedAt: number;
}

/** Step Functions: standard workflows in JSONata. */
export class StepFunctions {
  readonly #world: World;
  readonly #host: Host;
  readonly #machines = new Map<string, StateMachine>();
  /** The executions by ARN, in the order in which they were started. */
  readonly #executions = new Map<string, Known>();
  readonly #keepsHistory: boolean;
  readonly #publish: (event: ServiceEvent) => void;
  readonly #tokens: TaskTokens;
  readonly operations: Operations;

  constructor(
    world: World,
    given: Integrations & {
      /** Publishes what Step Functions publishes of its executions. */
      readonly publish: (event: ServiceEvent) => void;
    },
  ) {
    this.#world = world;
    this.#keepsHistory = given.keepsHistory;
    this.#publish = given.publish;
    this.#tokens = new TaskTokens(world.ids);
    this.#host = this.#makeHost(given);
    this.operations = {
      StartExecution: operation(startExecution, (input) => this.#start(input)),
      SendTaskSuccess: operation(sendTaskSuccess, ({ taskToken, output }) =>
        this.#tokens.settle(taskToken, { ok: true, result: parseJson(output, 'InvalidOutput') }),
      ),
      SendTaskFailure: operation(sendTaskFailure, ({ taskToken, error, cause }) =>
        this.#tokens.settle(taskToken, { ok: false, error: new StateError(error, cause) }),
      ),
      SendTaskHeartbeat: operation(sendTaskHeartbeat, ({ taskToken }) => this.#tokens.heartbeat(taskToken)),
      DescribeExecution: operation(describeExecution, ({ executionArn }) => {
        const { view, input } = this.#find(executionArn);
        const output = view.output === undefined ? undefined : JSON.stringify(view.output);
        return { ...summaryOf(view), input, output, error: view.error, cause: view.cause };
      }),
      ListExecutions: operation(listExecutions, (input) => this.#list(input)),
      // All on one page: a stage has few.
      ListStateMachines: operation(listStateMachines, () => ({
        stateMachines: [...this.#machines].map(([stateMachineArn, { name, changedAt }]) => ({
          stateMachineArn,
          name,
          type: 'STANDARD',
          creationDate: changedAt / 1000,
        })),
      })),
      DescribeStateMachine: operation(describeStateMachine, ({ stateMachineArn }) =>
        descriptionOf(stateMachineArn, this.#machine(stateMachineArn)),
      ),
      DescribeStateMachineForExecution: operation(describeExecution, ({ executionArn }) => {
        const { view, machine } = this.#find(executionArn);
        return descriptionOf(view.identity.machineArn, machine);
      }),
      GetExecutionHistory: operation(getExecutionHistory, ({ executionArn, ...page }) =>
        historyPage(this.#find(executionArn).view, page),
      ),
      StopExecution: operation(stopExecution, ({ executionArn, error, cause }) => {
        this.#find(executionArn).execution?.abort(error, cause);
        return { stopDate: this.#world.clock.now() / 1000 };
      }),
    };
  }

  /** All executions so far, in the order in which they were started. */
  records(): ExecutionRecord[] {
    return this.#all().map(recordOf);
  }

  /** What AWS would bill, over all executions. */
  get transitions(): number {
    return this.#all().reduce((sum, { transitions }) => sum + transitions, 0);
  }

  /**
   * Checks a definition, makes the state machine and returns its ARN.
   * @throws DefinitionError
   */
  createStateMachine(name: string, definition: unknown): string {
    const machineArn = arn(this.#world, 'states', `stateMachine:${name}`);
    const changedAt = this.#world.clock.now();
    this.#machines.set(machineArn, {
      name,
      machine: checkDefinition(name, definition),
      definition: JSON.stringify(definition),
      revisionId: this.#world.ids.uuid(`revision:${name}`),
      changedAt,
    });
    return machineArn;
  }

  /**
   * One page of the executions of a machine, the latest first. A token names the last execution of the page before, so that
   * what starts or ends meanwhile leaves none out that runs all along.
   */
  #list({ stateMachineArn, statusFilter, maxResults, nextToken }: z.infer<typeof listExecutions>): unknown {
    this.#machine(stateMachineArn);
    const known = [...this.#executions.values()].reverse();
    const before =
      nextToken === undefined ? -1 : known.findIndex(({ view }) => view.identity.arn === nextToken);
    if (nextToken !== undefined && before === -1)
      throw new AwsError('InvalidToken', `Invalid Token: '${nextToken}'`);
    const rest = known
      .slice(before + 1)
      .filter(
        ({ view: { identity, status } }) =>
          identity.machineArn === stateMachineArn && (statusFilter ?? status) === status,
      )
      .map(({ view }) => view);
    const page = rest.slice(0, maxResults === 0 ? PAGE : maxResults);
    return {
      executions: page.map(summaryOf),
      nextToken: page.length < rest.length ? page.at(-1)?.identity.arn : undefined,
    };
  }

  #start({ stateMachineArn, name, input }: z.infer<typeof startExecution>): unknown {
    const stateMachine = this.#machine(stateMachineArn);
    const { machine, name: machineName } = stateMachine;
    const executionName = name ?? this.#world.ids.uuid(`execution:${machineName}`);
    if (!/^[\w-]{1,80}$/.test(executionName)) {
      throw new AwsError('InvalidName', `Invalid Name: '${executionName}'`);
    }
    const parsed = parseJson(input, 'InvalidExecutionInput');
    const executionArn = arn(this.#world, 'states', `execution:${machineName}:${executionName}`);
    const known = this.#executions.get(executionArn);
    if (known) {
      if (known.view.status === 'RUNNING' && known.input === input) return started(known.view);
      throw new AwsError('ExecutionAlreadyExists', `Execution Already Exists: '${executionArn}'`);
    }
    const identity = {
      arn: executionArn,
      name: executionName,
      machine: machineName,
      machineArn: stateMachineArn,
      roleArn: `arn:aws:iam::${this.#world.account}:role/${machineName}`,
    };
    const execution = new Execution(identity, machine, parsed, this.#host);
    this.#executions.set(executionArn, { view: execution, execution, input, machine: stateMachine });
    this.#world.report({ kind: 'execution-started', ...nameOf(execution), input: parsed });
    this.#publish(statusChangeOf(execution));
    execution.start();
    return started(execution);
  }

  #makeHost(given: Integrations): Host {
    const { clock, report, ids } = this.#world;
    return {
      ...given,
      clock,
      draw: ({ identity }) => ids.fraction(`jitter:${identity.arn}`),
      issueToken: (execution, attempt) => this.#tokens.issue(execution, attempt),
      stateEntered: (execution, state, input) => {
        report({ kind: 'state-entered', ...nameOf(execution), state, input });
      },
      stateRetried: (execution, state, { error }) => {
        report({ kind: 'state-retried', ...nameOf(execution), state, error: error ?? '' });
      },
      ended: (execution) => {
        this.#tokens.forget(execution);
        this.#publish(statusChangeOf(execution));
        this.#settle(execution);
        const { status, output, error, cause } = execution;
        report({ kind: 'execution-ended', ...nameOf(execution), status, output, error, cause });
      },
    };
  }

  #machine(machineArn: string): StateMachine {
    const machine = this.#machines.get(machineArn);
    if (!machine) {
      throw new AwsError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${machineArn}'`);
    }
    return machine;
  }

  /** Forgets an execution that has ended, except what answers a later question. */
  #settle(ended: ExecutionView): void {
    const known = this.#executions.get(ended.identity.arn);
    if (!known || this.#keepsHistory) return;
    this.#executions.set(ended.identity.arn, {
      view: withoutHistory(ended),
      execution: undefined,
      input: known.input,
      machine: known.machine,
    });
  }

  #all(): ExecutionView[] {
    return [...this.#executions.values()].map(({ view }) => view);
  }

  #find(executionArn: string): Known {
    const found = this.#executions.get(executionArn);
    if (!found) throw new AwsError('ExecutionDoesNotExist', `Execution Does Not Exist: '${executionArn}'`);
    return found;
  }
}

const nameOf = ({ identity }: ExecutionView): { execution: string; machine: string } => ({
  execution: identity.name,
  machine: identity.machine,
});

const descriptionOf = (
  stateMachineArn: string,
  { name, definition, revisionId, changedAt }: StateMachine,
): object => ({ stateMachineArn, name, definition, revisionId, updateDate: changedAt / 1000 });

const started = ({ identity, startedAt }: ExecutionView): unknown => ({
  executionArn: identity.arn,
  startDate: startedAt / 1000,
});

function parseJson(json: string, code: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new AwsError(code, `Invalid JSON: '${json}'`, { cause });
  }
}
