import type { AlarmText } from './alarm-text.ts';
import { type FunctionSpec, table } from './function-spec.ts';
import type { QueueFunctionName } from './queue-functions.ts';

/** A function that runs at a fixed rate. */
export interface ScheduledFunctionSpec extends FunctionSpec {
  /** The functions into whose queues it puts messages. */
  readonly fillsQueuesOf?: readonly QueueFunctionName[];
  readonly schedule: {
    readonly description: string;
    readonly everyMinutes: number;
    /** The interval on a stage whose days last seconds: the shortest that a schedule can have. */
    readonly everyMinutesOnShortDays: number;
    /**
     * The interval in the sandbox, where one run passes over months: a number of minutes, or `while-pending`, each minute from when the
     * earliest item of the index of what is pending is due.
     */
    readonly everyMinutesInSandbox: number | 'while-pending';
  };
  /**
   * The alarm on a schedule that calls no more: somebody disabled its rule, or the rule may not call the function. No error and
   * no queue shows that. Only where debtors or money are harmed by it. `watch-sending` has none: it repairs nothing, and what it
   * guards against is a second fault.
   */
  readonly silenceAlarm?: AlarmText & {
    /** The alarm is raised when the function was not called within a period of this length. */
    readonly periodMinutes: number;
  };
}

