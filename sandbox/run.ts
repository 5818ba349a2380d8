import { createHmac } from 'node:crypto';
import { basename } from 'node:path';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import * as z from 'zod';
import { fileIdOf } from '#application/bank-files/stored-file.ts';
import { LISTS } from '#application/registers/list-file.ts';
import type { Config } from '#schemas/config/config.ts';
import { BILLING_SOURCE } from '#schemas/events/billing.ts';
import { jsonText } from '#schemas/json-text.ts';
import type { SandboxAws } from './aws/endpoint.ts';
import type { Fault } from './aws/faults.ts';
import type { Happening } from './aws/happenings.ts';
import type { Use } from './aws/use.ts';
import type { About } from './clock/about.ts';
import { VirtualClock } from './clock/virtual-clock.ts';
import { BANK_FILES, BUS, type Deployment, deploy, PROVIDER, SECRET } from './deployment/deployment.ts';
import { closeBooks, Unidentified } from './journal/close-books.ts';
import { type Cost, costOf } from './journal/cost.ts';
import { type Entry, inBrasilia, Journal } from './journal/journal.ts';
import type { Arrival, Input } from './portfolio/input.ts';
import { isInvoice } from './portfolio/is-invoice.ts';

/** Without a valid instant in the whole input, the run starts here. */
const DEFAULT_START = Date.parse('2026-01-01T09:00:00-03:00');

/** What a person does in a run, once all has happened that came until then. */
export interface Deed {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly act: (
    world: Pick<Deployment, 'aws' | 'reconfigure'> & { readonly clock: VirtualClock },
  ) => Promise<void>;
}

export interface RunResult {
  /** Rows that were not taken, wherever they were refused. */
  readonly rejected: number;
  /** Executions that failed at every retry: a fault of the product or its configuration, not of the input. */
  readonly failed: readonly string[];
  readonly transitions: number;
  /** What was used of AWS. */
  readonly use: Use;
  /** How often each operation of AWS was called, by `service:operation`. */
  readonly calls: ReadonlyMap<string, number>;
  readonly cost: Cost;
}

/**
 * Runs a portfolio through the whole product on the virtual clock: every row comes at its own time, over the bus or the
 * webhook, and time goes on until nothing is left to happen, or until an instant.
 * @param until epoch milliseconds
 */
export async function run(given: {
  readonly config: Config;
  readonly input: Input;
  readonly until?: number | undefined;
  /** Whether the run ends though something is still to come. */
  readonly isIdle?: ((about: About) => boolean) | undefined;
  readonly record: (entry: Entry) => void;
  readonly onTime?: (epochMilliseconds: number) => void;
  /** Everything that happens in the sandbox, before it becomes a journal entry. */
  readonly observe?: (happening: Happening) => void;
  /** Called when nothing more happens, while the table is still there. `now`: epoch milliseconds. */
  readonly atEnd?: (now: number) => Promise<void>;
  /** Has every call of AWS go over HTTP. */
  readonly overHttp?: boolean;
  /** Services of AWS that fail for a time. */
  readonly faults?: readonly Fault[];
  /** What people do meanwhile, the earliest first. */
  readonly deeds?: readonly Deed[];
  /** Keeps logs, messages and the states of executions, for tests: memory then grows with what is over. */
  readonly keepsHistory?: boolean;
}): Promise<RunResult> {
  const { config, input, until, record, onTime, overHttp, faults, deeds = [], keepsHistory = false } = given;
  const clock = clockFor(input, given.isIdle);
  const since = inBrasilia(firstInvoiceAt(input) ?? clock.now()).slice(0, 10);
  const rows = new Map<string, Arrival>();
  let rejected = 0;
  const reject = (at: string, file: string, line: number, reason: string): void => {
    rejected += 1;
    record({ at, type: 'rejected', file, line, reason });
  };
  const unidentified = new Unidentified();
  const journal = new Journal(config, (entry) => {
    unidentified.observe(entry);
    record(entry);
  });
  const observe = (happening: Happening): void => {
    onTime?.(happening.at);
    given.observe?.(happening);
    journal.observe(happening);
    if (happening.kind !== 'dead-letter') return;
    const row = rows.get(rowKey(happening));
    if (row)
      reject(
        inBrasilia(happening.at),
        row.file,
        row.line,
        happening.attributes.reason ?? 'failed at every try',
      );
  };

  for (const { file, line, reason } of input.badRows) reject(inBrasilia(clock.now()), file, line, reason);
  const { aws, reconfigure, close } = await deploy({
    config,
    clock,
    observe,
    overHttp,
    faults,
    keepsHistory,
  });
  try {
    letArrive(input, { aws, clock, rows });
    for (const { at, act } of deeds) {
      await clock.runUntil(at);
      await act({ aws, reconfigure, clock });
    }
    await clock.runUntil(until);
    await given.atEnd?.(clock.now());
    const failed = aws
      .executions()
      .filter(({ status }) => status === 'FAILED')
      .map(({ name, error, cause }) => `execution ${name} failed with ${error}: ${cause}`);
    // Before the books are closed, whose reads are not the product's.
    const { use } = aws;
    const calls = new Map(aws.calls);
    // How often the table was asked whether it can be used is a matter of this machine's speed.
    calls.delete('dynamodb:DescribeTable');
    const result = {
      rejected,
      failed,
      transitions: aws.transitions,
      calls,
      use,
      cost: costOf(config.prices, use),
    };
    await closeBooks(journal.debts, { at: clock.now(), since, unidentified: unidentified.sum, record });
    return result;
  } finally {
    await close();
  }
}

