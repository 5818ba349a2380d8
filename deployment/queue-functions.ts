import { BILLING_SOURCE, BillingEvents } from '#schemas/events/billing.ts';
import { CLOSINGS, REGUA_SOURCE } from '#schemas/events/regua.ts';
import { WEBHOOK_EVENTS } from '#schemas/events/webhook-events.ts';
import type { AlarmText } from './alarm-text.ts';
import { type FunctionSpec, SENDING, table } from './function-spec.ts';

/** What every queue in front of a function has in common. */
export const QUEUES = {
  /**
   * How often a message is received before it goes to the dead letters. A function that keeps a message itself, with its
   * reason, does so at the last of these tries: it reads the number from `MAX_RECEIVES`.
   */
  maxReceives: 5,
  /** Shorter than that of the dead letters, because a message keeps its age when it is moved. */
  retentionDays: 4,
  /** The longest that SQS keeps a message. */
  deadLetterRetentionDays: 14,
} as const;

/** What a rule wants of a field: one of several values, or that it is absent. */
type FieldPattern = readonly (
  | string
  | boolean
  | { readonly numeric: readonly ['>', number] }
  | { readonly exists: false }
)[];

/** The events that a rule of the bus puts into a queue. */
export interface BusPattern {
  readonly description: string;
  readonly source: string;
  readonly detailTypes: readonly string[];
  /**
   * What fields of the detail must be, so that the function is not called for what it would drop. A field that came later may be absent:
   * an event that was published before it has to match.
   */
  readonly detail?: Readonly<Record<string, FieldPattern>>;
}

/** The pattern of a rule as EventBridge has it. */
export const eventPattern = ({ source, detailTypes, detail }: BusPattern) => ({
  source: [source],
  'detail-type': [...detailTypes],
  ...(detail ? { detail } : {}),
});

/** The ends of executions of our machines, which Step Functions publishes on the default bus of the account. */
export interface ExecutionPattern {
  readonly description: string;
  readonly statuses: readonly ('FAILED' | 'TIMED_OUT' | 'ABORTED')[];
}

/** What Step Functions writes beside each status of an execution that it publishes. */
export const STATUS_CHANGES = {
  source: 'aws.states',
  detailType: 'Step Functions Execution Status Change',
} as const;

export interface QueueSpec {
  /** Physical name in the sandbox; in AWS, CloudFormation chooses one. */
  readonly name: string;
  /** The variable with the URL of the queue, for the functions that use it. */
  readonly urlVariable?:
    | 'COURTESY_QUEUE_URL'
    | 'WITHDRAWAL_QUEUE_URL'
    | 'LISTING_QUEUE_URL'
    | 'PLAN_QUEUE_URL'
    | 'EXECUTION_QUEUE_URL'
    | 'FEEDBACK_QUEUE_URL'
    | 'BANK_FILE_QUEUE_URL'
    | 'ROUTING_QUEUE_URL'
    | 'DELIVERY_QUEUE_URL';
  /** What its own function uses the URL for: to put messages into the queue, or only to hide received ones longer. */
  readonly usedByItself?: 'to-send' | 'to-hide';
  /** Absent when something other than the bus fills the queue: a topic, a bucket. */
  readonly pattern?: BusPattern;
  readonly executions?: ExecutionPattern;
  /** Messages handed to the function in one call. */
  readonly batchSize: number;
  /** Calls of the function at the same time, by stage; SQS allows 2 at least. */
  readonly maxConcurrency: Readonly<Record<'dev' | 'prod', number>>;
  /** An alarm is raised when the oldest message is older than this, minutes. */
  readonly backlogAlarmMinutes: number;
  /** The text of the alarm on messages among the dead letters. */
  readonly deadLetterAlarm: AlarmText;
  /**
   * The text of the alarm on events that the bus could not deliver to the queue, which then have a queue of their own. Without it, such
   * events go to the dead letters.
   */
  readonly undeliveredAlarm?: AlarmText;
}

/** A function that takes messages from a queue, in batches. */
export interface QueueFunctionSpec extends FunctionSpec {
  readonly queue: QueueSpec;
  /** The functions into whose queues it puts messages, by their names. */
  readonly fillsQueuesOf?: readonly string[];
}

const TWO_AT_ONCE = { dev: 2, prod: 2 } as const;

/**
 * Paces StartExecution, of which sa-east-1 grants 150 a second: 5 calls with 10 invoices each, at about 30 ms an invoice,
 * stay below it.
 */
