import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { FilterPattern, type MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Capability } from '#infra/capability.ts';
import { Handler } from './handler.ts';

/** A source is told of as silent so late at most; where days last seconds, as soon as a schedule can. */
const EVERY = Duration.minutes(15);
const EVERY_ON_SHORT_DAYS = Duration.minutes(1);
/** What the function logs at each look while a source is silent; a test holds the two together. */
const STALE = 'a source of payments is silent for too long';

/**
 * Looks on a schedule whether creditors' sources of payments were heard in time, so that a person hears of one that is
 * silent also when no step is due. What holds reminders is the step itself, which asks for itself.
 */
export class SourceWatch extends Construct {
  readonly handler: Handler;
  /** Counts the sources that are silent, at each look. */
  readonly stale: MetricFilter;

  constructor(scope: Construct, id: string, { stage, config, table, events }: Omit<Capability, 'machines'>) {
    super(scope, id);

    this.handler = new Handler(this, 'Handler', {
      stage,
      config,
      folder: 'watch-sources',
      description: 'Tells of sources of payments that are silent for too long, and when they are back',
      timeout: Duration.seconds(60),
      environment: { TABLE_NAME: table.table.tableName, BUS_NAME: events.bus.eventBusName },
    });
    table.grant(this.handler, 'dynamodb:GetItem', 'dynamodb:UpdateItem');
    events.grantPublish(this.handler);
    const every = stage.shortDays ? EVERY_ON_SHORT_DAYS : EVERY;
    new Rule(this, 'Schedule', {
      description: 'Whether sources of payments were heard in time',
      schedule: Schedule.rate(every),
      // The next look does what one that failed did not; its errors ring.
      targets: [new LambdaFunction(this.handler.function, { retryAttempts: 0, maxEventAge: every })],
    });
    this.stale = this.handler.logGroup.addMetricFilter('Stale', {
      filterPattern: FilterPattern.stringValue('$.message', '=', STALE),
      metricNamespace: `Regua/${stage.name}`,
      metricName: 'SourcesStale',
    });
  }
}
