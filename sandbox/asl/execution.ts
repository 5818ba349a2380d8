import type { About } from '#sandbox/clock/about.ts';
import type { Timer } from '#sandbox/clock/virtual-clock.ts';
import { Attempt, type Outcome } from './attempt.ts';
import type { ChoiceState, Machine, State, TaskState } from './definition.ts';
import { errorOutputOf, matchesError, StateError, TIMEOUT } from './errors.ts';
import type { ExecutionIdentity, ExecutionStatus, ExecutionView } from './execution-view.ts';
import { evaluate, queryError, type Scope } from './expressions.ts';
import { fieldsOf, limitsOf, text, wakeTime } from './fields.ts';
import { END_EVENTS, History, type HistoryEvent } from './history.ts';
import type { Host } from './host.ts';
import { carryOut, eventsOf, waitsForToken } from './integrations.ts';
import { retryDelaySeconds } from './retry.ts';
import { scopeOf, type Visit } from './scope.ts';
import { checkSize } from './size-limit.ts';

/** How a state, a choice rule or a catcher is left. */
interface Leaving {
  readonly Assign?: Record<string, unknown> | undefined;
  readonly Output?: unknown;
  readonly Next?: string | undefined;
}

/** One run of a state machine on the virtual clock. */
export class Execution implements ExecutionView {
  readonly identity: ExecutionIdentity;
  readonly input: unknown;
  readonly startedAt: number;
  /** The states entered, with the virtual time of each. */
  readonly states: { readonly name: string; readonly at: number }[] = [];
  /** What AWS bills: every state entered, retries included. */
  transitions = 0;
  status: ExecutionStatus = 'RUNNING';
  output: unknown;
  error: string | undefined;
  cause: string | undefined;
  endedAt: number | undefined;

  readonly #machine: Machine;
  readonly #host: Host;
  readonly #history: History;
  #variables: Readonly<Record<string, unknown>> = {};
  #attempt: Attempt | undefined;
  #next: Timer | undefined;
  #limit: Timer | undefined;

  constructor(identity: ExecutionIdentity, machine: Machine, input: unknown, host: Host) {
    this.identity = identity;
    this.input = input;
    this.startedAt = host.clock.now();
    this.#machine = machine;
    this.#host = host;
    this.#history = new History(host.keepsHistory, () => host.clock.now());
  }

  get history(): readonly HistoryEvent[] {
    return this.#history.events;
  }

  get historyTimes(): readonly number[] {
    return this.#history.times;
  }

  /** The virtual time, epoch milliseconds. */
  get now(): number {
    return this.#host.clock.now();
  }

