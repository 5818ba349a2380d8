import { type FunctionSpec, table } from './function-spec.ts';

/** A function that runs at a fixed rate. */
export interface ScheduledFunctionSpec extends FunctionSpec {
  readonly schedule: {
    readonly description: string;
    readonly everyMinutes: number;
    /** On a stage where days last seconds: the fastest that a schedule can be. */
    readonly everyMinutesOnShortDays: number;
    /** In the sandbox, where one run passes over months. */
    readonly everyMinutesInSandbox: number;
  };
}

export const SCHEDULED_FUNCTIONS = table<ScheduledFunctionSpec>()({
  'watch-sources': {
    description: 'Publishes when a payment source becomes stale and when it is restored',
    timeoutSeconds: 60,
    environment: ['TABLE_NAME', 'BUS_NAME'],
    permissions: ['update-items'],
    logAlarm: {
      message: 'a source of payments is silent for too long',
      metricName: 'SourcesStale',
      // Two runs long, so that the alarm stays on while the source is stale.
      periodMinutes: 30,
      alarm: 'A payment source is stale: reminders of its creditor are held until it reports again.',
    },
    schedule: {
      description: 'Checks whether each payment source reported in time',
      everyMinutes: 15,
      everyMinutesOnShortDays: 1,
      everyMinutesInSandbox: 60,
    },
  },
});

export type ScheduledFunctionName = keyof typeof SCHEDULED_FUNCTIONS;
