import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Variable } from '#deployment/function-spec.ts';
import { QUEUE_FUNCTIONS, QUEUES } from '#deployment/queue-functions.ts';
import { present } from '#domain/checks/present.ts';
import { type SandboxAws, startAws } from '#sandbox/aws/endpoint.ts';
import type { Fault } from '#sandbox/aws/faults.ts';
import type { Happening } from '#sandbox/aws/happenings.ts';
import type { VirtualClock } from '#sandbox/clock/virtual-clock.ts';
import type { Config } from '#schemas/config/config.ts';
import type { BureauSecrets } from '#schemas/records/bureau-secrets.ts';
import type { EnrichmentSecrets } from '#schemas/records/enrichment-secrets.ts';
import type { PspSecrets } from '#schemas/records/psp-secrets.ts';
import type { SellerKeys } from '#schemas/records/seller-keys.ts';
import { KEY_ATTRIBUTES, TABLE_INDEXES } from '#schemas/records/table-indexes.ts';
import { compileRegua } from '#workflows/compile.ts';
import { Delivery, type Outcomes, usualOutcomes } from './delivery.ts';
import { createQueues, registerFunctions, Schedules, settingsOfAll } from './deploy-functions.ts';
import { captureLogs } from './logs.ts';
import { seededRandom } from './seeded-random.ts';

const TABLE = 'regua-sandbox';
export const BUS = 'regua-sandbox';
const MACHINE_PREFIX = 'regua-sandbox-';
/** Delivery notifications of the channels arrive here. */
export const FEEDBACK_QUEUE = QUEUE_FUNCTIONS.feedback.queue.name;
/** The bucket of remittance files: no queue is notified of them. */
export const REMITTANCES = 'regua-sandbox-remittances';
/** The bucket of the return files of banks, and the queue that is notified of each file. */
export const BANK_FILES = 'regua-sandbox-bank-files';
export const BANK_FILE_QUEUE = QUEUE_FUNCTIONS['bank-file'].queue.name;
/**
 * Keeps what no retry would repair, from the bus and from the webhooks: one queue, because one process has one
 * environment.
 */
export const DEAD_LETTERS = 'dead-letters';
/** The provider whose webhooks the sandbox plays, and its secret. */
export const PROVIDER = 'sandbox';
export const SECRET = 'sandbox-webhook-secret';
/** Where the pages of the sandbox would be, when nobody serves them. */
export const PUBLIC_URL = 'https://regua.example';
const LINK_SECRET = 'sandbox-link-secret-sandbox-link-secret';
const UNSUBSCRIBE_SECRET = 'sandbox-unsubscribe-secret-sandbox-secret';
const SELLER_LINK_SECRET = 'sandbox-seller-link-secret-sandbox-secret';
/** The same in every run, so that runs can be compared: what it hides is made up. */
const PSEUDONYM_KEY = 'sandbox-pseudonym-key-sandbox-pseudonym-key';

/** The same in every run, too. */
const ENDPOINT_KEY = 'sandbox-endpoint-key-sandbox-endpoint-key';

/** The product, deployed to this process: the unchanged handlers, the compiled machines, a local AWS. */
export interface Deployment {
  readonly aws: SandboxAws;
  /** Deploys another configuration, machines included; executions under way keep the definition they started with. */
  reconfigure(config: Config): void;
  /** The networks of the channels. */
  readonly delivery: Pick<Delivery, 'reportNow' | 'replyNow'>;
  close(): Promise<void>;
}

/** What a stage with names gives its functions. */
export interface SandboxNames {
  /** Where the pages are of creditors with an address of their own, by creditor. */
  readonly creditorUrls: Readonly<Record<string, string>>;
  /** Other addresses on which pages answer. */
  readonly otherUrls: readonly string[];
  /** What CloudFront shows to the API. */
  readonly originSecret: { readonly current: string; readonly previous?: string };
  /** Webhook providers that must show a certificate. */
  readonly providersWithCertificate: readonly string[];
}

/** The seed of the random waits between tries: any number does, always the same one. */
const SEED = 20_260_101;