/** When the first invoice comes (epoch milliseconds): money that came before it is no work of the run. */
const firstInvoiceAt = ({ arrivals }: Input): number | undefined =>
  inOrder(arrivals.filter(isInvoice))[0]?.at;

/** A clock whose time is that of the first thing that comes. */
export const clockFor = ({ arrivals }: Input, isIdle?: (about: About) => boolean): VirtualClock =>
  new VirtualClock(inOrder(arrivals).find(({ at }) => at !== undefined)?.at ?? DEFAULT_START, isIdle);

/** Has every row come at its own time, as in production. `rows`: filled with what each came as. */
export function letArrive(
  { arrivals }: Input,
  into: { readonly aws: SandboxAws; readonly clock: VirtualClock; readonly rows: Map<string, Arrival> },
): void {
  const billing = into.aws.connect(new EventBridgeClient({}));
  for (const [index, arrival] of inOrder(arrivals).entries())
    into.clock.at(
      arrival.at ?? into.clock.now(),
      () => arrive(arrival, `row-${index}`, { billing, ...into }),
      { what: 'row', file: arrival.file, line: arrival.line, brings: broughtBy(arrival) },
    );
}

const broughtBy = (arrival: Arrival): string =>
  arrival.kind === 'event' ? arrival.detailType : arrival.kind;

const inOrder = (arrivals: readonly Arrival[]): Arrival[] =>
  [...arrivals].sort(
    (one, other) => (one.at ?? Number.NEGATIVE_INFINITY) - (other.at ?? Number.NEGATIVE_INFINITY),
  );

/** Has a row come as in production. */
function arrive(
  arrival: Arrival,
  requestId: string,
  into: {
    readonly aws: SandboxAws;
    readonly billing: EventBridgeClient;
    readonly clock: VirtualClock;
    readonly rows: Map<string, Arrival>;
  },
): Promise<void> | void {
  const { aws, billing, clock, rows } = into;
  switch (arrival.kind) {
    case 'event':
      return putEvent(billing, arrival, clock, rows);
    case 'payment':
      return callWebhook((event) => aws.invoke('webhook', event), arrival, requestId, clock, rows);
    case 'register':
    case 'bank-file': {
      const key = `${arrival.kind === 'register' ? LISTS : ''}${basename(arrival.file)}`;
      const etag = aws.putObject(BANK_FILES, key, arrival.content);
      rows.set(`request ${fileIdOf({ bucket: BANK_FILES, key, etag })}`, arrival);
    }
  }
}

async function putEvent(
  billing: EventBridgeClient,
  arrival: Extract<Arrival, { kind: 'event' }>,
  clock: VirtualClock,
  rows: Map<string, Arrival>,
): Promise<void> {
  const { Entries } = await billing.send(
    new PutEventsCommand({
      Entries: [
        {
          EventBusName: BUS,
          Source: BILLING_SOURCE,
          DetailType: arrival.detailType,
          Detail: JSON.stringify(arrival.detail),
          Time: new Date(clock.now()),
        },
      ],
    }),
  );
  rows.set(`event ${Entries?.[0]?.EventId}`, arrival);
}

async function callWebhook(
  invoke: (event: unknown) => Promise<unknown>,
  arrival: Extract<Arrival, { kind: 'payment' }>,
  requestId: string,
  clock: VirtualClock,
  rows: Map<string, Arrival>,
): Promise<void> {
  const body = JSON.stringify(arrival.body);
  rows.set(`request ${requestId}`, arrival);
  await invoke(webhookRequest(body, clock.now(), requestId));
}

/**
 * A signed call of the payment webhook, as API Gateway hands it to the function.
 * @param signing by whom it is signed, and what: the provider signs the body
 */
export function webhookRequest(
  body: string,
  now: number,
  requestId: string,
  signing: { readonly secret?: string; readonly signed?: string } = {},
) {
  const { secret = SECRET, signed = body } = signing;
  const stamp = Math.floor(now / 1000);
  const signature = createHmac('sha256', secret).update(`${stamp}.${signed}`).digest('hex');
  return {
    version: '2.0',
    routeKey: 'POST /webhooks/payments/{provider}',
    rawPath: `/webhooks/payments/${PROVIDER}`,
    rawQueryString: '',
    headers: { 'content-type': 'application/json', 'regua-signature': `t=${stamp},v1=${signature}` },
    pathParameters: { provider: PROVIDER },
    requestContext: { requestId, timeEpoch: now, http: { method: 'POST' } },
    body,
    isBase64Encoded: false,
  };
}

const BusEvent = jsonText(z.looseObject({ id: z.string(), 'detail-type': z.string() }));

/** Which row a dead letter came from: the bus's id of its event, or the request that brought it. */
export function rowKey({ body, attributes }: Extract<Happening, { kind: 'dead-letter' }>): string {
  const request = `request ${attributes.id}`;
  const event = BusEvent.safeParse(body);
  return event.success ? `event ${event.data.id}` : request;
}
