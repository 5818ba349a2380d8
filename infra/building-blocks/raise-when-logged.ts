import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { LOG_ALARMS } from '#deployment/log-alarms.ts';
import { namesOf } from '#deployment/topology.ts';
import type { Stage } from '#infra/stage/stage.ts';
import type { Alarms } from './alarms.ts';

/** The namespace of the metrics that count what functions of a stage log. */
export const logMetricsOf = ({ name }: Stage): string => `Regua/${name}`;

/** Makes the alarms on what functions log, each once: several functions may log the same message. */
export function raiseWhenLogged(alarms: Alarms, stage: Stage): void {
  for (const metricName of namesOf(LOG_ALARMS)) {
    const { periodMinutes, alarm } = LOG_ALARMS[metricName];
    alarms.raise(alarms, `${metricName}Logged`, {
      metric: new Metric({
        namespace: logMetricsOf(stage),
        metricName,
        statistic: Stats.SUM,
        period: Duration.minutes(periodMinutes),
      }),
      description: alarm,
    });
  }
}
