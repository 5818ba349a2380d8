import { describe, expect, it } from 'vitest';
import { HTTP_FUNCTIONS, routesFor } from '#deployment/http-functions.ts';
import { ORIGIN_SECRET_HEADER } from '#schemas/records/origin-secrets.ts';
import { exampleDomains } from '#test/builders/domains.ts';
import { type CfnResource, makeNamedStacks, Synthesized } from '#test/infra/synthesized.ts';

const unnamed = new Synthesized({ stage: 'prod' });
const stacks = makeNamedStacks({ stage: 'prod' });
const named = new Synthesized(stacks.regua);
/** The distributions of people's pages; the web application has one of its own. */
const pagesIn = (template: Synthesized) =>
  template.all('AWS::CloudFront::Distribution').filter(([id]) => id.startsWith('Pages'));
const distribution = named.one('AWS::CloudFront::Distribution', 'Pages').Properties.DistributionConfig;
const variablesOf = (template: Synthesized, name: string) =>
  template.one('AWS::Lambda::Function', name).Properties.Environment.Variables;

const apiOf = (path: string): CfnResource & { readonly id: string } =>
  named.one('AWS::ApiGatewayV2::Api', path);
const routesOf = (template: Synthesized, api: { readonly id: string }): string[] =>
  template
    .all('AWS::ApiGatewayV2::Route')
    .filter(([, { Properties }]) => Properties.ApiId.Ref === api.id)
    .map(([, { Properties }]) => Properties.RouteKey)
    .toSorted();
const keysOf = (
  routes: readonly { readonly path: string; readonly methods: readonly string[] }[],
): string[] => routes.flatMap(({ path, methods }) => methods.map((method) => `${method} ${path}`)).toSorted();
const nameOf = (name: string) =>
  named.all('AWS::ApiGatewayV2::DomainName').find(([, { Properties }]) => Properties.DomainName === name)?.[1]
    .Properties;
const mappingOf = (name: string) => {
  const [id] =
    named.all('AWS::ApiGatewayV2::DomainName').find(([, { Properties }]) => Properties.DomainName === name) ??
    [];
  return named
    .all('AWS::ApiGatewayV2::ApiMapping')
    .find(([, { Properties }]) => Properties.DomainName.Ref === id)?.[1].Properties;
};
const dependenciesOf = ({ DependsOn = [] }: CfnResource): readonly string[] => [DependsOn].flat();

describe('a stage without names', () => {
  it('has one API, with every route, and nothing in front of it', () => {
    expect(unnamed.all('AWS::ApiGatewayV2::Api')).toHaveLength(1);
    expect(pagesIn(unnamed)).toEqual([]);
    expect(unnamed.all('AWS::ApiGatewayV2::DomainName')).toEqual([]);
  });

  it('writes links with the host of the API, and lets every request through', () => {
    const { id } = unnamed.one('AWS::ApiGatewayV2::Api');
    expect(variablesOf(unnamed, 'TakeStep').PUBLIC_URL).toEqual({
      'Fn::Join': ['', ['https://', { Ref: id }, '.execute-api.sa-east-1.', { Ref: 'AWS::URLSuffix' }]],
    });
    expect(variablesOf(unnamed, 'Portal')).not.toHaveProperty('ORIGIN_SECRET_ARN');
  });

  it('prints one address for all', () => {
    const { PublicUrl, WebhooksUrl, ApiUrl } = unnamed.outputs;
    expect(WebhooksUrl).toEqual(PublicUrl);
    expect(JSON.stringify(ApiUrl)).toContain(unnamed.one('AWS::ApiGatewayV2::Api').id);
  });
});

describe('links and addresses that were given away', () => {
  it('go on when a stage gets names: the public API is the same, with the routes that were given away and its own host', () => {
    const before = unnamed.one('AWS::ApiGatewayV2::Api');
    const after = apiOf('Public');
    expect(after.id).toBe(before.id);
    expect(after.Properties).toEqual(before.Properties);
    expect(after.Properties).not.toHaveProperty('DisableExecuteApiEndpoint');
    const given = routesOf(unnamed, before).filter((route) => !keysOf(routesFor('api')).includes(route));
    expect(routesOf(named, after)).toEqual(given);
  });

  it('go on when a name is replaced: former names still lead to the pages', () => {
    expect(distribution.Aliases).toContain('cobranca.empresa.example');
  });

  it('go on below a name of the same stage: every name has the same pages and the same secret of links', () => {
    expect(distribution.Aliases).toEqual([
      'pague.empresa.example',
      'pague.bebidasnordeste.example',
      'cobranca.empresa.example',
    ]);
    expect(pagesIn(named)).toHaveLength(1);
  });
});

