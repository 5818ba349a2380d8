import { unmarshall } from '@aws-sdk/util-dynamodb';
import {
  QUEUE_FUNCTIONS,
  type QueueFunctionSpec,
  visibilityTimeoutSeconds,
} from '#deployment/queue-functions.ts';
import type { InterceptedCall } from '#sandbox/aws/intercept.ts';
import { entriesIn, expectWholeChains } from './whole-chains.ts';
import { TestWorld } from './world.ts';

/** One call of one function, in a world of its own. */
export interface Path {
  readonly name: string;
  readonly functionName: string;
  /** Makes everything that comes before the call; gives the call. */
  readonly prepare: (world: TestWorld) => Promise<() => Promise<unknown>>;
  readonly world?: Parameters<typeof TestWorld.start>[0];
  /** What there is outside of the product after it. */
  readonly outside?: (world: TestWorld) => readonly string[];
  /**
   * Who calls. `nobody`: never again, whatever becomes of the call. `queue`: it comes back after the visibility timeout, as SQS
   * has it. `machine`: Step Functions tries again as the definition says. `schedule`: the next call comes in its turn.
   */
  readonly calledAgainBy: 'nobody' | 'queue' | 'machine' | 'schedule';
  /**
   * What is right after a crash, where that may differ from what is right without one; undefined where another path shows it.
   * @param made the writes before it
   */
  readonly rightAfter?: (
    whole: Outcome,
    made: readonly string[],
  ) => Outcome | undefined | Promise<Outcome | undefined>;
}

/** What there is after a call and what followed from it, whatever the ids that AWS chose. */
export interface Outcome {
  /** The writes that the function made, in order: `UpdateItem DEBT`, `StartExecution`, … */
  readonly writes: readonly string[];
  readonly items: readonly Record<string, unknown>[];
  readonly events: readonly string[];
  readonly executions: readonly string[];
  readonly messages: number;
  readonly outside: readonly string[];
}

const WRITES = /^(Put|Update|BatchWrite|Delete|Start|Stop|Send|Publish|Change)/;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Until the relay has looked, and what follows from that is over. */
const SOON = 2 * MINUTE;
/** Until the caller has called again too, and what follows from that is over. */
const waitFor = ({ calledAgainBy, functionName }: Path): number => {
  switch (calledAgainBy) {
    case 'nobody':
      return SOON;
    case 'queue':
      return visibilityOf(functionName) + SOON;
    // Seven tries take half an hour at most; the first few come within minutes.
    case 'machine':
      return 10 * MINUTE;
    // In the sandbox a schedule comes once an hour at the latest: the first call dies, and the second makes it good.
    case 'schedule':
      return 125 * MINUTE;
  }
};

/** How long a message is hidden after a delivery that failed, milliseconds. */
function visibilityOf(functionName: string): number {
  const spec: QueueFunctionSpec | undefined = Object.entries<QueueFunctionSpec>(QUEUE_FUNCTIONS).find(
    ([name]) => name === functionName,
  )?.[1];
  if (!spec) throw new RangeError(`${functionName} has no queue`);
  return visibilityTimeoutSeconds(spec) * 1000;
}

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
    world.aws.intercept = async (given: InterceptedCall) => {
      if (isOver || given.functionName !== path.functionName || !WRITES.test(given.operation))
        return 'proceed';
      writes.push(nameOf(given));
      if (writes.length - 1 !== dyingAfter) return 'proceed';
      isOver = true;
      return 'crash-after';
    };
    await call().catch(() => undefined);
    if (path.calledAgainBy === 'nobody') isOver = true;
    await world.clock.runUntil(world.clock.now() + waitFor(path));
    return { writes, ...comparable(stateOf(world, path), from, world.clock.now()) };
  } finally {
    await world.close();
  }
}

/** What a write is of: of an item of the table, by the kind of its key. */
function nameOf({ operation, input }: InterceptedCall): string {
  const { Key: key, Item: item } = input as { readonly Key?: Keyed; readonly Item?: Keyed };
  const [kind] = ((key ?? item)?.pk?.S ?? '').split('#');
  return kind ? `${operation} ${kind}` : operation;
}

interface Keyed {
  readonly pk?: { readonly S?: string };
}

/**
 * The same whatever the moment at which something was made good, or until which it was put off soon after, and whatever the ids
 * that AWS chose.
 */
function comparable(state: Omit<Outcome, 'writes'>, from: number, to: number): Omit<Outcome, 'writes'> {
  const text = JSON.stringify(state, (_, value) => (value instanceof Set ? [...value] : value))
    .replace(/20\d\d-\d\d-\d\dT[\d:.]+Z/g, (instant) => {
      const at = Date.parse(instant);
      return at >= from && at <= to + HOUR ? 'meanwhile' : instant;
    })
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'an id')
    .replace(/[0-9a-f]{64}/g, 'a digest');
  const { items, ...rest } = JSON.parse(text) as Omit<Outcome, 'writes'>;
  // A try that died may have kept a content that no claim names, or have made an entry that the next made again.
  const different = new Map(items.map((item) => [JSON.stringify(item), item]));
  return {
    ...rest,
    items: [...different.values()].sort((one, other) => keyOf(one).localeCompare(keyOf(other))),
  };
}

