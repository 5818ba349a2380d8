import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { routesFor } from '#deployment/http-functions.ts';
import type { Stage } from '#infra/stage/stage.ts';

export interface FirewallProps {
  readonly stage: Stage;
  /** Requests of one IP address after which it is blocked for a while. */
  readonly requestsPerFiveMinutes: number;
}

/** WAF in front of people's pages. Its samples are off: they hold links, which open pages, and the cookies of sessions. */
export class Firewall extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { stage, requestsPerFiveMinutes }: FirewallProps) {
    super(scope, id);
    const metrics = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
      cloudWatchMetricsEnabled: true,
      metricName: `${stage.prefix}${metricName}`,
      sampledRequestsEnabled: false,
    });
    this.arn = new CfnWebACL(this, 'WebAcl', {
      scope: 'CLOUDFRONT',
      description: `Regua ${stage.name}: the pages of debtors and sellers`,
      defaultAction: { allow: {} },
      visibilityConfig: metrics('pages'),
      rules: [
        {
          name: 'few-requests-of-one-address',
          priority: 0,
          action: { block: { customResponse: { responseCode: 429 } } },
          statement: {
            rateBasedStatement: {
              aggregateKeyType: 'IP',
              evaluationWindowSec: 300,
              limit: requestsPerFiveMinutes,
            },
          },
          visibilityConfig: metrics('pages-rate'),
        },
        {
          name: 'paths-of-pages-alone',
          priority: 1,
          action: { block: { customResponse: { responseCode: 404 } } },
          statement: {
            notStatement: {
              statement: {
                regexMatchStatement: {
                  fieldToMatch: { uriPath: {} },
                  regexString: PATHS_OF_PAGES,
                  textTransformations: [{ priority: 0, type: 'NONE' }],
                },
              },
            },
          },
          visibilityConfig: metrics('pages-paths'),
        },
        {
          name: 'common-rules',
          priority: 2,
          overrideAction: { none: {} },
          statement: {
            managedRuleGroupStatement: {
              vendorName: 'AWS',
              name: 'AWSManagedRulesCommonRuleSet',
              // Mail programs that unsubscribe with one click (RFC 8058) need not name themselves.
              ruleActionOverrides: [{ name: 'NoUserAgent_HEADER', actionToUse: { count: {} } }],
            },
          },
          visibilityConfig: metrics('pages-common'),
        },
      ],
    }).attrArn;
  }
}

/** The paths of the topology that are for people, as one regular expression. */
export const PATHS_OF_PAGES = `^(${routesFor('people')
  .map(({ path }) => path.replace(/\{\w+\}/g, '[^/]+'))
  .join('|')})/?$`;
