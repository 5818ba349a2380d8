import { Duration, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  type AlarmProps as BaseAlarmProps,
  ComparisonOperator,
  type IMetric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { MetricFilter, type MetricFilterProps } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { type AlarmText, inWords } from '#deployment/alarm-text.ts';
import type { Stage } from '#infra/stage/stage.ts';
import { WatchStack } from './watch-stack.ts';

const PERIOD = Duration.minutes(5);
/** The largest value of five minutes. */
export const MAXIMUM = { statistic: Stats.MAXIMUM, period: PERIOD };
/** The sum of five minutes. */
export const SUM = { statistic: Stats.SUM, period: PERIOD };

/** The topic that every alarm is published to. Each construct makes its own alarms, with `raise`; they are in a stack of their own. */
export class Alarms extends Construct {
  readonly topic: Topic;
  readonly #watch: WatchStack;

  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id);
    // Not encrypted: an alarm holds no personal data, and CloudWatch cannot use the key that AWS manages.
    this.topic = new Topic(this, 'Topic', { displayName: `Régua ${stage.name}`, enforceSSL: true });
    // enforceSSL replaces the default policy of the topic, and with it the permission of CloudWatch.
    this.topic.grantPublish(
      new ServicePrincipal('cloudwatch.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    if (stage.alarmEmail) this.topic.addSubscription(new EmailSubscription(stage.alarmEmail));
    this.#watch = new WatchStack(this, 'Watch');
  }

  /** Counts, for alarms, the lines of the log of `scope` that match a pattern. */
  count(scope: Construct, id: string, filter: MetricFilterProps): void {
    new MetricFilter(this.#watch, this.#watch.idFor(scope, id), filter);
  }

  /** Makes an alarm of `scope`: it is raised when `metric` reaches `threshold` once. */
  raise(
    scope: Construct,
    id: string,
    { threshold = 1, ...of }: AlarmProps & { readonly threshold?: number },
  ): void {
    this.#raise(scope, id, of, {
      threshold,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      // Nothing measured means that nothing happened.
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }

  /**
   * Makes an alarm of `scope`: it is raised when `metric` counts nothing for a whole period. CloudWatch looks some periods
   * further back before it takes data for missing, so that it comes later than after one
   * (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html, read on 2026-11-29).
   */
  raiseOnSilence(scope: Construct, id: string, of: AlarmProps): void {
    this.#raise(scope, id, of, {
      threshold: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      // What does not happen is not measured either: Lambda writes no zeros.
      treatMissingData: TreatMissingData.BREACHING,
    });
  }

  #raise(
    scope: Construct,
    id: string,
    { metric, text, entry }: AlarmProps,
    when: Pick<BaseAlarmProps, 'threshold' | 'comparisonOperator' | 'treatMissingData'>,
  ): void {
    new Alarm(this.#watch, this.#watch.idFor(scope, id), {
      alarmDescription: inWords(text, entry),
      metric,
      evaluationPeriods: 1,
      ...when,
    }).addAlarmAction(new SnsAction(this.topic));
  }
}

interface AlarmProps {
  readonly metric: IMetric;
  readonly text: AlarmText;
  /** The title of its entry in docs/runbook.md. */
  readonly entry: string;
}
