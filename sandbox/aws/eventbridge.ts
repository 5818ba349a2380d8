import * as z from 'zod';
import { isRecord } from '#domain/checks/is-record.ts';
import { AwsError, SandboxSetupError } from './errors.ts';
import { type Operations, operation } from './operation.ts';
import type { Sqs } from './sqs.ts';
import { arn, type World } from './world.ts';

const wanted = z.union([
  z.string(),
  z.boolean(),
  z.strictObject({ prefix: z.string() }),
  z.strictObject({ numeric: z.tuple([z.literal('>'), z.number()]).readonly() }),
  z.strictObject({ exists: z.literal(false) }),
]);
type Wanted = z.infer<typeof wanted>;

const patternSchema = z
  .strictObject({
    source: z.array(z.string()).min(1).readonly().optional(),
    'detail-type': z.array(z.string()).min(1).readonly().optional(),
    detail: z.record(z.string(), z.array(wanted).min(1).readonly()).readonly().optional(),
  })
  .refine((pattern) => Object.keys(pattern).length > 0, 'must not be empty');

/**
 * The event patterns that the sandbox knows: exact values of the source and the detail type, and of fields of the detail
 * exact values, beginnings, numbers above another, or that they are absent.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html (read 2026-11-30)
 */
export type EventPattern = z.infer<typeof patternSchema>;

/** The bus on which the services of AWS publish. */
export const DEFAULT_BUS = 'default';

/** An event as a service of AWS publishes it. */
export interface ServiceEvent {
  readonly source: string;
  readonly detailType: string;
  readonly resources: readonly string[];
  readonly detail: Readonly<Record<string, unknown>>;
}

interface Rule {
  readonly pattern: EventPattern;
  readonly queue: string;
}

const entrySchema = z.strictObject({
  EventBusName: z.string().default(DEFAULT_BUS),
  Source: z.string().optional(),
  DetailType: z.string().optional(),
  Detail: z.string().optional(),
  Resources: z.array(z.string()).default([]),
  Time: z.number().optional(),
});

type Entry = z.infer<typeof entrySchema>;

const putEvents = z.strictObject({ Entries: z.array(entrySchema).min(1).max(10) });

const BILLED_BYTES = 64 * 1024;

/** EventBridge: buses whose rules put matching events into queues. */
export class EventBridge {
  readonly #world: World;
  readonly #sqs: Sqs;
  readonly #rules = new Map<string, Rule[]>([[DEFAULT_BUS, []]]);
  readonly operations: Operations;
  /**
   * Events that were taken onto buses as AWS bills them: each 64 KB is one
   * (https://aws.amazon.com/eventbridge/pricing/, read 2026-11-30). What services of AWS publish is free.
   */
  taken = 0;
  /** Bytes of the details of those events. */
  takenBytes = 0;

  constructor(world: World, sqs: Sqs) {
    this.#world = world;
    this.#sqs = sqs;
    this.operations = {
      PutEvents: operation(putEvents, ({ Entries }) => {
        const results = Entries.map((entry) => this.#put(entry));
        const FailedEntryCount = results.filter((result) => 'ErrorCode' in result).length;
        return { FailedEntryCount, Entries: results };
      }),
    };
  }

  /** Makes a bus and returns its ARN. */
  createBus(name: string): string {
    if (!this.#rules.has(name)) this.#rules.set(name, []);
    return arn(this.#world, 'events', `event-bus/${name}`);
  }

  /**
   * Has a bus put matching events into a queue, whole, as their body.
   * @throws SandboxSetupError on an unknown bus or a pattern beyond exact matches
   */
  createRule(bus: string, pattern: EventPattern, queue: string): void {
    const rules = this.#rules.get(bus);
    if (!rules) throw new SandboxSetupError(`there is no event bus "${bus}"`);
    const parsed = patternSchema.safeParse(pattern);
    if (!parsed.success) {
      throw new SandboxSetupError(`event pattern not supported by the sandbox: ${parsed.error.message}`);
    }
    this.#sqs.queue(queue);
    rules.push({ pattern: parsed.data, queue });
  }

  /** Publishes an event of a service of AWS, on the default bus. */
  publish(event: ServiceEvent): void {
    const rules = this.#rules.get(DEFAULT_BUS) ?? [];
    const { clock, ids } = this.#world;
    if (rules.length > 0) this.#deliver(rules, event, { id: ids.uuid('event'), at: clock.now() });
  }

  #deliver(
    rules: readonly Rule[],
    { source, detailType, resources, detail }: ServiceEvent,
    { id, at }: { readonly id: string; readonly at: number },
  ): void {
    const { account, region } = this.#world;
    const envelope = JSON.stringify({
      version: '0',
      id,
      'detail-type': detailType,
      source,
      account,
      time: `${new Date(at).toISOString().slice(0, 19)}Z`,
      region,
      resources,
      detail,
    });
    for (const { pattern, queue } of rules)
      if (matchesPattern(pattern, { source, detailType, detail })) this.#sqs.send(queue, envelope);
  }

  #put(entry: Entry): { EventId: string } | { ErrorCode: string; ErrorMessage: string } {
    const bus = entry.EventBusName.split('/').at(-1) ?? entry.EventBusName;
    const rules = this.#rules.get(bus);
    if (!rules) throw new AwsError('ResourceNotFoundException', `Event bus ${bus} does not exist.`);
    const { Source, DetailType } = entry;
    if (!Source) return invalid('Source');
    if (!DetailType) return invalid('DetailType');
    const detail = parseObject(entry.Detail);
    if (!detail) return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };

    const { clock, ids, report } = this.#world;
    const id = ids.uuid('event');
    const at = entry.Time === undefined ? clock.now() : entry.Time * 1000;
    const bytes = Buffer.byteLength(entry.Detail ?? '');
    this.taken += Math.max(1, Math.ceil(bytes / BILLED_BYTES));
    this.takenBytes += bytes;
    report({ kind: 'event', id, bus, source: Source, detailType: DetailType, detail });
    const event = { source: Source, detailType: DetailType, resources: entry.Resources, detail };
    this.#deliver(rules, event, { id, at });
    return { EventId: id };
  }
}

function invalid(field: string): { ErrorCode: string; ErrorMessage: string } {
  return {
    ErrorCode: 'InvalidArgument',
    ErrorMessage: `Parameter ${field} is not valid. Reason: ${field} is a required argument.`,
  };
}

function matches(accepted: readonly string[] | undefined, value: string): boolean {
  return accepted === undefined || accepted.includes(value);
}

/** Whether an event matches a pattern: each field that the pattern names is one of what it lists. */
export const matchesPattern = (
  pattern: EventPattern,
  { source, detailType, detail }: Omit<ServiceEvent, 'resources'>,
): boolean =>
  matches(pattern.source, source) &&
  matches(pattern['detail-type'], detailType) &&
  Object.entries(pattern.detail ?? {}).every(([field, accepted]) =>
    accepted.some((one) => isWanted(one, detail[field])),
  );

function isWanted(one: Wanted, value: unknown): boolean {
  if (typeof one !== 'object') return one === value;
  if ('exists' in one) return value === undefined;
  if ('numeric' in one) return typeof value === 'number' && value > one.numeric[1];
  return typeof value === 'string' && value.startsWith(one.prefix);
}

function parseObject(json: string | undefined): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(json ?? '');
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