export const SCHEDULED_FUNCTIONS = table<ScheduledFunctionSpec>()({
  'watch-sources': {
    description:
      'Publishes when a payment source or the list of a register becomes stale and when it is restored',
    timeoutSeconds: 60,
    environment: ['TABLE_NAME', 'BUS_NAME'],
    permissions: ['update-items'],
    logMetrics: ['SourcesStale', 'RegistersStale', 'LegalRateMissing'],
    schedule: {
      description: 'Checks whether each payment source reported in time',
      everyMinutes: 15,
      everyMinutesOnShortDays: 1,
      everyMinutesInSandbox: 60,
    },
    silenceAlarm: {
      // Four runs: one that is late raises nothing.
      periodMinutes: 60,
      happened: 'Nobody looks whether payment sources are stale: watch-sources is not called.',
      debtors: 'If a bank file or a provider fails now, debtors who paid are chased.',
      todo: 'Enable its rule in EventBridge, or deploy again.',
    },
  },
  relay: {
    description: 'Does what has to follow changes of debts and was left undone, or was to wait until now',
    // Shorter than a minute, so that two runs do not do the same.
    timeoutSeconds: 55,
    environment: ['TABLE_NAME', 'BUS_NAME', 'MACHINE_ARN_PREFIX', 'PSEUDONYM_SECRET_ARN'],
    permissions: ['change-debts', 'find-pending', 'start-executions', 'end-waits', 'stop-executions'],
    fillsQueuesOf: ['courtesy', 'bank-file', 'clear-listings', 'deliver-events'],
    logMetrics: ['PendingStuck', 'EndpointsDown', 'MessageOutcomesUnknown'],
    schedule: {
      description: 'Looks for what was left undone',
      everyMinutes: 1,
      everyMinutesOnShortDays: 1,
      everyMinutesInSandbox: 'while-pending',
    },
    silenceAlarm: {
      periodMinutes: 5,
      happened: 'What a process left undone stays undone: relay is not called.',
      debtors:
        'After a payment the wait may not end, an execution may not start, receipts wait, long bank files stop half way, and a step that waits for the message of another debt is left out once the next step is due.',
      todo: 'Enable its rule in EventBridge, or deploy again: what is left is done in its next run, but for steps that were left out.',
    },
  },
  'prescribe-debts': {
    description: 'Records which debts can no longer be demanded, and ends their collection',
    timeoutSeconds: 300,
    environment: ['TABLE_NAME', 'BUS_NAME', 'MACHINE_ARN_PREFIX', 'PSEUDONYM_SECRET_ARN'],
    // What another change left undone on a debt is done with it.
    permissions: ['change-debts', 'find-prescribed', 'start-executions', 'end-waits'],
    logMetrics: ['DebtsNotPrescribed'],
    schedule: {
      description: 'Looks for debts whose last day has passed',
      // A debt that is about to be written about is checked for its day by its own step: minutes do not matter here.
      everyMinutes: 6 * 60,
      everyMinutesOnShortDays: 1,
      everyMinutesInSandbox: 24 * 60,
    },
    silenceAlarm: {
      periodMinutes: 24 * 60,
      happened: 'Debts that may be demanded no more stay as they are: prescribe-debts is not called.',
      debtors: 'No message is sent, but a person who has such a debt may go on asking for it.',
      todo: 'Enable its rule in EventBridge, or deploy again: what was missed is done in its next run.',
    },
  },
  'follow-calendar': {
    description: 'Moves the due dates and steps of owed debts when holidays were added or taken back',
    // A change of the holidays reads each owed debt of the creditor; the next run goes on where this one stopped.
    timeoutSeconds: 300,
    environment: ['TABLE_NAME', 'BUS_NAME', 'MACHINE_ARN_PREFIX', 'PSEUDONYM_SECRET_ARN'],
    // What another change left undone on a debt is done with it.
    permissions: ['change-debts', 'find-prescribed', 'start-executions', 'end-waits'],
    logMetrics: ['DebtsNotFollowing'],
    schedule: {
      description: 'Compares the holidays in the configuration with those that debts follow',
      everyMinutes: 60,
      everyMinutesOnShortDays: 1,
      everyMinutesInSandbox: 24 * 60,
    },
    silenceAlarm: {
      periodMinutes: 6 * 60,
      happened: 'Debts do not follow holidays that are added or taken back: follow-calendar is not called.',
      debtors:
        'Due dates are right, and no step comes too early; after a holiday that is taken back, steps come later than they might.',
      todo: 'Enable its rule in EventBridge, or deploy again: what was missed is done in its next run.',
    },
  },
  'write-remittances': {
    description: 'Writes the files by which boletos are registered, changed and withdrawn at a bank',
    // A file has 2,000 titles at most, of which each is read and written a few times.
    timeoutSeconds: 300,
    environment: ['TABLE_NAME', 'REMITTANCE_BUCKET'],
    permissions: ['change-debts'],
    schedule: {
      description: 'Looks whether the file of the day is due, or was left half way',
      everyMinutes: 60,
      everyMinutesOnShortDays: 1,
      everyMinutesInSandbox: 60,
    },
    silenceAlarm: {
      periodMinutes: 6 * 60,
      happened: 'Nobody writes remittance files: write-remittances is not called.',
      debtors:
        'Second bills go out with the Pix code alone, and a boleto that is owed no more can still be paid.',
      todo: 'Enable its rule in EventBridge, or deploy again: what was missed is in the next file.',
    },
  },
  'watch-executions': {
    description: 'Compares the executions that run with the debts that wait on one, once a day',
    // The longest that Lambda allows is 900; listing a million executions takes eight minutes.
    timeoutSeconds: 880,
    // Holds the names of a million executions.
    memoryMb: 1024,
    environment: ['TABLE_NAME', 'BUS_NAME', 'MACHINE_ARN_PREFIX', 'PSEUDONYM_SECRET_ARN'],
    permissions: [
      'change-debts',
      'start-executions',
      'end-waits',
      'stop-executions',
      'find-executions',
      'list-executions',
    ],
    logMetrics: [
      'ExecutionsReplaced',
      'ExecutionsGivenUp',
      'MessageOutcomesUnknown',
      'ExecutionsEnded',
      'ExecutionsNotRepaired',
      'ExecutionsNotCompared',
    ],
    // Step Functions lists two pages and describes ten executions a second: the SDK slows down when it is throttled.
    // https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html (read 2026-11-29)
    settings: { AWS_RETRY_MODE: 'adaptive', AWS_MAX_ATTEMPTS: '8' },
    schedule: {
      description: 'Goes on with the comparison of the day, if there is any left',
      everyMinutes: 15,
      everyMinutesOnShortDays: 15,
      // Once a week: a run passes over months, and nothing is lost there unless a test has it so.
      everyMinutesInSandbox: 7 * 24 * 60,
    },
    silenceAlarm: {
      // Four runs. It warns itself of a comparison that does not come to its end, but only while it is called.
      periodMinutes: 60,
      happened: 'Executions and debts are not compared: watch-executions is not called.',
      debtors: 'A debtor whose execution failed unheard hears nothing, for as long as this lasts.',
      todo: 'Enable its rule in EventBridge, or deploy again.',
    },
  },
  'watch-sending': {
    description: 'Looks, on the morning of a business day, whether a message is due',
    timeoutSeconds: 120,
    environment: ['TABLE_NAME'],
    permissions: ['read-items', 'find-executions'],
    logMetrics: ['MessagesDue'],
    schedule: {
      description: 'Comes by twice in the minutes before 11 in Brasília, and does nothing at any other time',
      everyMinutes: 10,
      everyMinutesOnShortDays: 10,
      everyMinutesInSandbox: 24 * 60,
    },
  },
});

export type ScheduledFunctionName = keyof typeof SCHEDULED_FUNCTIONS;
