import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SandboxAws, startAws } from '#sandbox/aws/endpoint.ts';
import type { EventPattern } from '#sandbox/aws/eventbridge.ts';
import type { FunctionHandler } from '#sandbox/aws/functions.ts';
import type { Happening } from '#sandbox/aws/happenings.ts';
import type { VirtualClock } from '#sandbox/clock.ts';
import type { Config } from '#schemas/config/config.ts';
import { BILLING_SOURCE, BillingEvents } from '#schemas/events/billing.ts';
import { CLOSINGS, REGUA_SOURCE } from '#schemas/events/regua.ts';
import type { EnrichmentSecrets } from '#schemas/records/enrichment-secrets.ts';
import type { PspSecrets } from '#schemas/records/psp-secrets.ts';
import type { SellerKeys } from '#schemas/records/seller-keys.ts';
import { compileRegua } from '#workflows/compile.ts';
import { Delivery, type Outcomes, usualOutcomes } from './delivery.ts';
import { captureLogs } from './logs.ts';

const TABLE = 'regua-sandbox';
export const BUS = 'regua-sandbox';
const MACHINE_PREFIX = 'regua-sandbox-';
const QUEUE = 'billing-events';
const COURTESIES = 'courtesies';
/** Where debts that closed wait to be looked at again. */
export const CLOSED_DEBTS = 'closed-debts';
/** Where the channels tell what became of messages. */
export const FEEDBACK_QUEUE = 'feedback';
/** Where return files of banks are dropped, and the queue that tells of them. */
export const BANK_FILES = 'regua-sandbox-bank-files';
export const BANK_FILE_QUEUE = 'bank-files';
/** Keeps what no retry would mend, from the bus and from the webhooks: one queue, for one process has one environment. */
export const DEAD_LETTERS = 'dead-letters';
/** The provider whose webhooks the sandbox plays, and its secret. */
export const PROVIDER = 'sandbox';
export const SECRET = 'sandbox-webhook-secret';
/** Where the pages of the sandbox would be, when nobody serves them. */
export const PUBLIC_URL = 'https://regua.example';
const LINK_SECRET = 'sandbox-link-secret-sandbox-link-secret';
const QUEUE_FUNCTION_TIMEOUT_SECONDS = 30;
/** As in `infra/constructs/executionRestarts.ts`. */
const SWEPT_AFTER_SECONDS = 900;
/** Milliseconds; seldomer than `infra/constructs/source-watch.ts` has it, for a run goes over months. */
const SOURCES_LOOKED_AT_EVERY = 60 * 60_000;