function stateOf(world: TestWorld, path: Path): Omit<Outcome, 'writes'> {
  const items = world.aws
    .itemsOf(process.env.TABLE_NAME as string)
    .map((item) => unmarshall(item as Parameters<typeof unmarshall>[0]));
  expectWholeChains(items);
  return {
    items: items
      .flatMap(apart)
      .map(settled)
      // A slot that a process took before it died is lost: its channel may send one message less in that minute.
      .filter(({ pk }) => !String(pk).startsWith('SENDSLOTS#'))
      // A change that is seen in no event leaves who made it; the relay's change leaves nobody.
      .filter(({ type }) => type !== 'Acted'),
    events: eventsOf(world, path),
    executions: world.aws
      .executions()
      .map(({ name, status, states }) => `${name} ${status} in ${states.at(-1)?.name}`)
      .sort(),
    messages: world.aws.mailbox.length + world.aws.texts.length + world.aws.whatsApps.length,
    outside: path.outside?.(world) ?? [],
  };
}

/**
 * The ids of the events, each once. That of `NegotiationUpdated.v1` ends with the revision of the debt and a fingerprint of its
 * content: what is repeated later may describe a later moment, which is another event of the same change. A machine that tries
 * again changes the debt once more, and repeats the news of it.
 */
function eventsOf({ events }: TestWorld, { calledAgainBy }: Path): string[] {
  const last = calledAgainBy === 'machine' ? /(\/[^/]+){2}$/ : /\/[^/]+$/;
  const ids = events.map(({ type, detail: { eventId } }) =>
    type === 'NegotiationUpdated.v1' ? `${type} ${eventId.replace(last, '')}` : `${type} ${eventId}`,
  );
  return [...new Set(ids)].sort();
}

/** Entries that left the outbox together are one item: which of them did tells only how they came about. */
const apart = (item: Record<string, unknown>): Record<string, unknown>[] =>
  String(item.sk).startsWith('EVENT#')
    ? entriesIn(item).map((entry) => ({ pk: item.pk, sk: item.sk, ...entry }))
    : [item];

const keyOf = ({ pk, sk }: Record<string, unknown>): string => `${pk} ${sk}`;

/** An item without what tells only how it came about: the count of its writes, the number of an entry, the token that AWS chose, when it expires. */
function settled({
  changes: _,
  revision: _revision,
  chain: _chain,
  link: _link,
  ...item
}: Record<string, unknown>): Record<string, unknown> {
  // What an act leaves to the relay is done by Régua itself, and names nobody.
  if (String(item.sk).startsWith('EVENT#')) {
    const { actor: _actor, ...detail } = item.detail as Readonly<Record<string, string>>;
    return { ...item, detail, sk: `EVENT#${detail.at}#${detail.eventId ?? item.type}` };
  }
  // How often a lane was woken, the port of the receiver, and how often it was asked tell only how it came about.
  if (item.sk === 'LANE') return { ...item, woken: 'some', ...(item.expiresAt ? { expiresAt: 'some' } : {}) };
  if (String(item.pk).startsWith('ATTEMPTS#')) return { ...item, ms: 0, attempt: 0, expiresAt: 'some' };
  if (String(item.sk).startsWith('ENDPOINT#')) return { ...item, url: 'the receiver' };
  if (String(item.sk).startsWith('CONTENT#')) return { ...item, content: 'some' };
  // A limited erasure looks again a day after it was last looked at.
  const later = String(item.pk).startsWith('ERASURE#') ? ['pendingAt'] : [];
  const chosen = ['wakeToken', 'expiresAt', ...later].filter((field) => item[field] !== undefined);
  return {
    ...item,
    ...(item.effects === undefined ? {} : { effects: withoutTokens(item.effects) }),
    ...(item.outbox === undefined ? {} : { outbox: withoutActors(item.outbox) }),
    ...Object.fromEntries(chosen.map((field) => [field, 'some'])),
  };
}

/** What is left to do, without the tokens that AWS chose, and the calls of a step that they are of. */
const withoutTokens = (effects: unknown) =>
  Object.entries(effects as Readonly<Record<string, object>>).map(([key, effect]) =>
    'token' in effect ? { ...effect, token: 'some' } : { key, ...effect },
  );

/** What an outbox has left, without who did it: the number of an entry counts those of acts, too. */
const withoutActors = (outbox: unknown) =>
  Object.values(outbox as Readonly<Record<string, OutboxEntry>>)
    .filter(({ type }) => type !== 'Acted')
    .map(({ type, detail: { actor: _actor, ...detail } }) => ({ type, detail }));

interface OutboxEntry {
  readonly type: string;
  readonly detail: Readonly<Record<string, unknown>>;
}
