import { describe, expect, it } from 'vitest';
import { makeNamedStacks, makeStack, Synthesized } from '#test/infra/synthesized.ts';

const dev = new Synthesized(makeStack());
const { regua, edge } = makeNamedStacks({ stage: 'prod' });
const prod = new Synthesized(regua);
const ofEdge = new Synthesized(edge);

const distributionOf = (template: Synthesized) =>
  template.one('AWS::CloudFront::Distribution', 'WebDistribution').Properties.DistributionConfig;
/** A value of a template as text, in which references stay what they are. */
const text = (value: unknown): string => JSON.stringify(value);

describe('the distribution of the web application', () => {
  it('fetches files from a bucket that lets nobody else read', () => {
    const bucket = prod.one('AWS::S3::Bucket', 'WebBucket');
    expect(bucket.Properties.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    expect(bucket.DeletionPolicy).toBe('RetainExceptOnCreate');
    const { Statement: statements } = prod.one('AWS::S3::BucketPolicy', 'WebBucket').Properties
      .PolicyDocument;
    expect(statements.filter(({ Effect }: { Effect: string }) => Effect === 'Allow')).toEqual([
      expect.objectContaining({
        Action: 's3:GetObject',
        Principal: { Service: 'cloudfront.amazonaws.com' },
        Condition: { StringEquals: { 'AWS:SourceArn': expect.anything() } },
      }),
    ]);
    const [origin] = distributionOf(prod).Origins.filter(
      ({ S3OriginConfig }: { S3OriginConfig?: object }) => S3OriginConfig,
    );
    expect(origin.OriginAccessControlId).toBeDefined();
  });

  it('has the API below /v1, uncached, with every header but the host, over TLS alone', () => {
    const [behavior, ...others] = distributionOf(prod).CacheBehaviors;
    expect(others).toEqual([]);
    expect(behavior).toMatchObject({
      PathPattern: '/v1/*',
      ViewerProtocolPolicy: 'https-only',
      AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
      // CachingDisabled and AllViewerExceptHostHeader:
      // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
    });
    const origin = distributionOf(prod).Origins.find(
      ({ Id }: { Id: string }) => Id === behavior.TargetOriginId,
    );
    expect(origin).toMatchObject({
      DomainName: 'api.empresa.example',
      CustomOriginConfig: { OriginProtocolPolicy: 'https-only', OriginSSLProtocols: ['TLSv1.2'] },
    });
    expect(text(distributionOf(dev).Origins)).toContain('.execute-api.sa-east-1.');
  });

  it('keeps no error, which may be of another person', () => {
    for (const { ErrorCachingMinTTL, ResponsePagePath } of distributionOf(prod).CustomErrorResponses) {
      expect(ErrorCachingMinTTL).toBe(0);
      expect(ResponsePagePath).toBeUndefined();
    }
    expect(
      distributionOf(prod).CustomErrorResponses.map(({ ErrorCode }: { ErrorCode: number }) => ErrorCode),
    ).toEqual(expect.arrayContaining([403, 404, 500, 503]));
  });

  it('lets run no script but its files, and speak to its own address and to sign-in alone', () => {
    const { SecurityHeadersConfig: headers } = prod.one('AWS::CloudFront::ResponseHeadersPolicy', 'Web')
      .Properties.ResponseHeadersPolicyConfig;
    const policy = text(headers.ContentSecurityPolicy.ContentSecurityPolicy);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self' 'unsafe-inline';");
    expect(policy.match(/unsafe-\w+/g)).toEqual(['unsafe-inline']);
    expect(policy).toContain("frame-src 'self'; frame-ancestors 'none'; base-uri 'none'");
    expect(policy).toMatch(
      /connect-src 'self' https:\/\/cognito-idp\.sa-east-1\.amazonaws\.com https:\/\/.*\.auth\.sa-east-1\.amazoncognito\.com;/,
    );
    expect(headers).toMatchObject({
      ContentTypeOptions: { Override: true },
      FrameOptions: { FrameOption: 'DENY' },
      StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000 },
    });
  });

  it('has its name, its certificate and a firewall of its own where the stage has names', () => {
    expect(distributionOf(prod)).toMatchObject({
      Aliases: ['app.empresa.example'],
      WebACLId: expect.anything(),
    });
    expect(distributionOf(dev).WebACLId).toBeUndefined();
    expect(distributionOf(dev).Aliases).toBeUndefined();
    expect(
      prod
        .all('AWS::Route53::RecordSet')
        .filter(([, { Properties }]) => Properties.Name === 'app.empresa.example.'),
    ).toHaveLength(2);
    expect(ofEdge.one('AWS::CertificateManager::Certificate', 'App').Properties.DomainName).toBe(
      'app.empresa.example',
    );
  });

  it('has a firewall that blocks floods, and no body of a command', () => {
    const { Rules: rules } = ofEdge.one('AWS::WAFv2::WebACL', 'App').Properties;
    expect(rules.map(({ Name }: { Name: string }) => Name)).toEqual([
      'few-requests-of-one-address',
      'common-rules',
    ]);
    const [rate, common] = rules;
    expect(rate.Statement.RateBasedStatement.Limit).toBe(10_000);
    const counted = common.Statement.ManagedRuleGroupStatement.RuleActionOverrides;
    expect(counted.every(({ Name }: { Name: string }) => Name.endsWith('_BODY'))).toBe(true);
    expect(counted).toHaveLength(5);
  });
});

describe('sign-in at the web application', () => {
  it.each([
    ['dev', dev],
    ['prod', prod],
  ] as const)('leads back to its address on %s, and the authorizers take its tokens', (_stage, template) => {
    const found = template
      .all('AWS::Cognito::UserPoolClient')
      .find(([, { Properties }]) => Properties.ClientName === 'web');
    if (!found) throw new Error('there is no client of the web application');
    const [id, { Properties: client }] = found;
    const url = template.outputs.WebUrl?.Value;
    expect(client.CallbackURLs).toContainEqual(url);
    expect(client.LogoutURLs).toContainEqual(url);
    for (const [, { Properties }] of template.all('AWS::ApiGatewayV2::Authorizer'))
      expect(Properties.JwtConfiguration.Audience).toContainEqual({ Ref: id });
  });
});
