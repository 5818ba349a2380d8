import { Duration } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { entryOf, LOG_METRICS, type LogMetric } from '#deployment/log-metrics.ts';
import { namesOf } from '#deployment/topology.ts';
import { logMetric } from '#infra/building-blocks/log-metric.ts';
import type { Foundation } from '#infra/foundation/foundation.ts';
import type { Config } from '#schemas/config/config.ts';

/** The window in which messages are due in the morning: 9 to 11 in Brasília, 12 to 14 UTC, where CloudWatch begins one. */
const MORNING_MINUTES = 120;

/** The alarms on what functions log, each once: several functions may log the same message. */
export class LogAlarms extends Construct {
  constructor(scope: Construct, id: string, foundation: Foundation) {
    super(scope, id);
    for (const metricName of namesOf(LOG_METRICS)) {
      const { by, alarm }: LogMetric = LOG_METRICS[metricName];
      if (!alarm) continue;
      const { periodMinutes: minutes, threshold = 1, ...text } = alarm;
      const { alarms, stage, config } = foundation;
      const common = { threshold, text, entry: entryOf(metricName) };
      alarms.raise(this, metricName, { ...common, metric: logMetric(stage, metricName, { minutes }) });
      if (by !== 'provider') continue;
      for (const provider of providersOf(config))
        alarms.raise(this, `${metricName}By-${provider}`, {
          ...common,
          text: { ...text, happened: `Of the provider ${provider}: ${text.happened}` },
          metric: logMetric(stage, metricName, { minutes, of: [by, provider] }),
        });
    }
    this.#raiseOnSilentMorning(foundation);
  }

  /** `watch-sending` logs on the morning of a business day that a message is due; then one must have been sent. */
  #raiseOnSilentMorning({ alarms, stage }: Foundation): void {
    const [due, sent] = (['MessagesDue', 'MessagesSent'] as const).map((metricName) =>
      logMetric(stage, metricName, { minutes: MORNING_MINUTES }),
    );
    if (!due || !sent) return;
    alarms.raise(this, 'NoMessageInTheMorning', {
      metric: new MathExpression({
        expression: 'IF(FILL(due, 0) > 0 AND FILL(sent, 0) == 0, 1, 0)',
        usingMetrics: { due, sent },
        label: 'Messages are due, and none was sent',
        period: Duration.minutes(MORNING_MINUTES),
      }),
      text: {
        happened: 'Messages are due, and none was sent from 9 to 11 on the morning of a business day.',
        debtors: 'Debtors are not reminded.',
        todo: 'Look at the executions, at the log of take-step, and at the state of the channels.',
      },
      entry: 'no-message-in-the-morning',
    });
  }
}

/** The payment sources of all creditors that can be webhook providers: accounts of return files have a slash in their name. */
const providersOf = ({ creditors }: Config): string[] => [
  ...new Set(
    Object.values(creditors).flatMap(({ reconciliation }) =>
      reconciliation.sources.flatMap(({ id }) => (id.includes('/') ? [] : [id])),
    ),
  ),
];