/** Deploys what `infra/` deploys, to the sandbox. One deployment at a time in a process: it sets the environment. */
export async function deploy(given: {
  readonly config: Config;
  readonly clock: VirtualClock;
  /** What each creditor shows its PSP. */
  readonly pspSecrets?: PspSecrets;
  /** Providers beside the one that the sandbox plays. */
  readonly webhookSecrets?: Readonly<Record<string, unknown>>;
  /** What each creditor shows its data service. */
  readonly enrichmentSecrets?: EnrichmentSecrets;
  /** What signs orders to the bureaus of each creditor. */
  readonly bureauSecrets?: BureauSecrets;
  /** What each creditor's programs show to read the feeds of its sellers. */
  readonly sellerKeys?: SellerKeys;
  readonly observe?: (happening: Happening) => void;
  /** What becomes of messages, by their address. */
  readonly outcomes?: Outcomes | undefined;
  /** Services of AWS that fail for a time. */
  readonly faults?: readonly Fault[] | undefined;
  /** Has every call of AWS go over HTTP, as tests of the wire want it. */
  readonly overHttp?: boolean | undefined;
  /** Without it, nothing is kept of what is over: no messages, no logs, no states of executions that ended. */
  readonly keepsHistory?: boolean | undefined;
  /** Where the pages are. */
  readonly publicUrl?: string | undefined;
  /** The names of a stage that has some; without them, every address answers everything. */
  readonly names?: SandboxNames;
}): Promise<Deployment> {
  const { config, clock, observe, keepsHistory = true } = given;
  await captureLogs({ keep: keepsHistory });
  const delivery = new Delivery(clock, given.outcomes ?? usualOutcomes);
  const aws = await startAws({
    clock,
    overHttp: given.overHttp,
    keepsHistory,
    faults: given.faults,
    observe: (happening) => {
      observe?.(happening);
      delivery.observe(happening);
    },
  });
  const folder = mkdtempSync(join(tmpdir(), 'regua-'));
  const configFile = join(folder, 'config.json');

  await aws.createTable({
    TableName: TABLE,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: KEY_ATTRIBUTES.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    GlobalSecondaryIndexes: TABLE_INDEXES.map(({ name, partitionKey, sortKey, projected = [] }) => ({
      IndexName: name,
      KeySchema: [
        { AttributeName: partitionKey, KeyType: 'HASH' as const },
        { AttributeName: sortKey, KeyType: 'RANGE' as const },
      ],
      Projection:
        projected.length === 0
          ? { ProjectionType: 'KEYS_ONLY' as const }
          : { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: [...projected] },
    })),
  });
  await registerFunctions(aws);
  const machines = createMachines(aws, config);
  // Nobody receives from it, so that its own timeout does not matter.
  const deadLetterQueue = aws.createQueue({ name: DEAD_LETTERS, visibilityTimeoutSeconds: 30 });
  aws.createBus(BUS);
  const machineArnPrefix = present(machines[0], 'machine').replace(/[^:]*$/, MACHINE_PREFIX);
  const queueUrls = createQueues(aws, { bus: BUS, machineArnPrefix, deadLetters: DEAD_LETTERS });
  delivery.into(aws, FEEDBACK_QUEUE);
  aws.createBucket({ name: BANK_FILES, queue: BANK_FILE_QUEUE });
  aws.createBucket({ name: REMITTANCES });
  const schedules = new Schedules(aws, { clock, table: TABLE });
  schedules.startFor(config);
  const secret = (name: string, value: unknown): string =>
    aws.createSecret(`regua-sandbox/${name}`, typeof value === 'string' ? value : JSON.stringify(value));
  const { names } = given;
  const variables: Record<Exclude<Variable, 'ORIGIN_SECRET_ARN' | 'CALL_LIMITS'>, string> = {
    TABLE_NAME: TABLE,
    BUS_NAME: BUS,
    MACHINE_ARN_PREFIX: machineArnPrefix,
    PUBLIC_URL: given.publicUrl ?? PUBLIC_URL,
    CREDITOR_URLS: JSON.stringify(names?.creditorUrls ?? {}),
    OTHER_URLS: JSON.stringify(names?.otherUrls ?? []),
    PROVIDERS_WITH_CERTIFICATE: JSON.stringify(names?.providersWithCertificate ?? []),
    DEAD_LETTER_QUEUE_URL: deadLetterQueue,
    REMITTANCE_BUCKET: REMITTANCES,
    WEBHOOK_SECRET_ARN: secret('webhooks', { [PROVIDER]: [SECRET], ...given.webhookSecrets }),
    PSP_SECRET_ARN: secret('psps', given.pspSecrets ?? {}),
    ENRICHMENT_SECRET_ARN: secret('enrichment', given.enrichmentSecrets ?? {}),
    BUREAU_SECRET_ARN: secret('bureaus', given.bureauSecrets ?? {}),
    SELLER_KEY_SECRET_ARN: secret('seller-keys', given.sellerKeys ?? {}),
    LINK_SECRET_ARN: secret('links', LINK_SECRET),
    UNSUBSCRIBE_SECRET_ARN: secret('unsubscribe', UNSUBSCRIBE_SECRET),
    SELLER_LINK_SECRET_ARN: secret('seller-links', SELLER_LINK_SECRET),
    PSEUDONYM_SECRET_ARN: secret('pseudonyms', PSEUDONYM_KEY),
    ENDPOINT_KEY_SECRET_ARN: secret('endpoint-keys', ENDPOINT_KEY),
    SES_CONFIGURATION_SET: 'regua-sandbox',
  };
  const restoreEnvironment = setEnvironment({
    ...aws.env,
    ...settingsOfAll(),
    ...queueUrls,
    ...variables,
    CONFIG_FILE: configFile,
    MAX_RECEIVES: String(QUEUES.maxReceives),
    // One after the other, so that every run is the same.
    BANK_FILE_AT_ONCE: '1',
    // Where it is set, requests have to come by way of CloudFront.
    ORIGIN_SECRET_ARN: names && secret('origin', names.originSecret),
  });
  const [
    { connectAwsClients },
    { forgetAll },
    { useRandom },
    { putListWalk },
    { allowLoopback },
    { followConfiguration },
  ] = await Promise.all([
    import('#runtime/aws-client.ts'),
    import('#runtime/lazily.ts'),
    import('#runtime/random.ts'),
    import('#adapters/table/list-completeness.ts'),
    import('#adapters/endpoint/public-address.ts'),
    import('#application/configuration/follow-configuration.ts'),
  ]);
  // Receivers are on this machine, too.
  allowLoopback(true);
  connectAwsClients(aws.connect);
  useRandom(seededRandom(SEED));
  const reconfigure = (next: Config): void => {
    writeFileSync(configFile, JSON.stringify(next));
    forgetAll();
    // As the relay does within a minute: here it is called only while something is pending.
    // A table that is away then has it recorded by the relay's next run.
    clock.inBackground(clock.now(), () =>
      followConfiguration(new Date(clock.now()).toISOString()).catch(() => undefined),
    );
  };
  reconfigure(config);
  let inUse = config;
  // The table is new: nothing is in it of before there were lists.
  await putListWalk({ completedAt: new Date(clock.now()).toISOString() });
  return {
    aws,
    reconfigure: (next) => {
      // A machine that did not change is not touched, as CloudFormation does not.
      createMachines(aws, next, inUse);
      schedules.startFor(next);
      inUse = next;
      reconfigure(next);
    },
    delivery,
    close: async () => {
      // What this process does next, it does with the account and the random numbers that it had before.
      restoreEnvironment();
      connectAwsClients();
      useRandom();
      allowLoopback(false);
      forgetAll();
      await aws.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Sets variables of the environment, or removes those that are undefined; what is returned puts back what was there before. */
function setEnvironment(variables: Readonly<Record<string, string | undefined>>): () => void {
  const put = (values: Readonly<Record<string, string | undefined>>): void => {
    for (const [name, value] of Object.entries(values))
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
  };
  const before = Object.fromEntries(Object.keys(variables).map((name) => [name, process.env[name]]));
  put(variables);
  return () => put(before);
}

/** Makes the machine of each régua, but for those that are in use as they are; returns their ARNs. */
const createMachines = (aws: SandboxAws, { reguas }: Config, inUse?: Config): string[] =>
  Object.values(reguas)
    .filter((regua) => JSON.stringify(inUse?.reguas[regua.id]) !== JSON.stringify(regua))
    .map((regua) =>
      aws.createStateMachine(
        `${MACHINE_PREFIX}${regua.id}`,
        compileRegua(regua, {
          tableName: TABLE,
          takeStepArn: 'take-step',
          listDebtArn: 'list-debt',
          handOverArn: 'hand-over',
          reEvaluateDebtArn: 're-evaluate-debt',
        }),
      ),
    );