describe('the pages of people', () => {
  it('are behind CloudFront, which asks nobody for a certificate', () => {
    expect(distribution.ViewerCertificate).toEqual({
      AcmCertificateArn: exampleDomains().people.certificateArn,
      MinimumProtocolVersion: 'TLSv1.2_2021',
      SslSupportMethod: 'sni-only',
    });
    expect(distribution).not.toHaveProperty('ViewerMtlsConfig');
  });

  it('have a firewall, which is in us-east-1', () => {
    const [output] = Object.keys(new Synthesized(stacks.edge).outputs);
    expect(distribution.WebACLId).toEqual({
      'Fn::GetStackOutput': { StackName: 'regua-edge', OutputName: output, Region: 'us-east-1' },
    });
  });

  it('come from the public API, over TLS, with the secret that the functions ask for', () => {
    const [origin] = distribution.Origins;
    const secret = named.one('AWS::SecretsManager::Secret', 'PagesOriginSecret');
    expect(JSON.stringify(origin.DomainName)).toContain(apiOf('Public').id);
    expect(origin.CustomOriginConfig).toMatchObject({
      OriginProtocolPolicy: 'https-only',
      OriginSSLProtocols: ['TLSv1.2'],
    });
    expect(origin.OriginCustomHeaders).toEqual([
      {
        HeaderName: ORIGIN_SECRET_HEADER,
        HeaderValue: {
          'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: secret.id }, ':SecretString:current::}}']],
        },
      },
    ]);
    for (const name of ['Portal', 'SellerFeed', 'Unsubscribe'])
      expect(variablesOf(named, name).ORIGIN_SECRET_ARN).toEqual({ Ref: secret.id });
    expect(secret.Properties.GenerateSecretString).toMatchObject({ GenerateStringKey: 'current' });
    expect(secret.DeletionPolicy).toBe('RetainExceptOnCreate');
  });

  it('name the version of the secret once it was replaced, or CloudFormation would not read it again', () => {
    const domains = exampleDomains();
    const versioned = new Synthesized(
      makeNamedStacks(
        { stage: 'prod' },
        {
          ...domains,
          people: { ...domains.people, originSecretVersion: '11111111-2222-4333-8444-555555555555' },
        },
      ).regua,
    );
    const [origin] = versioned.one('AWS::CloudFront::Distribution', 'Pages').Properties.DistributionConfig
      .Origins;
    expect(JSON.stringify(origin.OriginCustomHeaders)).toContain(
      ':SecretString:current::11111111-2222-4333-8444-555555555555}}',
    );
  });

  // The ids of policies that AWS manages: CachingDisabled, CachingOptimized, AllViewerExceptHostHeader.
  it('are never kept by CloudFront, nor are errors; cookies, query and headers reach the function', () => {
    expect(distribution.DefaultCacheBehavior).toMatchObject({
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
      ViewerProtocolPolicy: 'redirect-to-https',
    });
    expect(distribution.DefaultCacheBehavior.AllowedMethods).toContain('POST');
    const errors: { ErrorCode: number; ErrorCachingMinTTL: number }[] = distribution.CustomErrorResponses;
    expect(errors.map(({ ErrorCode }) => ErrorCode)).toEqual(expect.arrayContaining([403, 404, 500, 503]));
    for (const { ErrorCachingMinTTL } of errors) expect(ErrorCachingMinTTL).toBe(0);
  });

  it('send every header that the functions set: CloudFront adds and replaces none', () => {
    for (const behavior of [distribution.DefaultCacheBehavior, ...distribution.CacheBehaviors])
      expect(behavior).not.toHaveProperty('ResponseHeadersPolicyId');
  });

  it('keep logos as long as the function says', () => {
    expect(distribution.CacheBehaviors).toEqual([
      expect.objectContaining({
        PathPattern: '/logo/*',
        CachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6',
        AllowedMethods: ['GET', 'HEAD'],
      }),
    ]);
  });

  it('are written into links once they answer: functions that know their address are made after them', () => {
    const { id } = named.one('AWS::CloudFront::Distribution', 'Pages');
    const writers = named
      .all('AWS::Lambda::Function')
      .filter(([, { Properties }]) => Properties.Environment.Variables.PUBLIC_URL);
    expect(writers.map(([, { Properties }]) => Properties.Environment.Variables.PUBLIC_URL)).toEqual(
      writers.map(() => 'https://pague.empresa.example'),
    );
    expect(writers.length).toBeGreaterThan(3);
    for (const [, writer] of writers) expect(dependenciesOf(writer)).toContain(id);
  });

  it('have the name of the creditor in its links, where it has one', () => {
    for (const name of ['TakeStep', 'Courtesy', 'Portal', 'SellerFeed'])
      expect(JSON.parse(variablesOf(named, name).CREDITOR_URLS)).toEqual({
        'bebidas-nordeste': 'https://pague.bebidasnordeste.example',
      });
    expect(JSON.parse(variablesOf(named, 'Portal').OTHER_URLS)).toEqual(['https://cobranca.empresa.example']);
  });
});

