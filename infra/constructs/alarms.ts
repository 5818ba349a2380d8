import { Duration, Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Alarm, type IMetric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Stage } from '#infra/stage.ts';
import type { DeadLetterQueue } from './dead-letter-queue.ts';
import type { Handler } from './handler.ts';

const PERIOD = Duration.minutes(5);

/** What a person must hear of, on one topic. Each alarm says what happened and where to look. */
export class Alarms extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { stage }: { stage: Stage }) {
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
  }

  onDeadLetters(name: string, queue: DeadLetterQueue, meaning: string): void {
    this.#alarm(`${name}NotEmpty`, meaning, 1, queue.metricApproximateNumberOfMessagesVisible(MAXIMUM));
  }

  onBacklog(name: string, queue: Queue, oldest: Duration): void {
    this.#alarm(
      `${name}Backlog`,
      `The oldest message of ${name} waits for more than ${oldest.toHumanString()}: its function is too slow or fails.`,
      oldest.toSeconds(),
      queue.metricApproximateAgeOfOldestMessage(MAXIMUM),
    );
  }

  onFunction(name: string, { function: lambda }: Handler): void {
    this.#alarm(`${name}Errors`, `${name} failed: see its log group.`, 1, lambda.metricErrors(SUM));
    this.#alarm(
      `${name}Throttles`,
      `${name} was throttled: the account's concurrency is used up.`,
      1,
      lambda.metricThrottles(SUM),
    );
  }

  /** A ladder must end on its own: any other end leaves a debt with nobody. */
  onLadder(name: string, machine: StateMachine): void {
    const remedy = 'its debt is with nobody until it is redriven, within 14 days.';
    this.#alarm(`${name}Failed`, `An execution of ${name} failed: ${remedy}`, 1, machine.metricFailed(SUM));
    this.#alarm(
      `${name}TimedOut`,
      `An execution of ${name} timed out: ${remedy}`,
      1,
      machine.metricTimedOut(SUM),
    );
    this.#alarm(
      `${name}Aborted`,
      `An execution of ${name} was aborted: ${remedy}`,
      1,
      machine.metricAborted(SUM),
    );
  }

  /** Nothing is left to be done about them, but for finding out why they were lost. */
  onLostWakes(name: string, mended: MetricFilter): void {
    this.#alarm(
      name,
      'A debt closed and its execution waited on: it was ended late, and why is in the logs.',
      1,
      mended.metric(SUM),
    );
  }

  /** Rings for as long as a source is silent: at least one look falls into each of its periods. */
  onStaleSources(name: string, stale: MetricFilter): void {
    this.#alarm(
      name,
      'A source of payments is silent for too long: reminders of its creditor are held until it is heard.',
      1,
      stale.metric({ statistic: Stats.SUM, period: Duration.minutes(30) }),
    );
  }

  onApi(name: string, api: HttpApi): void {
    this.#alarm(
      `${name}ServerErrors`,
      `${name} answered 5xx: providers send again, but not for ever.`,
      1,
      api.metricServerError(SUM),
    );
  }

  #alarm(id: string, alarmDescription: string, threshold: number, metric: IMetric): void {
    new Alarm(this, id, {
      alarmDescription,
      metric,
      threshold,
      evaluationPeriods: 1,
      // Nothing measured is nothing happening.
      treatMissingData: TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(new SnsAction(this.topic));
  }
}

const MAXIMUM = { statistic: Stats.MAXIMUM, period: PERIOD };
const SUM = { statistic: Stats.SUM, period: PERIOD };