  /** Schedules the first state and the timeout of the whole. */
  start(): void {
    this.#history.add('ExecutionStarted', { input: this.input });
    this.#at(this.startedAt, () => this.#enter(this.#machine.StartAt, this.input));
    const limit = this.#machine.TimeoutSeconds;
    if (limit === undefined) return;
    this.#limit = this.#host.clock.at(this.startedAt + limit * 1000, () =>
      this.#end('TIMED_OUT', { error: TIMEOUT }),
    );
  }

  /** Ends the execution from outside, as StopExecution does. */
  abort(error?: string, cause?: string): void {
    if (this.status === 'RUNNING') this.#end('ABORTED', { error, cause });
  }

  /** Schedules what comes next; outside a task there is only ever one such thing. */
  #at(epochMs: number, action: () => unknown, about?: About): void {
    this.#next = this.#host.clock.at(epochMs, () => this.#step(action), about);
  }

  /** Takes a step, unless the execution has ended by then; a failed state ends it. */
  async #step(action: () => unknown): Promise<void> {
    if (this.status !== 'RUNNING') return;
    try {
      await action();
    } catch (error) {
      if (!(error instanceof StateError)) throw error;
      this.#recordEvaluation(error);
      this.#fail(error);
    }
  }

  #enter(name: string, input: unknown): Promise<void> | void {
    const state = this.#machine.States.get(name);
    if (!state) throw new StateError('States.Runtime', `There is no state "${name}"`);
    const visit: Visit = {
      name,
      input,
      enteredAt: this.#host.clock.now(),
      enteredEvent: this.#history.add(`${state.Type}StateEntered`, { name, input }),
      isTask: state.Type === 'Task',
      used: new Map(),
      retries: 0,
    };
    this.transitions += 1;
    this.states.push({ name, at: visit.enteredAt });
    this.#host.stateEntered(this, name, input);
    return this.#run(visit, state);
  }

  async #run(visit: Visit, state: State): Promise<void> {
    const scope = scopeOf(this, visit, this.#variables);
    switch (state.Type) {
      case 'Task':
        return this.#try(visit, state);
      case 'Choice':
        return this.#choose(visit, state, scope);
      case 'Pass':
        return this.#leave(visit, state, scope, visit.input);
      case 'Wait':
        return this.#at(
          await wakeTime(state, scope, visit.enteredAt),
          () => this.#leave(visit, state, scope, visit.input),
          this.#leaving(visit, state.Next),
        );
      case 'Succeed':
        return this.#leave(visit, state, scope, visit.input);
      case 'Fail':
        return this.#end('FAILED', {
          error: await text(state.Error, scope, 'Error'),
          cause: await text(state.Cause, scope, 'Cause'),
        });
    }
  }

  async #choose(visit: Visit, state: ChoiceState, scope: Scope): Promise<void> {
    for (const [index, rule] of state.Choices.entries()) {
      const field = `Choices[${index}]/Condition`;
      const holds = await evaluate(rule.Condition, scope, field);
      if (typeof holds !== 'boolean') throw queryError(scope, field, `${field} is not a boolean`);
      if (holds) return this.#leave(visit, rule, scope, visit.input);
    }
    if (state.Default === undefined) {
      throw new StateError('States.NoChoiceMatched', `No rule of "${visit.name}" matched`);
    }
    return this.#leave(visit, { ...state, Next: state.Default }, scope, visit.input);
  }

  async #try(visit: Visit, state: TaskState): Promise<void> {
    const attempt = new Attempt(this.#host.clock, (outcome) =>
      this.#step(() => this.#settled(visit, state, outcome)),
    );
    this.#attempt = attempt;
    const token = waitsForToken(state.Resource) ? this.#host.issueToken(this, attempt) : undefined;
    try {
      const scope = scopeOf(this, visit, this.#variables, { token });
      const args =
        state.Arguments === undefined ? visit.input : await evaluate(state.Arguments, scope, 'Arguments');
      const limits = await limitsOf(state, scope);
      const events = eventsOf(state.Resource);
      this.#history.add(`${events.prefix}Scheduled`, {
        ...events.details,
        [events.argumentsAs]: args,
        ...limits,
      });
      this.#history.add(`${events.prefix}Started`, events.details);
      if (limits.timeoutInSeconds !== undefined)
        attempt.expireAfter(limits.timeoutInSeconds, this.#leaving(visit, catcherOf(state, TIMEOUT)?.Next));
      if (limits.heartbeatInSeconds !== undefined) attempt.expectHeartbeat(limits.heartbeatInSeconds);
      const { outcome, tookSeconds } = await carryOut(state.Resource, args, this.#host);
      attempt.endAfter(tookSeconds, () => {
        if (token === undefined || !outcome.ok) attempt.settle(outcome);
        else this.#history.add('TaskSubmitted', { ...events.details, output: outcome.result });
      });
    } catch (error) {
      if (!(error instanceof StateError)) throw error;
      attempt.settle({ ok: false, error });
    }
  }

  async #settled(visit: Visit, state: TaskState, outcome: Outcome): Promise<void> {
    const { prefix, details } = eventsOf(state.Resource);
    if (!outcome.ok) {
      const { error, reason, location } = outcome.error;
      const how = error === TIMEOUT ? 'TimedOut' : 'Failed';
      if (location === undefined) this.#history.add(`${prefix}${how}`, { ...details, error, cause: reason });
      return this.#failed(visit, state, outcome.error);
    }
    try {
      const { result } = outcome;
      this.#history.add(`${prefix}Succeeded`, { ...details, output: result });
      await this.#leave(visit, state, scopeOf(this, visit, this.#variables, { result }), result);
    } catch (error) {
      if (!(error instanceof StateError)) throw error;
      await this.#failed(visit, state, error);
    }
  }

  async #failed(visit: Visit, state: TaskState, failure: StateError): Promise<void> {
    this.#recordEvaluation(failure);
    const draw = (): number => this.#host.draw(this);
    const delay = retryDelaySeconds(state.Retry ?? [], failure.error, visit.used, draw);
    if (delay !== undefined) {
      visit.retries += 1;
      return this.#at(this.#host.clock.now() + Math.round(delay * 1000), () => {
        this.transitions += 1;
        this.#host.stateRetried(this, visit.name, failure);
        return this.#try(visit, state);
      });
    }
    const catcher = catcherOf(state, failure.error);
    if (!catcher) return this.#fail(failure);
    const errorOutput = errorOutputOf(failure);
    await this.#leave(visit, catcher, scopeOf(this, visit, this.#variables, { errorOutput }), errorOutput);
  }

  /** What it is when this state is left: whose debt it is says the name of the execution. */
  #leaving({ name }: Visit, nextState: string | undefined): About | undefined {
    const [, debtId, version] = /^(.+)-(\d+)$/.exec(this.identity.name) ?? [];
    if (debtId === undefined) return undefined;
    return {
      ...{ what: 'state', debtId, version: Number(version), state: name },
      ...(nextState === undefined ? {} : { nextState }),
    };
  }

  /** Assigns, makes the output and goes on. Assignments see the variables as they were before. */
  async #leave(visit: Visit, leaving: Leaving, scope: Scope, fallback: unknown): Promise<void> {
    const assigned = fieldsOf(await evaluate(leaving.Assign ?? {}, scope, 'Assign'));
    const output = 'Output' in leaving ? await evaluate(leaving.Output, scope, 'Output') : fallback;
    checkSize(output, visit.name);
    this.#variables = { ...this.#variables, ...assigned };
    const assignedVariables = Object.keys(assigned).length === 0 ? {} : { assignedVariables: assigned };
    const type = this.#machine.States.get(visit.name)?.Type;
    this.#history.add(`${type}StateExited`, { name: visit.name, output, ...assignedVariables });
    const next = leaving.Next;
    if (next === undefined) return this.#end('SUCCEEDED', { output });
    this.#at(this.#host.clock.now(), () => this.#enter(next, output));
  }

  /** An expression failed, or its value does not fit: an event of its own, whatever comes of it. */
  #recordEvaluation({ error, reason, location }: StateError): void {
    if (location !== undefined) this.#history.add('EvaluationFailed', { error, cause: reason, location });
  }

  #fail({ error, reason }: StateError): void {
    this.#end('FAILED', { error, cause: reason });
  }

  #end(
    status: keyof typeof END_EVENTS,
    how: { output?: unknown; error?: string | undefined; cause?: string | undefined },
  ): void {
    this.#attempt?.close();
    // Nothing of it may stay on the clock: running until all is quiet would wait for it.
    this.#next?.cancel();
    this.#limit?.cancel();
    this.status = status;
    this.output = how.output;
    this.error = how.error;
    this.cause = how.cause;
    this.endedAt = this.#host.clock.now();
    this.#history.add(END_EVENTS[status], how);
    this.#host.ended(this);
  }
}

/** What catches an error of a task. */
const catcherOf = ({ Catch }: TaskState, error: StateError['error']) =>
  Catch?.find(({ ErrorEquals }) => matchesError(ErrorEquals, error));