/** The product, deployed to this process: the unchanged handlers, the compiled machines, a local AWS. */
export interface Deployment {
  readonly aws: SandboxAws;
  /** Deploys another configuration to the functions; executions under way keep the definition they started with. */
  reconfigure(config: Config): void;
  close(): Promise<void>;
}

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
  /** What each creditor's programs show to read the feeds of its sellers. */
  readonly sellerKeys?: SellerKeys;
  readonly observe?: (happening: Happening) => void;
  /** What becomes of messages, by their address. */
  readonly outcomes?: Outcomes | undefined;
  /** Where the pages are. */
  readonly publicUrl?: string | undefined;
}): Promise<Deployment> {
  const { config, clock, observe } = given;
  await captureLogs();
  const delivery = new Delivery(clock, given.outcomes ?? usualOutcomes);
  const aws = await startAws({
    clock,
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
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'sk', AttributeType: 'S' },
    ],
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
  });
  await registerFunctions(aws);
  const machines = Object.values(config.reguas).map((regua) =>
    aws.createStateMachine(
      `${MACHINE_PREFIX}${regua.id}`,
      compileRegua(regua, {
        tableName: TABLE,
        takeStepArn: 'take-step',
        handOverArn: 'hand-over',
        reEvaluateDebtArn: 're-evaluate-debt',
      }),
    ),
  );
  const deadLetterQueue = createDeadLetters(aws);
  aws.createBus(BUS);
  feed(aws, {
    queue: QUEUE,
    functionName: 'intake',
    pattern: { source: [BILLING_SOURCE], 'detail-type': Object.keys(BillingEvents) },
  });
  const courtesyQueue = feed(aws, {
    queue: COURTESIES,
    functionName: 'courtesy',
    pattern: { source: [REGUA_SOURCE], 'detail-type': ['DebtSettled.v1'] },
  });
  feed(aws, {
    queue: 'bills-to-withdraw',
    functionName: 'withdraw-bills',
    pattern: { source: [REGUA_SOURCE], 'detail-type': CLOSINGS },
  });
  feed(aws, {
    queue: 'payment-plans-to-follow',
    functionName: 'follow-payment-plan',
    pattern: { source: [REGUA_SOURCE], 'detail-type': CLOSINGS },
  });
  feed(aws, {
    queue: CLOSED_DEBTS,
    functionName: 'restart-executions',
    pattern: { source: [REGUA_SOURCE], 'detail-type': CLOSINGS },
    delaySeconds: SWEPT_AFTER_SECONDS,
  });
  const feedbackQueue = feed(aws, { queue: FEEDBACK_QUEUE, functionName: 'feedback' });
  delivery.into(aws, FEEDBACK_QUEUE);
  const bankFileQueue = feed(aws, { queue: BANK_FILE_QUEUE, functionName: 'bank-file', batchSize: 1 });
  aws.createBucket({ name: BANK_FILES, queue: BANK_FILE_QUEUE });
  watchSources(aws, config, clock);
  const secret = aws.createSecret(
    'regua-sandbox/webhooks',
    JSON.stringify({ [PROVIDER]: [SECRET], ...given.webhookSecrets }),
  );

  Object.assign(process.env, aws.env, {
    CONFIG_FILE: configFile,
    TABLE_NAME: TABLE,
    BUS_NAME: BUS,
    MACHINE_ARN_PREFIX: (machines[0] as string).replace(/[^:]*$/, MACHINE_PREFIX),
    DEAD_LETTER_QUEUE_URL: deadLetterQueue,
    COURTESY_QUEUE_URL: courtesyQueue,
    WEBHOOK_SECRET_ARN: secret,
    PSP_SECRET_ARN: aws.createSecret('regua-sandbox/psps', JSON.stringify(given.pspSecrets ?? {})),
    ENRICHMENT_SECRET_ARN: aws.createSecret(
      'regua-sandbox/enrichment',
      JSON.stringify(given.enrichmentSecrets ?? {}),
    ),
    SELLER_KEY_SECRET_ARN: aws.createSecret(
      'regua-sandbox/seller-keys',
      JSON.stringify(given.sellerKeys ?? {}),
    ),
    LINK_SECRET_ARN: aws.createSecret('regua-sandbox/links', LINK_SECRET),
    PUBLIC_URL: given.publicUrl ?? PUBLIC_URL,
    FEEDBACK_QUEUE_URL: feedbackQueue,
    BANK_FILE_QUEUE_URL: bankFileQueue,
    // One after the other, so that every run is the same.
    BANK_FILE_AT_ONCE: '1',
    SES_CONFIGURATION_SET: 'regua-sandbox',
    SMS_MAX_PRICE_USD: '0.10',
  });
  const { forgetAll } = await import('#runtime/lazily.ts');
  const reconfigure = (next: Config): void => {
    writeFileSync(configFile, JSON.stringify(next));
    forgetAll();
  };
  reconfigure(config);
  return {
    aws,
    reconfigure,
    close: async () => {
      await aws.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function registerFunctions(aws: SandboxAws): Promise<void> {
  const handlers = {
    intake: import('#functions/intake/handler.ts'),
    'take-step': import('#functions/take-step/handler.ts'),
    'hand-over': import('#functions/hand-over/handler.ts'),
    're-evaluate-debt': import('#functions/re-evaluate-debt/handler.ts'),
    webhook: import('#functions/webhook/handler.ts'),
    courtesy: import('#functions/courtesy/handler.ts'),
    'follow-payment-plan': import('#functions/follow-payment-plan/handler.ts'),
    'withdraw-bills': import('#functions/withdraw-bills/handler.ts'),
    feedback: import('#functions/feedback/handler.ts'),
    'restart-executions': import('#functions/restart-executions/handler.ts'),
    'bank-file': import('#functions/bank-file/handler.ts'),
    'watch-sources': import('#functions/watch-sources/handler.ts'),
    'seller-feed': import('#functions/seller-feed/handler.ts'),
    unsubscribe: import('#functions/unsubscribe/handler.ts'),
    portal: import('#functions/portal/handler.ts'),
  };
  for (const [name, module] of Object.entries(handlers))
    aws.registerFunction(name, (await module).handler as FunctionHandler);
}

/** The schedule that looks at sources of payments; none where no creditor relies on one, so that nothing is done for nothing. */
function watchSources(aws: SandboxAws, { creditors }: Config, clock: VirtualClock): void {
  if (Object.values(creditors).every(({ reconciliation }) => reconciliation.sources.length === 0)) return;
  clock.every(SOURCES_LOOKED_AT_EVERY, () =>
    // A look that fails is told of as any failure of a function, and the next one does its work.
    aws.invoke('watch-sources', { time: new Date(clock.now()).toISOString() }).catch(() => undefined),
  );
}

/** The queue of dead letters, which all others share; its URL. */
const createDeadLetters = (aws: SandboxAws): string =>
  aws.createQueue({ name: DEAD_LETTERS, visibilityTimeoutSeconds: QUEUE_FUNCTION_TIMEOUT_SECONDS });

/** A queue in front of a function, filled by a rule of the bus when there is one; its URL. */
function feed(
  aws: SandboxAws,
  given: {
    readonly queue: string;
    readonly functionName: string;
    readonly pattern?: EventPattern;
    readonly delaySeconds?: number;
    readonly batchSize?: number;
  },
): string {
  const { queue, functionName, pattern, delaySeconds, batchSize = 10 } = given;
  const url = aws.createQueue({
    name: queue,
    visibilityTimeoutSeconds: 6 * QUEUE_FUNCTION_TIMEOUT_SECONDS,
    delaySeconds,
    deadLetter: { queue: DEAD_LETTERS, maxReceiveCount: 6 },
  });
  if (pattern) aws.createRule({ bus: BUS, pattern, queue });
  aws.mapQueueToFunction({ queue, functionName, batchSize });
  return url;
}
