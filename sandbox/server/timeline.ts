import type { EndpointAnswer, EndpointCall } from '#adapters/endpoint/post-event.ts';
import type { Answer, Request } from '#sandbox/aws/server.ts';
import type { Acted } from '#sandbox/contract/answers.ts';
import type { SandboxAct } from '#schemas/sandbox/act.ts';
import type { BusEvent } from '#schemas/sandbox/bus-event.ts';
import { type Advanced, advance } from './advance.ts';
import { isRead } from './call-function.ts';
import { carryOut } from './carry-out.ts';
import type { Advance } from './clock-contract.ts';
import { EndpointAnswers } from './endpoint-answers.ts';
import { type Happened, happenedSince } from './happened.ts';
import type { PlayedWorld } from './play-world.ts';
import type { TimelineLog } from './timeline-log.ts';
import { asInput, type LoggedInput, type WorldInput } from './world-input.ts';

/** A moment of a timeline to which it can go back. */
export interface Snapshot {
  readonly id: string;
  /** The instant of the clock, ISO-8601, UTC. */
  readonly at: string;
  readonly inputs: readonly LoggedInput[];
}

/**
 * A world and the inputs that made it. The same inputs make the same world, so going back to a snapshot, or going on after a restart, is
 * playing them once more from the beginning: it takes as long as they took.
 */
export class Timeline {
  readonly #play: () => Promise<PlayedWorld>;
  readonly #log: TimelineLog;
  readonly #answers = new EndpointAnswers();
  readonly #snapshots = new Map<string, Snapshot>();
  #world: PlayedWorld | undefined;
  #inputs: LoggedInput[] = [];
  #requests = 0;

  private constructor(play: () => Promise<PlayedWorld>, log: TimelineLog) {
    this.#play = play;
    this.#log = log;
  }

  /** Begins a timeline, or goes on with the one of the log. */
  static async open(play: () => Promise<PlayedWorld>, log: TimelineLog): Promise<Timeline> {
    const timeline = new Timeline(play, log);
    const { postThrough } = await import('#adapters/endpoint/post-event.ts');
    postThrough((call: EndpointCall, post: (call: EndpointCall) => Promise<EndpointAnswer>) =>
      timeline.#answers.ask(call, post),
    );
    for (const line of log.lines) {
      if (line.kind === 'input') timeline.#inputs.push(line.logged);
      if (line.kind === 'snapshot') timeline.#keep(line.id, line.at);
      if (line.kind === 'restore') timeline.#inputs = [...(timeline.#snapshots.get(line.id)?.inputs ?? [])];
    }
    await timeline.#replay();
    return timeline;
  }

  get world(): PlayedWorld {
    if (!this.#world) throw new Error('the world of this timeline is being played');
    return this.#world;
  }

  /** The instant of the clock, ISO-8601, UTC. */
  get now(): string {
    return new Date(this.world.now()).toISOString();
  }

  /** What came in so far, steps of the clock included. */
  get inputs(): readonly LoggedInput[] {
    return this.#inputs;
  }

  get snapshots(): readonly Snapshot[] {
    return [...this.#snapshots.values()];
  }

  /** Has a function answer a request. */
  async request(request: Request): Promise<Answer> {
    this.#requests += 1;
    const id = `page-${this.#requests}`;
    if (isRead(request)) return this.world.answer(request, id);
    const answer = await this.world.answer(request, id);
    this.#write(asInput(id, request));
    return answer;
  }

  async put({ type, detail }: BusEvent): Promise<Happened> {
    const happened = happenedSince(this.world);
    await this.world.put({ type, detail });
    this.#write({ kind: 'event', type, detail });
    return happened();
  }

  /** Carries out what a person does to the sandbox, and says what happened at once. */
  async act(act: SandboxAct): Promise<Happened & { readonly id: string; readonly acted: Acted }> {
    const happened = happenedSince(this.world);
    const id = `act-${this.#inputs.filter(({ input }) => input.kind === 'act').length + 1}`;
    const acted = await this.world.act(id, act);
    this.#write({ kind: 'act', id, act });
    return { id, acted, ...happened() };
  }

  async advance(asked: Advance): Promise<Advanced> {
    const advanced = await advance(this.world, asked);
    this.#write({ kind: 'advance', to: this.now });
    return advanced;
  }

  takeSnapshot(): Snapshot {
    const id = `snapshot-${this.#snapshots.size + 1}`;
    const snapshot = this.#keep(id, this.now);
    this.#log.append({ kind: 'snapshot', id, at: snapshot.at });
    return snapshot;
  }

  /** Goes back to a snapshot: everything since is as if it had not been. */
  async restore({ id, inputs }: Snapshot): Promise<void> {
    this.#inputs = [...inputs];
    this.#log.append({ kind: 'restore', id });
    await this.#replay();
  }

  async close(): Promise<void> {
    const { postThrough } = await import('#adapters/endpoint/post-event.ts');
    postThrough();
    await this.#world?.close();
  }

  #keep(id: string, at: string): Snapshot {
    const snapshot = { id, at, inputs: [...this.#inputs] };
    this.#snapshots.set(id, snapshot);
    return snapshot;
  }

  /** An input is written when it was carried out: one that the process died of has left nothing. */
  #write(input: WorldInput): void {
    const logged = { input, answers: this.#answers.take() };
    this.#inputs.push(logged);
    this.#log.append({ kind: 'input', logged });
  }

  async #replay(): Promise<void> {
    await this.#world?.close();
    this.#world = undefined;
    const world = await this.#play();
    for (const { input, answers } of this.#inputs)
      await this.#answers.replaying(answers, () => this.#carryOut(world, input));
    this.#world = world;
  }

  #carryOut(world: PlayedWorld, input: WorldInput): Promise<unknown> {
    if (input.kind === 'request')
      this.#requests = Math.max(this.#requests, Number(/\d+$/.exec(input.id)?.[0] ?? 0));
    return carryOut(world, input);
  }
}