describe('the address of programs', () => {
  it('has an API of its own, below its name alone, with the routes of programs and no page', () => {
    const api = apiOf('Webhooks');
    expect(api.Properties.DisableExecuteApiEndpoint).toBe(true);
    expect(mappingOf('webhooks.empresa.example')?.ApiId).toEqual({ Ref: api.id });
    expect(routesOf(named, api)).toEqual(keysOf(routesFor('webhooks')));
    expect(routesOf(named, api).join()).not.toMatch(/\/(d|u|s|conferir|logo)\//);
  });

  it('asks nobody for a certificate', () => {
    expect(nameOf('webhooks.empresa.example')).not.toHaveProperty('MutualTlsAuthentication');
  });

  it('is not slowed down by the pages of people: it has a limit of its own, and is logged like them', () => {
    const stage = named.one('AWS::ApiGatewayV2::Stage', 'Webhooks').Properties;
    expect(stage.DefaultRouteSettings).toMatchObject({ ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 });
    expect(stage.AccessLogSettings.Format).not.toMatch(/sourceIp|userAgent|path/);
  });
});

describe('the address of a PSP', () => {
  it('asks for a certificate that its own trust store knows', () => {
    const mtls = nameOf('pix-banco.empresa.example')?.MutualTlsAuthentication;
    expect(JSON.stringify(mtls.TruststoreUri)).toMatch(/s3:\/\/.*\/[0-9a-f]{64}\.pem/);
  });

  it('is the only name that asks for one', () => {
    const asking = named
      .all('AWS::ApiGatewayV2::DomainName')
      .filter(([, { Properties }]) => Properties.MutualTlsAuthentication);
    expect(asking.map(([, { Properties }]) => Properties.DomainName)).toEqual(['pix-banco.empresa.example']);
  });

  it('has an API of its own, below its name alone, that answers for this PSP and no other provider', () => {
    const api = apiOf('Pixbanco');
    expect(api.Properties.DisableExecuteApiEndpoint).toBe(true);
    expect(mappingOf('pix-banco.empresa.example')?.ApiId).toEqual({ Ref: api.id });
    expect(routesOf(named, api)).toEqual([
      'POST /webhooks/payments/banco',
      'POST /webhooks/payments/banco/pix',
      'POST /webhooks/payments/banco/{token}/pix',
    ]);
  });

  it('is the only one on which this PSP is let in', () => {
    expect(JSON.parse(variablesOf(named, 'Webhook').PROVIDERS_WITH_CERTIFICATE)).toEqual(['banco']);
  });
});

describe('the address of those who signed in', () => {
  it('has an API of its own, below its name alone, with the routes of the API and no other', () => {
    const api = apiOf('SignedIn');
    expect(api.Properties.DisableExecuteApiEndpoint).toBe(true);
    expect(mappingOf('api.empresa.example')?.ApiId).toEqual({ Ref: api.id });
    expect(routesOf(named, api)).toEqual(keysOf(routesFor('api')));
    expect(named.outputs.SystemsUrl?.Value).toBe('https://api.empresa.example/v1');
  });

  it('is the host of the public API where no name is given for it', () => {
    const { api: _, ...others } = exampleDomains();
    const without = new Synthesized(makeNamedStacks({ stage: 'prod' }, others).regua);
    expect(without.outputs).not.toHaveProperty('SystemsTarget');
    expect(JSON.stringify(without.outputs.SystemsUrl)).toContain(
      without.one('AWS::ApiGatewayV2::Api', 'Public').id,
    );
    expect(routesOf(without, without.one('AWS::ApiGatewayV2::Api', 'Public'))).toEqual(
      expect.arrayContaining(keysOf(routesFor('api'))),
    );
  });
});

describe('the records of the zone', () => {
  const records = named
    .all('AWS::Route53::RecordSet')
    .map(([, { Properties }]) => `${Properties.Type} ${Properties.Name}`);

  it('lead each name of the zone to what answers, and leave other zones alone', () => {
    expect(records.toSorted()).toEqual([
      'A api.empresa.example.',
      'A app.empresa.example.',
      'A cobranca.empresa.example.',
      'A pague.empresa.example.',
      'A pix-banco.empresa.example.',
      'A webhooks.empresa.example.',
      'AAAA app.empresa.example.',
      'AAAA cobranca.empresa.example.',
      'AAAA pague.empresa.example.',
    ]);
  });

  it('are printed as targets for names that are not in the zone', () => {
    expect(Object.keys(named.outputs)).toEqual(
      expect.arrayContaining(['PublicTarget', 'WebhooksTarget', 'PixTargetBanco', 'PixUrlBanco']),
    );
  });
});

describe('the audiences of the topology', () => {
  it.each(Object.entries(HTTP_FUNCTIONS))(
    '%s is for somebody with each of its routes',
    (_name, { routes }) => {
      for (const { audiences, path } of routes) expect(audiences.length, path).toBeGreaterThan(0);
    },
  );

  it('mix no pages with calls of programs', () => {
    const pages = new Set(routesFor('people').map(({ path }) => path));
    for (const { path } of [...routesFor('webhooks'), ...routesFor('pix')]) expect(pages).not.toContain(path);
  });
});