const AS_FAST_AS_EXECUTIONS_START = { dev: 2, prod: 5 } as const;

export const QUEUE_FUNCTIONS = table<QueueFunctionSpec>()({
  intake: {
    description: 'Applies billing events: opens, amends, cancels and settles debts',
    timeoutSeconds: 30,
    environment: [
      'TABLE_NAME',
      'BUS_NAME',
      'MACHINE_ARN_PREFIX',
      'DEAD_LETTER_QUEUE_URL',
      'ENRICHMENT_SECRET_ARN',
      'PSEUDONYM_SECRET_ARN',
    ],
    // An invoice that comes again has its execution looked at.
    permissions: ['change-debts', 'start-executions', 'end-waits', 'describe-executions'],
    logMetrics: ['ExecutionsReplaced', 'ExecutionsGivenUp', 'MessageOutcomesUnknown'],
    queue: {
      name: 'billing-events',
      pattern: {
        description: 'Billing events about invoices',
        source: BILLING_SOURCE,
        detailTypes: Object.keys(BillingEvents),
      },
      batchSize: 10,
      maxConcurrency: AS_FAST_AS_EXECUTIONS_START,
      backlogAlarmMinutes: 15,
      deadLetterAlarm: {
        happened: 'Events of billing could not be applied.',
        debtors:
          'A debt may be missing or out of date, so that a debtor is chased for the wrong amount, or not at all.',
        todo: 'Read the reason on the message, correct it, and send it to the queue again.',
      },
      undeliveredAlarm: {
        happened: 'Events of billing did not reach the queue of intake.',
        debtors:
          'A debt may be missing or out of date, so that a debtor is chased for the wrong amount, or not at all.',
        todo: 'Check the policy of the queue, and move the messages to it.',
      },
    },
  },
  courtesy: {
    description: 'Sends the receipt, or an apology when a reminder crossed with the payment',
    timeoutSeconds: 30,
    environment: [
      'TABLE_NAME',
      'BUS_NAME',
      'SES_CONFIGURATION_SET',
      'PUBLIC_URL',
      'CREDITOR_URLS',
      'LINK_SECRET_ARN',
      'UNSUBSCRIBE_SECRET_ARN',
      'PSEUDONYM_SECRET_ARN',
      'DEAD_LETTER_QUEUE_URL',
    ],
    permissions: ['change-debts', 'send-messages'],
    logMetrics: ['MessagesSent', 'MessageOutcomesUnknown', 'AnswersUnlisted'],
    settings: SENDING,
    queue: {
      name: 'courtesies',
      urlVariable: 'COURTESY_QUEUE_URL',
      pattern: {
        description: 'Debts that were settled by a payment',
        source: REGUA_SOURCE,
        detailTypes: ['DebtSettled.v1'],
        // Only who paid is thanked; a plan thanks for its last instalment.
        detail: { by: ['payment'] },
      },
      batchSize: 10,
      maxConcurrency: TWO_AT_ONCE,
      backlogAlarmMinutes: 15,
      deadLetterAlarm: {
        happened: 'A receipt or an apology could not be sent.',
        debtors: 'A debtor who paid did not hear that it was noticed.',
        todo: 'Read the log of courtesy, and send it again from the dead letters: each message goes out once.',
      },
    },
  },
  'withdraw-bills': {
    description:
      'Withdraws bills at the provider that issued them: of closed and assigned debts, and under a wrong CPF or CNPJ',
    timeoutSeconds: 30,
    environment: [
      'TABLE_NAME',
      'PSP_SECRET_ARN',
      'BUS_NAME',
      'PSEUDONYM_SECRET_ARN',
      'DEAD_LETTER_QUEUE_URL',
    ],
    permissions: ['change-debts'],
    queue: {
      name: 'bills-to-withdraw',
      urlVariable: 'WITHDRAWAL_QUEUE_URL',
      pattern: {
        description: 'Debts with bills that were closed or assigned, or whose bills name a wrong person',
        source: REGUA_SOURCE,
        detailTypes: [...CLOSINGS, 'DebtAssigned.v1', 'BillsReplaced.v1'],
        detail: { bills: [{ numeric: ['>', 0] }, { exists: false }] },
      },
      batchSize: 10,
      maxConcurrency: TWO_AT_ONCE,
      backlogAlarmMinutes: 15,
      deadLetterAlarm: {
        happened: 'The bills of a closed or assigned debt could not be withdrawn.',
        debtors: 'A debtor may pay a bill that is owed no more, or pay the wrong creditor.',
        todo: 'Send it again from the dead letters, or withdraw them at their provider.',
      },
    },
  },
  'clear-listings': {
    description: 'Has a bureau clear the listing of a debt that is owed no more, until it confirms',
    timeoutSeconds: 30,
    environment: [
      'TABLE_NAME',
      'BUS_NAME',
      'BUREAU_SECRET_ARN',
      'PSEUDONYM_SECRET_ARN',
      'DEAD_LETTER_QUEUE_URL',
    ],
    permissions: ['change-debts'],
    logMetrics: ['BureausAway', 'ListingsNotCleared'],
    queue: {
      name: 'listings-to-clear',
      urlVariable: 'LISTING_QUEUE_URL',
      pattern: {
        description: 'Listings that Régua ordered, of debts that are owed no more',
        source: REGUA_SOURCE,
        detailTypes: ['ListingClearanceRequested.v1'],
        detail: { isOrdered: [true, { exists: false }] },
      },
      batchSize: 10,
      maxConcurrency: TWO_AT_ONCE,
      backlogAlarmMinutes: 15,
      deadLetterAlarm: {
        happened: 'The clearing of a listing could not be ordered.',
        debtors: 'A debtor who paid stays listed; the creditor has five business days (STJ, Súmula 548).',
        todo: 'Read the log of clear-listings, and send it again from the dead letters; or have the bureau clear it.',
      },
    },
  },
  'follow-payment-plan': {
    description: 'Applies the end of a debt, or an answered case, to the payment plan that it belongs to',
    timeoutSeconds: 30,
    environment: [
      'TABLE_NAME',
      'BUS_NAME',
      'MACHINE_ARN_PREFIX',
      'PSEUDONYM_SECRET_ARN',
      'DEAD_LETTER_QUEUE_URL',
    ],
    // Money of the plan that went back may open the debt again.
    permissions: ['change-debts', 'start-executions', 'end-waits'],
    queue: {
      name: 'payment-plans-to-follow',
      urlVariable: 'PLAN_QUEUE_URL',
      pattern: {
        description: 'Debts of payment plans that were closed, or a case of which was answered',
        source: REGUA_SOURCE,
        detailTypes: [...CLOSINGS, 'CaseResolved.v1'],
        detail: { inPlan: [true, { exists: false }] },
      },
      batchSize: 10,
      maxConcurrency: TWO_AT_ONCE,
      backlogAlarmMinutes: 15,
      deadLetterAlarm: {
        happened: 'A debt closed, or a case of it was answered, and its payment plan was not updated.',
        debtors: 'An instalment may still be asked for that is owed no more.',
        todo: 'Read the log of follow-payment-plan, and send it again from the dead letters.',
      },
    },
  },
  'failed-executions': {
    description: 'Has debts go on whose execution failed, timed out or was stopped',
    timeoutSeconds: 60,
    environment: [
      'TABLE_NAME',
      'BUS_NAME',
      'MACHINE_ARN_PREFIX',
      'PSEUDONYM_SECRET_ARN',
      'DEAD_LETTER_QUEUE_URL',
    ],
    permissions: ['change-debts', 'start-executions', 'end-waits'],
    logMetrics: ['ExecutionsReplaced', 'ExecutionsGivenUp', 'MessageOutcomesUnknown'],
    queue: {
      name: 'failed-executions',
      urlVariable: 'EXECUTION_QUEUE_URL',
      executions: {
        description: 'Executions that failed, timed out or were stopped',
        statuses: ['FAILED', 'TIMED_OUT', 'ABORTED'],
      },
      batchSize: 10,
      maxConcurrency: AS_FAST_AS_EXECUTIONS_START,
      backlogAlarmMinutes: 15,
      deadLetterAlarm: {
        happened: 'An execution failed, and its debt does not go on.',
        debtors: 'Its debtor hears nothing until the daily comparison finds it.',
        todo: 'Read the log of failed-executions, and send it again from the dead letters: each debt goes on once.',
      },
    },
  },
  feedback: {
    description: 'Records delivery notifications of messages, and takes the next channel after a bounce',
    timeoutSeconds: 30,
    environment: ['TABLE_NAME', 'BUS_NAME', 'DEAD_LETTER_QUEUE_URL', 'PSEUDONYM_SECRET_ARN'],
    // A bounce ends the wait of its step.
    permissions: ['change-debts', 'end-waits'],
    queue: {
      name: 'feedback',
      urlVariable: 'FEEDBACK_QUEUE_URL',
      usedByItself: 'to-send',
      batchSize: 10,
      maxConcurrency: AS_FAST_AS_EXECUTIONS_START,
      backlogAlarmMinutes: 15,
      deadLetterAlarm: {
        happened: 'A delivery notification could not be parsed or stored.',
        debtors:
          'A bounce may go unnoticed, so that a debtor is not reached on the next channel, or an opt-out.',
        todo: 'Read the reason on the message, correct it, and send it to the queue again.',
      },
    },
  },
  'bank-file': {
    description: 'Reads the return files of banks and the lists of registers, and records each payment once',
    // A file of 100,000 titles takes a few calls of this length (docs/bank-files.md).
    timeoutSeconds: 300,
    environment: [
      'TABLE_NAME',
      'BUS_NAME',
      'DEAD_LETTER_QUEUE_URL',
      'MACHINE_ARN_PREFIX',
      'PSEUDONYM_SECRET_ARN',
    ],
    permissions: ['change-debts', 'start-executions', 'end-waits'],
    queue: {
      name: 'bank-files',
      urlVariable: 'BANK_FILE_QUEUE_URL',
      usedByItself: 'to-hide',
      // One file a call; each call has twenty payments in flight.
      batchSize: 1,
      maxConcurrency: TWO_AT_ONCE,
      // A long file takes several calls, and a try that failed is repeated.
      backlogAlarmMinutes: 15,
      deadLetterAlarm: {
        happened: 'A return file, the list of a register, or a line of it could not be read.',
        debtors:
          'A payment may be missing, so that somebody is chased who has paid; or the phones of a state wait.',
        todo: 'Read the file, and record what was paid; or fetch the list again.',
      },
    },
  },
  'route-events': {
    description: 'Notes for each webhook endpoint which events are to be sent to it',
    timeoutSeconds: 30,
    environment: ['TABLE_NAME', 'DEAD_LETTER_QUEUE_URL'],
    permissions: ['keep-items', 'remove-items'],
    fillsQueuesOf: ['deliver-events'],
    queue: {
      name: 'events-to-route',
      urlVariable: 'ROUTING_QUEUE_URL',
      pattern: {
        description: 'Everything that webhook endpoints may want',
        source: REGUA_SOURCE,
        detailTypes: WEBHOOK_EVENTS,
      },
      batchSize: 10,
      maxConcurrency: AS_FAST_AS_EXECUTIONS_START,
      backlogAlarmMinutes: 15,
      deadLetterAlarm: {
        happened: 'An event was put onto the lane of no webhook endpoint.',
        debtors: 'None is harmed; a program of the creditor does not learn what happened to a debt.',
        todo: 'Read the log of route-events, and send it again from the dead letters: each event is sent once.',
      },
    },
  },
  'deliver-events': {
    description: 'Sends events to the webhook endpoints of creditors, those about one debt in order',
    // Three attempts at an endpoint that answers after 15 seconds.
    timeoutSeconds: 60,
    environment: ['TABLE_NAME', 'ENDPOINT_KEY_SECRET_ARN', 'DEAD_LETTER_QUEUE_URL'],
    permissions: ['keep-items', 'remove-items'],
    logMetrics: ['EndpointsDown', 'EventsNotTaken'],
    queue: {
      name: 'event-lanes',
      urlVariable: 'DELIVERY_QUEUE_URL',
      batchSize: 10,
      // An endpoint that is slow holds up ten lanes of each call until it counts as down.
      maxConcurrency: { dev: 2, prod: 20 },
      backlogAlarmMinutes: 15,
      deadLetterAlarm: {
        happened: 'A message that has events sent to a webhook endpoint could not be taken.',
        debtors: 'None is harmed; the events are sent once a minute by another message.',
        todo: 'Read the log of deliver-events, and dismiss the letter.',
      },
    },
  },
});

export type QueueFunctionName = keyof typeof QUEUE_FUNCTIONS;

/**
 * How long a message is hidden after it was received, seconds. AWS asks for six times the timeout of the function, or a
 * batch under way is delivered a second time. `HIDDEN_TIMEOUTS` of `runtime/queue-handler.ts` goes by it.
 */
export const visibilityTimeoutSeconds = ({ timeoutSeconds }: FunctionSpec): number => 6 * timeoutSeconds;
