import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { routesFor } from '#deployment/http-functions.ts';
import type { Stage } from '#infra/stage/stage.ts';

export interface FirewallProps {
  readonly stage: Stage;
  /** Requests of one IP address after which it is blocked for a while. */
  readonly requestsPerFiveMinutes: number;
  /** The start of the names of its metrics. */
  readonly name: string;
  readonly protects: string;
  /** The only paths that it lets through, as a regular expression; without it, all. */
  readonly paths?: string;
  /** The common rules of AWS that block nothing here. */
  readonly counted: readonly string[];
}

/** The firewall of people's pages. */
export const OF_PAGES = {
  name: 'pages',
  protects: 'the pages of debtors and sellers',
  get paths() {
    return PATHS_OF_PAGES;
  },
  // Mail programs that unsubscribe with one click (RFC 8058) need not name themselves.
  counted: ['NoUserAgent_HEADER'],
} satisfies Omit<FirewallProps, 'stage' | 'requestsPerFiveMinutes'>;

/**
 * The firewall of the web application, and of the API below its address. Who calls has signed in, and bodies are read strictly by the API: an
 * answer to a case may quote a page, and a webhook endpoint is an address.
 */
export const OF_APP = {
  name: 'app',
  protects: 'the web application',
  counted: [
    'SizeRestrictions_BODY',
    'CrossSiteScripting_BODY',
    'GenericLFI_BODY',
    'GenericRFI_BODY',
    'EC2MetaDataSSRF_BODY',
  ],
} satisfies Omit<FirewallProps, 'stage' | 'requestsPerFiveMinutes'>;

/** WAF in front of a distribution. Its samples are off: they hold links, which open pages, cookies of sessions and tokens. */
export class Firewall extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, props: FirewallProps) {
    super(scope, id);
    const { stage, requestsPerFiveMinutes, name, protects, paths, counted } = props;
    const metrics = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
      cloudWatchMetricsEnabled: true,
      metricName: `${stage.prefix}${metricName}`,
      sampledRequestsEnabled: false,
    });
    this.arn = new CfnWebACL(this, 'WebAcl', {
      scope: 'CLOUDFRONT',
      description: `Regua ${stage.name}: ${protects}`,
      defaultAction: { allow: {} },
      visibilityConfig: metrics(name),
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
          visibilityConfig: metrics(`${name}-rate`),
        },
        ...(paths === undefined ? [] : [onlyPaths(paths, metrics(`${name}-paths`))]),
        {
          name: 'common-rules',
          priority: 2,
          overrideAction: { none: {} },
          statement: {
            managedRuleGroupStatement: {
              vendorName: 'AWS',
              name: 'AWSManagedRulesCommonRuleSet',
              ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
            },
          },
          visibilityConfig: metrics(`${name}-common`),
        },
      ],
    }).attrArn;
  }
}

const onlyPaths = (
  paths: string,
  visibilityConfig: CfnWebACL.VisibilityConfigProperty,
): CfnWebACL.RuleProperty => ({
  name: 'paths-of-pages-alone',
  priority: 1,
  action: { block: { customResponse: { responseCode: 404 } } },
  statement: {
    notStatement: {
      statement: {
        regexMatchStatement: {
          fieldToMatch: { uriPath: {} },
          regexString: paths,
          textTransformations: [{ priority: 0, type: 'NONE' }],
        },
      },
    },
  },
  visibilityConfig,
});

/** The paths of the topology that are for people, as one regular expression. */
export const PATHS_OF_PAGES = `^(${routesFor('people')
  .map(({ path }) => path.replace(/\{\w+\}/g, '[^/]+'))
  .join('|')})/?$`;
