import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import {
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { fromItem } from '#adapters/table/change.ts';
import { debtIdOf, debtKey, debtorKey } from '#adapters/table/keys.ts';
import { raiseLinkEpoch } from '#adapters/table/link-epochs.ts';
import { withoutListEntry } from '#adapters/table/list-entries.ts';
import type { Happening } from '#sandbox/aws/happenings.ts';
import { VirtualClock } from '#sandbox/clock/virtual-clock.ts';
import type { Outcomes } from '#sandbox/deployment/delivery.ts';
import {
  BUS,
  type Deployment,
  deploy,
  FEEDBACK_QUEUE,
  type SandboxNames,
} from '#sandbox/deployment/deployment.ts';
import { webhookRequest } from '#sandbox/run.ts';
import type { Config } from '#schemas/config/config.ts';
import { BILLING_SOURCE, type BillingEventType } from '#schemas/events/billing.ts';
import { REGUA_SOURCE, type ReguaEventType } from '#schemas/events/regua.ts';
import type { BureauSecrets } from '#schemas/records/bureau-secrets.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import type { EnrichmentSecrets } from '#schemas/records/enrichment-secrets.ts';
import type { PspSecrets } from '#schemas/records/psp-secrets.ts';
import type { SellerKeys } from '#schemas/records/seller-keys.ts';
import { deployedConfig } from './config.ts';

export const CREDITOR = 'bebidas-nordeste';

export type WebhookCall = ReturnType<typeof webhookRequest>;

/** An event of ours as it was on the bus. */
export interface SeenEvent {
  readonly type: ReguaEventType;
  readonly at: number;
  readonly detail: Record<string, unknown> & { readonly eventId: string; readonly debtId: string };
}

/** The whole product in the sandbox, as a test drives it: from outside, on its own clock. */
export class TestWorld {
  readonly clock: VirtualClock;
  readonly happenings: Happening[] = [];
  readonly events: SeenEvent[] = [];
  #deployment: Deployment | undefined;
  #requests = 0;
  #bus: EventBridgeClient | undefined;
  #table: DynamoDBDocumentClient | undefined;

  private constructor(start: string) {
    this.clock = new VirtualClock(Date.parse(start));
  }

  static async start(
    given: {
      readonly at?: string;
      readonly config?: Config;
      readonly pspSecrets?: PspSecrets;
      readonly enrichmentSecrets?: EnrichmentSecrets;
      readonly bureauSecrets?: BureauSecrets;
      readonly sellerKeys?: SellerKeys;
      readonly webhookSecrets?: Readonly<Record<string, unknown>>;
      readonly outcomes?: Outcomes;
      readonly names?: SandboxNames;
      /** Called for everything that happens, beside what the world keeps of it. */
      readonly observe?: (happening: Happening) => void;
    } = {},
  ): Promise<TestWorld> {
    const world = new TestWorld(given.at ?? '2026-04-25T09:00:00-03:00');
    world.#deployment = await deploy({
      config: given.config ?? (await deployedConfig()),
      clock: world.clock,
      ...(given.pspSecrets ? { pspSecrets: given.pspSecrets } : {}),
      ...(given.bureauSecrets ? { bureauSecrets: given.bureauSecrets } : {}),
      ...(given.enrichmentSecrets ? { enrichmentSecrets: given.enrichmentSecrets } : {}),
      ...(given.sellerKeys ? { sellerKeys: given.sellerKeys } : {}),
      ...(given.webhookSecrets ? { webhookSecrets: given.webhookSecrets } : {}),
      ...(given.names ? { names: given.names } : {}),
      outcomes: given.outcomes,
      observe: (happening) => {
        world.#observe(happening);
        given.observe?.(happening);
      },
    });
    return world;
  }

  #observe(happening: Happening): void {
    this.happenings.push(happening);
    if (happening.kind === 'event' && happening.source === REGUA_SOURCE)
      this.events.push({
        type: happening.detailType as ReguaEventType,
        at: happening.at,
        detail: happening.detail as SeenEvent['detail'],
      });
  }

  get aws() {
    if (!this.#deployment) throw new Error('the world is closed');
    return this.#deployment.aws;
  }

  async close(): Promise<void> {
    await this.#deployment?.close();
    this.#deployment = undefined;
  }

  /** Deploys another configuration while executions wait. */
  reconfigure(config: Config): void {
    this.#deployment?.reconfigure(config);
  }

  /** Runs to an instant, or until nothing is left to happen. */
  async runUntil(instant?: string): Promise<void> {
    await this.clock.runUntil(instant === undefined ? undefined : Date.parse(instant));
  }

  /** Billing puts an event on the bus; it is taken when time next moves. */
  async billing(type: BillingEventType, detail: unknown): Promise<void> {
    this.#bus ??= this.aws.connect(new EventBridgeClient({ endpoint: this.aws.url, ...CREDENTIALS }));
    await this.#bus.send(
      new PutEventsCommand({
        Entries: [
          { EventBusName: BUS, Source: BILLING_SOURCE, DetailType: type, Detail: JSON.stringify(detail) },
        ],
      }),
    );
  }

  /** The provider calls the webhook; rejects when the function dies. */
  async webhook(
    body: unknown,
    change: (request: WebhookCall) => unknown = (request) => request,
  ): Promise<{ readonly statusCode: number; readonly body: string }> {
    this.#requests += 1;
    const request = webhookRequest(JSON.stringify(body), this.clock.now(), `request-${this.#requests}`);
    return (await this.aws.invoke('webhook', change(request))) as { statusCode: number; body: string };
  }

  /** Any provider calls any route; a body that is no text goes as JSON. */
  async call(request: {
    readonly provider: string;
    readonly token?: string;
    readonly query?: Readonly<Record<string, string>>;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body: unknown;
  }): Promise<{ readonly statusCode: number; readonly body: string }> {
    const { provider, token, query, headers, body } = request;
    return this.webhook(body, (call) => ({
      ...call,
      headers: { 'content-type': 'application/json', ...headers },
      routeKey: `POST /webhooks/payments/{provider}${token === undefined ? '' : '/{token}/pix'}`,
      pathParameters: { provider, ...(token === undefined ? {} : { token }) },
      rawQueryString: new URLSearchParams(query).toString(),
      body: typeof body === 'string' ? body : call.body,
    }));
  }

  /** The virtual time, ISO-8601. */
  now(): string {
    return new Date(this.clock.now()).toISOString();
  }

  #dynamo(): DynamoDBDocumentClient {
    this.#table ??= this.aws.connect(
      DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint: this.aws.url, ...CREDENTIALS })),
    );
    return this.#table;
  }

  /** Deletes the record of a debtor, as an erasure does (LGPD art. 18). */
  async erase(debtorId: string, creditorId = CREDITOR): Promise<void> {
    await raiseLinkEpoch(creditorId, debtorId, 'erasure');
    await this.#dynamo().send(
      new DeleteCommand({ TableName: process.env.TABLE_NAME, Key: debtorKey(creditorId, debtorId) }),
    );
  }

  /** A channel sends feedback on a message, which is processed when time next moves. */
  feedback(event: unknown): void {
    this.aws.putIntoQueue(FEEDBACK_QUEUE, typeof event === 'string' ? event : JSON.stringify(event));
  }

  /** An item of the table, whatever it is. */
  async item(key: {
    readonly pk: string;
    readonly sk: string;
  }): Promise<Record<string, unknown> | undefined> {
    const { Item } = await this.#dynamo().send(
      new GetCommand({ TableName: process.env.TABLE_NAME, Key: key, ConsistentRead: true }),
    );
    return Item;
  }

  /** Takes a field off a debt, as items of before there was such a field have it. */
  async forget(debtId: string, field: string): Promise<void> {
    await this.#dynamo().send(
      new UpdateCommand({
        TableName: process.env.TABLE_NAME,
        Key: debtKey(debtId),
        UpdateExpression: 'REMOVE #field',
        ExpressionAttributeNames: { '#field': field },
      }),
    );
  }

  /** Writes an item as it is: what older versions wrote, or what would take too long to come about. */
  async put(item: Readonly<Record<string, unknown>>): Promise<void> {
    await this.#dynamo().send(new PutCommand({ TableName: process.env.TABLE_NAME, Item: item }));
  }

  /** The items under one partition key. */
  async itemsOf(pk: string): Promise<Record<string, unknown>[]> {
    const { Items = [] } = await this.#dynamo().send(
      new QueryCommand({
        TableName: process.env.TABLE_NAME,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        ConsistentRead: true,
      }),
    );
    return Items;
  }

  /** A debtor of the creditor, as the table has it. */
  async debtor(debtorId: string): Promise<Debtor> {
    return withoutListEntry((await this.item(debtorKey(CREDITOR, debtorId))) ?? {}) as unknown as Debtor;
  }

  /** A debt as the table has it. */
  async debt(invoiceId: string): Promise<StoredDebt | undefined> {
    return fromItem(await this.item(debtKey(debtIdOf(CREDITOR, invoiceId))));
  }

  /** The events about an invoice, each counted once however often it was put on the bus. */
  eventsOf(invoiceId: string, type?: ReguaEventType): SeenEvent[] {
    const debtId = debtIdOf(CREDITOR, invoiceId);
    const seen = new Map(
      this.events
        .filter(({ detail }) => detail.debtId === debtId)
        .map((event) => [event.detail.eventId, event]),
    );
    return [...seen.values()].filter((event) => type === undefined || event.type === type);
  }

  /** Why messages of an invoice's debt were not sent, in order: postponed, forbidden or on a channel that was skipped. */
  notSent(invoiceId: string): SeenEvent[] {
    const types = new Set(['MessagePostponed.v1', 'ContactForbidden.v1', 'ChannelSkipped.v1']);
    return this.eventsOf(invoiceId).filter(({ type }) => types.has(type));
  }

  /** The executions of an invoice's debt, oldest first. */
  executionsOf(invoiceId: string) {
    return this.aws.executions().filter(({ name }) => name.startsWith(`${debtIdOf(CREDITOR, invoiceId)}-`));
  }

  /** The states that the executions of an invoice's debt entered. */
  statesOf(invoiceId: string): string[] {
    return this.executionsOf(invoiceId).flatMap(({ states }) => states.map(({ name }) => name));
  }

  /** What was kept for a person: the reason, and the body as it came. */
  get deadLetters(): { readonly reason: string | undefined; readonly body: string }[] {
    return this.happenings.flatMap((happening) =>
      happening.kind === 'dead-letter' ? [{ reason: happening.attributes.reason, body: happening.body }] : [],
    );
  }

  /** E-mails that the steps of an invoice sent, and no receipt. */
  remindersOf(invoiceId: string) {
    return this.emailsOf(invoiceId).filter(({ tags }) => !tags.step?.startsWith('receipt'));
  }

  /** All e-mails about an invoice, by the tag of its debt. */
  emailsOf(invoiceId: string) {
    const debtId = debtIdOf(CREDITOR, invoiceId);
    return this.aws.mailbox.filter(({ tags }) => tags.debtId === debtId);
  }
}

const CREDENTIALS = {
  region: 'sa-east-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
};
