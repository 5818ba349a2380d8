import { type FunctionSpec, table } from './function-spec.ts';
import type { QueueFunctionName } from './queue-functions.ts';

/** A function that runs at a fixed rate. */
export interface ScheduledFunctionSpec extends FunctionSpec {
  /** The functions into whose queues it puts messages. */
  readonly fillsQueuesOf?: readonly QueueFunctionName[];
  readonly schedule: {
    readonly description: string;
    readonly everyMinutes: number;
    /** On a stage where days last seconds: the fastest that a schedule can be. */
    readonly everyMinutesOnShortDays: number;
    /**
     * In the sandbox, where one run passes over months: a number, or each minute, but only from when the earliest item of the
     * index of what is pending is due.
     */
    readonly everyMinutesInSandbox: number | 'while-pending';
  };
}

export const SCHEDULED_FUNCTIONS = table<ScheduledFunctionSpec>()({
  'watch-sources': {
    description: 'Publishes when a payment source becomes stale and when it is restored',
    timeoutSeconds: 60,
    environment: ['TABLE_NAME', 'BUS_NAME'],
    permissions: ['update-items'],
    logAlarms: [
      {
        message: 'a source of payments is silent for too long',
        metricName: 'SourcesStale',
        // Two runs long, so that the alarm stays on while the source is stale.
        periodMinutes: 30,
        alarm: 'A payment source is stale: reminders of its creditor are held until it reports again.',
      },
    ],
    schedule: {
      description: 'Checks whether each payment source reported in time',
      everyMinutes: 15,
      everyMinutesOnShortDays: 1,
      everyMinutesInSandbox: 60,
    },
  },
  relay: {
    description: 'Does what has to follow changes of debts and was left undone, or was to wait until now',
    // Shorter than a minute, so that two runs do not do the same.
    timeoutSeconds: 55,
    environment: ['TABLE_NAME', 'BUS_NAME', 'MACHINE_ARN_PREFIX'],
    permissions: ['change-debts', 'find-pending', 'start-executions', 'end-waits'],
    fillsQueuesOf: ['courtesy', 'bank-file'],
    logAlarms: [
      {
        message: 'what has to follow a change fails again and again',
        metricName: 'PendingStuck',
        // An item that fails for ever is looked at once an hour: the alarm stays on.
        periodMinutes: 60,
        alarm:
          'What has to follow a change of a debt fails again and again: the log of relay names the debt, and why.',
      },
    ],
    schedule: {
      description: 'Looks for what was left undone',
      everyMinutes: 1,
      everyMinutesOnShortDays: 1,
      everyMinutesInSandbox: 'while-pending',
    },
  },
});

export type ScheduledFunctionName = keyof typeof SCHEDULED_FUNCTIONS;
