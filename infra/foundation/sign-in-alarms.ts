import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { UserPool, UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import { type Alarms, SUM } from '#infra/building-blocks/alarms.ts';
import type { Stage } from '#infra/stage/stage.ts';

const NAMESPACE = 'AWS/Cognito';

/**
 * Raises an alarm when persons cannot sign in because too many try, and on a guarded stage when Cognito blocked a sign-in as a takeover
 * (https://docs.aws.amazon.com/cognito/latest/developerguide/metrics-for-cognito-user-pools.html and
 * user-pool-settings-viewing-advanced-security-metrics.html, read on 2026-11-30).
 */
export function raiseSignInAlarms(
  scope: Construct,
  {
    stage,
    alarms,
    pool,
    web,
  }: {
    readonly stage: Stage;
    readonly alarms: Alarms;
    readonly pool: UserPool;
    readonly web: UserPoolClient;
  },
): void {
  alarms.raise(scope, 'SignInsThrottled', {
    metric: new Metric({
      namespace: NAMESPACE,
      metricName: 'SignInThrottles',
      dimensionsMap: { UserPool: pool.userPoolId, UserPoolClient: web.userPoolClientId },
      ...SUM,
    }),
    text: {
      happened: 'Cognito refused sign-ins of persons because too many came at once.',
      debtors: 'Nothing changes for debtors; people who work on their debts may not get in.',
      todo: 'See whether somebody tries passwords, and raise the quota if not.',
    },
    entry: 'sign-ins-throttled',
  });
  if (!stage.guardsSignIn) return;
  alarms.raise(scope, 'SignInsAtRisk', {
    metric: new Metric({
      namespace: NAMESPACE,
      metricName: 'AccountTakeoverRisk',
      dimensionsMap: { Operation: 'SignIn', UserPoolId: pool.userPoolId, RiskLevel: 'high' },
      ...SUM,
    }),
    text: {
      happened: 'Cognito blocked a sign-in that looked like the takeover of an account.',
      debtors:
        'Nothing changes for debtors, unless the account was taken: it may see and change their debts.',
      todo: 'Ask the person; if it was somebody else, disable the account and sign it out everywhere.',
    },
    entry: 'sign-ins-at-risk',
  });
}
