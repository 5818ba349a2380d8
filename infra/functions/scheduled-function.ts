import { Duration } from 'aws-cdk-lib';
import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import type { QueueFunctionName } from '#deployment/queue-functions.ts';
import {
  SCHEDULED_FUNCTIONS,
  type ScheduledFunctionName,
  type ScheduledFunctionSpec,
} from '#deployment/scheduled-functions.ts';
import type { Handler } from '#infra/building-blocks/handler.ts';
import type { Foundation } from '#infra/foundation/foundation.ts';
import { deployFunction } from './deploy-function.ts';
import type { QueueFunction } from './queue-function.ts';

/** A function that runs at a fixed rate. */
export class ScheduledFunction extends Construct {
  readonly handler: Handler;

  constructor(
    scope: Construct,
    id: string,
    foundation: Foundation,
    name: ScheduledFunctionName,
    queues: Readonly<Record<QueueFunctionName, QueueFunction>>,
  ) {
    super(scope, id);
    const { schedule, fillsQueuesOf = [], silenceAlarm }: ScheduledFunctionSpec = SCHEDULED_FUNCTIONS[name];
    const { description, everyMinutes, everyMinutesOnShortDays } = schedule;
    const every = Duration.minutes(foundation.stage.shortDays ? everyMinutesOnShortDays : everyMinutes);

    this.handler = deployFunction(this, foundation, name);
    for (const other of fillsQueuesOf) queues[other].letFill(this.handler);
    new Rule(this, 'Schedule', {
      description,
      schedule: Schedule.rate(every),
      // The next run does what a failed one did not; its errors raise an alarm.
      targets: [new LambdaFunction(this.handler.function, { retryAttempts: 0, maxEventAge: every })],
    });
    if (!silenceAlarm) return;
    const { periodMinutes, ...text } = silenceAlarm;
    foundation.alarms.raiseOnSilence(this, 'Silence', {
      metric: this.handler.function.metricInvocations({
        statistic: Stats.SUM,
        period: Duration.minutes(periodMinutes),
      }),
      text,
      entry: 'schedules-stop',
    });
  }
}
