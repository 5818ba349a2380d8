import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { LogMetricName } from '#deployment/log-metrics.ts';
import type { Stage } from '#infra/stage/stage.ts';

/** The namespace of the metrics that count what functions of a stage log. */
export const logMetricsOf = ({ name }: Stage): string => `Regua/${name}`;

/** The name of the metric that counts by the value of a field, as CloudWatch wants another one for it. */
export const metricBy = (metricName: LogMetricName, field: string): string =>
  `${metricName}By${field.charAt(0).toUpperCase()}${field.slice(1)}`;

/** How often the functions of a stage logged a message within a period. */
export const logMetric = (
  stage: Stage,
  metricName: LogMetricName,
  { minutes, of }: { readonly minutes: number; readonly of?: readonly [field: string, value: string] },
): Metric =>
  new Metric({
    namespace: logMetricsOf(stage),
    metricName: of ? metricBy(metricName, of[0]) : metricName,
    ...(of && { dimensionsMap: { [of[0]]: of[1] } }),
    statistic: Stats.SUM,
    period: Duration.minutes(minutes),
  });
