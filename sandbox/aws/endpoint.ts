import { type CreateTableCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { VirtualClock } from '#sandbox/clock/virtual-clock.ts';
import { Api } from './api.ts';
import { markCalls } from './caller.ts';
import { DynamoDb } from './dynamodb.ts';
import type { Email } from './email.ts';
import { SandboxSetupError } from './errors.ts';
import { EventSourceMapping } from './event-source-mapping.ts';
import { EventBridge, type EventPattern } from './eventbridge.ts';
import type { ExecutionRecord } from './execution-record.ts';
import type { Fault } from './faults.ts';
import { type FunctionHandler, Functions } from './functions.ts';
import type { Happening } from './happenings.ts';
import { History } from './history.ts';
import { Ids } from './ids.ts';
import { inProcess } from './in-process.ts';
import type { Interceptor } from './intercept.ts';
import type { Message, QueueSettings } from './queue.ts';
import { S3 } from './s3.ts';
import { Secrets } from './secrets.ts';
import { type Answer, type Request, serve } from './server.ts';
import { Ses } from './ses.ts';
import { Sns } from './sns.ts';
import { SocialMessaging } from './social-messaging.ts';
import { Sqs } from './sqs.ts';
import { StepFunctions } from './step-functions.ts';
import { Tables } from './tables.ts';
import type { TextMessage } from './text-message.ts';
import type { Use } from './use.ts';
import type { WhatsAppMessage } from './whatsapp-message.ts';
import { overTheWire } from './wire.ts';
import type { World } from './world.ts';

export interface SandboxOptions {
  readonly clock: VirtualClock;
  readonly region?: string;
  readonly account?: string;
  /** Called synchronously, in order, for everything worth showing or checking. */
  readonly observe?: (happening: Happening) => void;
  /** Has `connect` leave clients alone, so that they call over HTTP. */
  readonly overHttp?: boolean | undefined;
  /**
   * Without history, memory does not grow with what is over: sent messages, and the states of executions that ended.
   */
  readonly keepsHistory?: boolean | undefined;
  /** Services that fail for a time. */
  readonly faults?: readonly Fault[] | undefined;
}

/** The AWS of the sandbox: one endpoint, one clock, everything in this process. */
export interface SandboxAws {
  readonly url: string;
  /** The environment that points the SDK here. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
  /** Has an SDK client call this AWS without HTTP from now on, unless the sandbox was started to be called over it. */
  connect<Client extends object>(client: Client): Client;

  /** @param timeoutSeconds what the function sees as its remaining time; 30 without it */
  registerFunction(name: string, handler: FunctionHandler, timeoutSeconds?: number): void;
  /** Has a state machine wait this many virtual seconds for the function's answer, or for its timeout. */
  slowDown(functionName: string, seconds: number): void;
  /** Calls a function as a synchronous Lambda invocation; rejects with what it throws. */
  invoke(name: string, event: unknown): Promise<unknown>;

  createTable(input: CreateTableCommandInput): Promise<void>;
  /** All items of a table, as DynamoDB writes them in JSON: no function may scan, but a test may. */
  itemsOf(table: string): unknown[];
  /** Notifies `watch` of each item that an index of a table comes to hold, and without the item of each that it loses. */
  watchIndex(table: string, index: string, watch: (key: string, item: unknown) => void): void;
  /** Makes a bus and returns its ARN. */
  createBus(name: string): string;
  createRule(rule: { bus: string; pattern: EventPattern; queue: string }): void;
  /** Makes a queue and returns its URL; the dead-letter queue comes first. */
  createQueue(settings: QueueSettings): string;
  /** Delivers a queue to a function in batches, with partial batch failures. */
  mapQueueToFunction(mapping: { queue: string; functionName: string; batchSize: number }): void;
  /** Puts a message into a queue from outside, as another service of AWS does. */
  putIntoQueue(queue: string, body: string): void;
  /** Makes a bucket that notifies a queue of each object put into it. */
  createBucket(bucket: { name: string; queue?: string }): void;
  /** Puts an object into a bucket from outside; gives its entity tag. */
  putObject(bucket: string, key: string, content: Buffer): string;
  /** The newest version of each object in a bucket, by its key. */
  objectsIn(bucket: string): ReadonlyMap<string, Buffer>;
  /** The messages in a queue, those being processed included. */
  messages(queue: string): readonly Message[];
  /** Moves dead letters back to where they came from; returns how many. */
  redrive(deadLetterQueue: string): number;
  /** Makes a state machine and returns its ARN. */
  createStateMachine(name: string, definition: unknown): string;
  /** Makes a secret and returns its ARN. */
  createSecret(name: string, value: string): string;

  /** With history only, as texts and WhatsApp messages are. */
  readonly mailbox: readonly Email[];
  readonly texts: readonly TextMessage[];
  readonly whatsApps: readonly WhatsAppMessage[];
  executions(): ExecutionRecord[];
  /** Billed state transitions, over all executions. */
  readonly transitions: number;
  /** Function calls, failed ones included. */
  readonly invocations: number;
  /** The same, by the name of the function. */
  readonly functionCalls: ReadonlyMap<string, number>;
  /** What was used so far that AWS bills. */
  readonly use: Use;
  /** How often each operation was called, by `service:operation`. */
  readonly calls: ReadonlyMap<string, number>;
  /** Asked before each API call, when set. */
  intercept: Interceptor | undefined;
  /** Services that fail for a time. */
  faults: readonly Fault[];
}

/** Starts the endpoint on a free port of this machine. */
export async function startAws(options: SandboxOptions): Promise<SandboxAws> {
  const { clock, region = 'sa-east-1', account = '123456789012', observe, keepsHistory = true } = options;
  const history = new History();
  const ids = new Ids();
  const world: World = {
    clock,
    ids,
    region,
    account,
    report: (occurrence) => {
      const happening = { at: clock.now(), ...occurrence };
      if (keepsHistory) history.observe(happening);
      observe?.(happening);
    },
  };
  // The services need the endpoint's address, and the endpoint needs the services.
  let answer: ((request: Request) => Promise<Answer | 'drop'>) | undefined;
  const { server, host } = await serve((request) => answer?.(request) ?? Promise.resolve('drop'));
  const url = `http://${host}`;

  const functions = new Functions(world);
  const ses = new Ses(world);
  const sns = new Sns(world);
  const socialMessaging = new SocialMessaging(world);
  const sqs = new Sqs(world, url);
  const events = new EventBridge(world, sqs);
  const secrets = new Secrets(world);
  const s3 = new S3(world, sqs);
  const stepFunctions = new StepFunctions(world, {
    invoke: (name, payload) => functions.invoke(name, payload),
    takesSeconds: (name) => functions.takesSeconds(name),
    updateItem: (input) => tables.updateItem(input),
    publish: (event) => events.publish(event),
    keepsHistory,
  });
  const dynamodb = new DynamoDb();
  const services = {
    dynamodb: dynamodb.operations,
    states: stepFunctions.operations,
    events: events.operations,
    ses: ses.operations,
    sns: sns.operations,
    sqs: sqs.operations,
    s3: s3.operations,
    secretsmanager: secrets.operations,
    'social-messaging': socialMessaging.operations,
  };
  const api = new Api(services, { functions, now: () => clock.now(), faults: options.faults ?? [] });
  answer = overTheWire(api, ids);
  const connect: SandboxAws['connect'] = options.overHttp ? (client) => client : inProcess(api, ids);
  const credentials = { accessKeyId: 'sandbox', secretAccessKey: 'sandbox' };
  // Without retries: they would wait in real time, and a state machine has retries of its own.
  const tables = new Tables(
    connect(new DynamoDBClient({ endpoint: url, region, credentials, maxAttempts: 1 })),
  );
  const stopMarking = markCalls(host);

  return {
    url,
    env: {
      AWS_ENDPOINT_URL: url,
      AWS_REGION: region,
      AWS_ACCESS_KEY_ID: 'sandbox',
      AWS_SECRET_ACCESS_KEY: 'sandbox',
    },
    close: async () => {
      stopMarking();
      tables.close();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
    connect,
    registerFunction: (name, handler, timeoutSeconds = 30) =>
      functions.register(name, handler, timeoutSeconds),
    slowDown: (name, seconds) => functions.slowDown(name, seconds),
    invoke: (name, event) => functions.invoke(name, event),
    createTable: (input) => tables.create(input),
    itemsOf: (table) => dynamodb.itemsOf(table),
    watchIndex: (table, index, watch) => dynamodb.watchIndex(table, index, watch),
    createBus: (name) => events.createBus(name),
    createRule: ({ bus, pattern, queue }) => events.createRule(bus, pattern, queue),
    createQueue: (settings) => sqs.create(settings).url,
    mapQueueToFunction: ({ queue, functionName, batchSize }) => {
      if (!functions.has(functionName)) throw new SandboxSetupError(`there is no function "${functionName}"`);
      new EventSourceMapping(world, sqs.queue(queue), functions, functionName, batchSize).start();
    },
    putIntoQueue: (queue, body) => sqs.send(queue, body),
    createBucket: ({ name, queue }) => s3.createBucket(name, queue),
    putObject: (bucket, key, content) => s3.put(bucket, key, content),
    objectsIn: (bucket) => s3.objectsIn(bucket),
    messages: (queue) => sqs.queue(queue).messages,
    redrive: (deadLetterQueue) => sqs.queue(deadLetterQueue).redrive(),
    createStateMachine: (name, definition) => stepFunctions.createStateMachine(name, definition),
    createSecret: (name, value) => secrets.create(name, value),
    mailbox: history.emails,
    texts: history.texts,
    whatsApps: history.whatsApps,
    executions: () => stepFunctions.records(),
    get transitions() {
      return stepFunctions.transitions;
    },
    get invocations() {
      return functions.invocations;
    },
    get use() {
      const called = (name: string): number => api.calls.get(name) ?? 0;
      return {
        ...dynamodb.use,
        transitions: stepFunctions.transitions,
        invocations: functions.invocations,
        busEvents: events.taken,
        busBytes: events.takenBytes,
        queueRequests: sqs.requests,
        secretReads: called('secretsmanager:GetSecretValue'),
        emails: called('ses:SendEmail'),
        texts: called('sns:Publish'),
        whatsApps: called('social-messaging:SendWhatsAppMessage'),
      };
    },
    functionCalls: functions.calls,
    calls: api.calls,
    get intercept() {
      return api.intercept;
    },
    set intercept(interceptor) {
      api.intercept = interceptor;
    },
    get faults() {
      return api.faults;
    },
    set faults(faults) {
      api.faults = faults;
    },
  };
}
