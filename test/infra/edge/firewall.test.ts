import { describe, expect, it } from 'vitest';
import { HTTP_FUNCTIONS } from '#deployment/http-functions.ts';
import { PATHS_OF_PAGES } from '#infra/edge/firewall.ts';
import { makeNamedStacks, Synthesized } from '#test/infra/synthesized.ts';

const acl = new Synthesized(makeNamedStacks({ stage: 'prod' }).edge).one(
  'AWS::WAFv2::WebACL',
  'Firewall',
).Properties;
const rule = (name: string) => acl.Rules.find((one: { Name: string }) => one.Name === name);

describe('the firewall', () => {
  it('is one that CloudFront takes', () => {
    expect(acl.Scope).toBe('CLOUDFRONT');
  });

  it('blocks an address that asks for too much, and says so', () => {
    expect(rule('few-requests-of-one-address')).toMatchObject({
      Action: { Block: { CustomResponse: { ResponseCode: 429 } } },
      Statement: { RateBasedStatement: { AggregateKeyType: 'IP', EvaluationWindowSec: 300, Limit: 1000 } },
    });
  });

  it('has the common rules of AWS, but lets mail programs unsubscribe without a name', () => {
    expect(rule('common-rules')).toMatchObject({
      OverrideAction: { None: {} },
      Statement: {
        ManagedRuleGroupStatement: {
          VendorName: 'AWS',
          Name: 'AWSManagedRulesCommonRuleSet',
          RuleActionOverrides: [{ Name: 'NoUserAgent_HEADER', ActionToUse: { Count: {} } }],
        },
      },
    });
  });

  it('keeps no samples: they would hold links and sessions', () => {
    for (const { VisibilityConfig } of [acl, ...acl.Rules])
      expect(VisibilityConfig.SampledRequestsEnabled).toBe(false);
  });

  it('answers 404 to what is no path of a page', () => {
    expect(rule('paths-of-pages-alone')).toMatchObject({
      Action: { Block: { CustomResponse: { ResponseCode: 404 } } },
      Statement: { NotStatement: { Statement: { RegexMatchStatement: { RegexString: PATHS_OF_PAGES } } } },
    });
  });
});

describe('the paths of pages', () => {
  const isPage = (path: string): boolean => new RegExp(PATHS_OF_PAGES).test(path);
  const routes = Object.values(HTTP_FUNCTIONS).flatMap(({ routes }) => routes);

  it.each(routes)('hold $path if it is for people', ({ path, audiences }) => {
    expect(isPage(path.replace(/\{\w+\}/g, 'x'))).toBe(audiences.includes('people'));
  });

  it.each(['/', '/wp-admin', '/d/', '/d/a/b/c', '/x/d/a', '/d/a?b'.slice(0, 2)])('do not hold %s', (path) => {
    expect(isPage(path)).toBe(false);
  });

  // AWS WAF quotas: a pattern of 512 characters at most.
  it('fit into one rule', () => {
    expect(PATHS_OF_PAGES.length).toBeLessThanOrEqual(512);
  });
});
