import type { LogMetricName } from './log-metrics.ts';

/** The variables that name something of a deployment: a table, a bus, a secret, an address. `runtime/env.ts` reads them. */
export type Variable =
  | 'TABLE_NAME'
  | 'BUS_NAME'
  | 'MACHINE_ARN_PREFIX'
  | 'PUBLIC_URL'
  | 'CREDITOR_URLS'
  | 'OTHER_URLS'
  | 'ORIGIN_SECRET_ARN'
  | 'PROVIDERS_WITH_CERTIFICATE'
  | 'DEAD_LETTER_QUEUE_URL'
  | 'LINK_SECRET_ARN'
  | 'UNSUBSCRIBE_SECRET_ARN'
  | 'SELLER_LINK_SECRET_ARN'
  | 'PSEUDONYM_SECRET_ARN'
  | 'ENDPOINT_KEY_SECRET_ARN'
  | 'WEBHOOK_SECRET_ARN'
  | 'SELLER_KEY_SECRET_ARN'
  | 'PSP_SECRET_ARN'
  | 'REMITTANCE_BUCKET'
  | 'ENRICHMENT_SECRET_ARN'
  | 'BUREAU_SECRET_ARN'
  | 'CALL_LIMITS'
  | 'SES_CONFIGURATION_SET';

/** The variables that a function gets only if the configuration, of a creditor or of the stage, needs what they name. */
export const GIVEN_WHERE_CONFIGURED: readonly Variable[] = [
  'PSP_SECRET_ARN',
  'REMITTANCE_BUCKET',
  'ENRICHMENT_SECRET_ARN',
  'BUREAU_SECRET_ARN',
  'CREDITOR_URLS',
  'OTHER_URLS',
  'ORIGIN_SECRET_ARN',
  'PROVIDERS_WITH_CERTIFICATE',
  // Every stage has it, the sandbox does not.
  'CALL_LIMITS',
];

/**
 * What a function may do, beyond logging, tracing, and using what its variables name: to publish on the bus, to read a
 * secret, to send to a queue. `infra/functions/permissions.ts` turns each into the least IAM statements.
 */
export type Permission =
  /** Change debts with all that belongs to them: their timeline, debtors, summaries, the outbox. */
  | 'change-debts'
  /** Read and update single items of the table. */
  | 'update-items'
  /** Read items of the table, and query it. */
  | 'read-items'
  /** Read many items of the table in one call. */
  | 'read-together'
  /** Query the indexes that lists are read from, and read the items of a page at once. */
  | 'read-lists'
  /** Read and write whole items of the table, and query it. */
  | 'keep-items'
  /** Remove items of the table. */
  | 'remove-items'
  /** Query the index of what is pending. */
  | 'find-pending'
  /** Start executions of the réguas in the configuration. */
  | 'start-executions'
  /** End the wait of an execution: with an event, or with an error after which it goes on elsewhere. */
  | 'end-waits'
  /** Ask whether an execution runs. */
  | 'describe-executions'
  /** See the path that an execution took in its machine. */
  | 'look-at-executions'
  /** Look at executions and stop them. */
  | 'stop-executions'
  /** List the debts that are owed, by the day from which their prescription counts. */
  | 'find-prescribed'
  /** List the debts that wait on an execution. */
  | 'find-executions'
  /** List the machines of the stage, and the executions of each that run. */
  | 'list-executions'
  /** Send e-mails, SMS and WhatsApp messages. */
  | 'send-messages';

/** What every function has, whatever calls it. Its name is its folder under `functions/`. */
export interface FunctionSpec {
  /** What the function does, as the Lambda console shows it. */
  readonly description: string;
  readonly timeoutSeconds: number;
  /** `MEMORY_MB` without it. */
  readonly memoryMb?: number;
  /** What the function reads from its environment, besides the settings. */
  readonly environment: readonly Variable[];
  /** Variables whose value is the same in every deployment. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly permissions: readonly Permission[];
  /** The messages of its log that are counted, and may raise an alarm. */
  readonly logMetrics?: readonly LogMetricName[];
}

/** Memory of a function that needs no more, MiB. */
export const MEMORY_MB = 512;

/** Settings of the functions that send messages: an SMS that costs more US dollars than this is not sent. */
export const SENDING = { SMS_MAX_PRICE_USD: '0.10' } as const;

/** Types a table of functions by their names, so that each entry may leave out what is optional. */
export const table =
  <Spec extends FunctionSpec>() =>
  <Name extends string>(functions: Readonly<Record<Name, Spec>>): Readonly<Record<Name, Spec>> =>
    functions;
