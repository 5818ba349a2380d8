import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Foundation } from '#infra/foundation/foundation.ts';

/** The part of the monthly limit at which there is still time to raise it. */
const PART = 0.8;

/**
 * The alarm on what SMS have cost this month. Over its limit SNS accepts messages, and sends none:
 * https://docs.aws.amazon.com/sns/latest/dg/sms_stats_cloudwatch.html (read 2026-11-29).
 */
export class SmsSpendAlarm extends Construct {
  constructor(scope: Construct, id: string, { alarms, stage }: Foundation) {
    super(scope, id);
    const limit = stage.smsSpendLimitUsd;
    alarms.raise(this, 'NearLimit', {
      // Of the account and the region: it has no dimension.
      metric: new Metric({
        namespace: 'AWS/SNS',
        metricName: 'SMSMonthToDateSpentUSD',
        statistic: Stats.MAXIMUM,
        period: Duration.minutes(5),
      }),
      threshold: PART * limit,
      text: {
        happened: `SMS have cost 80% of the US$ ${limit} that this account may spend on them in a month.`,
        debtors:
          'At the limit, SNS goes on taking SMS and sends none: debtors are not reminded, and nothing fails.',
        todo: 'Raise the limit of SNS, and smsSpendLimitUsd of this stage with it, or find out what sends them.',
      },
      entry: 'sms-spend',
    });
  }
}
