import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { InterceptedCall } from '#sandbox/aws/intercept.ts';
import { TestWorld } from './world.ts';

/** One call of one function, in a world of its own. */
export interface Path {
  readonly name: string;
  readonly functionName: string;
  /** Makes everything that comes before the call; gives the call. */
  readonly prepare: (world: TestWorld) => Promise<() => Promise<unknown>>;
  readonly world?: Parameters<typeof TestWorld.start>[0];
  /**
   * Who calls. `nobody`: never again, whatever becomes of the call. `queue`: it comes back after the visibility timeout, as SQS
   * has it.
   */
  readonly calledAgainBy: 'nobody' | 'queue';
}

/** What there is after a call and what followed from it, whatever the ids that AWS chose. */
export interface Outcome {
  /** The writes that the function made, in order: `PutItem`, `StartExecution`, … */
  readonly writes: readonly string[];
  readonly items: readonly Record<string, unknown>[];
  readonly events: readonly string[];
  readonly executions: readonly string[];
  readonly messages: number;
}

const WRITES = /^(Put|Update|BatchWrite|Delete|Start|Stop|Send|Publish|Change)/;

const MINUTE = 60_000;
/** Until the relay has looked, and what follows from that is over. */
const SOON = 2 * MINUTE;
/** Until a queue has delivered the message again, too. */
const VISIBLE_AGAIN = 10 * MINUTE;

/**
 * Plays a path in a new world.
 * @param dyingAfter the number of the write after which the process of the function dies; 0 or more
 */
export async function play(path: Path, dyingAfter?: number): Promise<Outcome> {
  const world = await TestWorld.start(path.world);
  try {
    const call = await path.prepare(world);
    const from = world.clock.now();
    const writes: string[] = [];
    let isOver = false;
    world.aws.intercept = async ({ functionName, operation }: InterceptedCall) => {
      if (isOver || functionName !== path.functionName || !WRITES.test(operation)) return 'proceed';
      writes.push(operation);
      if (writes.length - 1 !== dyingAfter) return 'proceed';
      isOver = true;
      return 'crash-after';
    };
    await call().catch(() => undefined);
    if (path.calledAgainBy === 'nobody') isOver = true;
    await world.clock.runUntil(world.clock.now() + (path.calledAgainBy === 'queue' ? VISIBLE_AGAIN : SOON));
    return { writes, ...comparable(stateOf(world), from, world.clock.now()) };
  } finally {
    await world.close();
  }
}

/** The same whatever the moment at which something was made good, and whatever the ids that AWS chose. */
function comparable(state: Omit<Outcome, 'writes'>, from: number, to: number): Omit<Outcome, 'writes'> {
  const text = JSON.stringify(state, (_, value) => (value instanceof Set ? [...value] : value))
    .replace(/20\d\d-\d\d-\d\dT[\d:.]+Z/g, (instant) => {
      const at = Date.parse(instant);
      return at >= from && at <= to ? 'meanwhile' : instant;
    })
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'an id');
  const { items, ...rest } = JSON.parse(text) as Omit<Outcome, 'writes'>;
  return { ...rest, items: [...items].sort((one, other) => keyOf(one).localeCompare(keyOf(other))) };
}

function stateOf(world: TestWorld): Omit<Outcome, 'writes'> {
  return {
    items: world.aws
      .itemsOf(process.env.TABLE_NAME as string)
      .map((item) => settled(unmarshall(item as Parameters<typeof unmarshall>[0]))),
    events: [
      ...new Set(world.events.map(({ type, detail }) => `${type} ${occasionOf(type, detail)}`)),
    ].sort(),
    executions: world.aws
      .executions()
      .map(({ name, status, states }) => `${name} ${status} in ${states.at(-1)?.name}`)
      .sort(),
    messages: world.aws.mailbox.length + world.aws.texts.length + world.aws.whatsApps.length,
  };
}

/**
 * The id of an event. That of `NegotiationUpdated.v1` ends with a fingerprint of its content: what is repeated later may describe a
 * later moment, which is another event of the same change.
 */
const occasionOf = (type: string, { eventId }: { readonly eventId?: unknown }): string =>
  type === 'NegotiationUpdated.v1' ? String(eventId).replace(/\/[^/]+$/, '') : String(eventId);

const keyOf = ({ pk, sk }: Record<string, unknown>): string => `${pk} ${sk}`;

/** An item without what tells only how it came about: the count of its writes, and the token that AWS chose. */
function settled({
  changes: _,
  revision: _revision,
  ...item
}: Record<string, unknown>): Record<string, unknown> {
  return { ...item, ...(item.wakeToken === undefined ? {} : { wakeToken: 'some' }) };
}
