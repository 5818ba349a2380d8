import { describe, expect, it } from 'vitest';
import { API_ROUTES } from '#deployment/api-routes.ts';
import { StageFile } from '#schemas/config/stage.ts';
import { exampleDomains } from '#test/builders/domains.ts';
import { config, makeNamedStacks, makeStack, SETTINGS, Synthesized } from '#test/infra/synthesized.ts';

const prod = new Synthesized({ stage: 'prod' });
const dev = new Synthesized({ stage: 'dev' });
const poolOf = (template: Synthesized) => template.one('AWS::Cognito::UserPool');
const pool = poolOf(prod);
const ISSUER = { 'Fn::Join': ['', ['https://cognito-idp.sa-east-1.amazonaws.com/', { Ref: pool.id }]] };
const clientNamed = (name: string, template = prod) => {
  const found = template
    .all('AWS::Cognito::UserPoolClient')
    .find(([, { Properties }]) => Properties.ClientName === name);
  if (!found) throw new Error(`no client ${name}`);
  return { id: found[0], ...found[1].Properties };
};
/** The scopes of a client, without the reference to the resource server. */
const scopesOf = (name: string) =>
  clientNamed(name).AllowedOAuthScopes.map((scope: string | { 'Fn::Join': [string, [unknown, string]] }) =>
    typeof scope === 'string' ? scope : `regua${scope['Fn::Join'][1][1]}`,
  );

describe('the user pool', () => {
  it('lets nobody sign up, and knows persons by their e-mail address', () => {
    expect(pool.Properties).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      UsernameAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
    });
  });

  it('asks for a long password, and not one of the last five', () => {
    expect(pool.Properties.Policies.PasswordPolicy).toEqual({
      MinimumLength: 14,
      RequireLowercase: true,
      RequireUppercase: true,
      RequireNumbers: true,
      RequireSymbols: true,
      PasswordHistorySize: 5,
      TemporaryPasswordValidityDays: 3,
    });
  });

  it('asks on prod for a code of an authenticator app, and blocks what looks like a takeover', () => {
    expect(pool.Properties).toMatchObject({
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      UserPoolTier: 'PLUS',
      UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
      DeletionProtection: 'ACTIVE',
    });
    const { Properties } = prod.one('AWS::Cognito::UserPoolRiskConfigurationAttachment');
    expect(Properties).toMatchObject({
      ClientId: 'ALL',
      CompromisedCredentialsRiskConfiguration: { Actions: { EventAction: 'BLOCK' } },
      AccountTakeoverRiskConfiguration: { Actions: { HighAction: { EventAction: 'BLOCK' } } },
    });
  });

  it('is kept on prod when its stack is deleted, and goes with it on dev', () => {
    expect(pool.DeletionPolicy).toBe('RetainExceptOnCreate');
    expect(poolOf(dev).DeletionPolicy).toBe('Delete');
    expect(poolOf(dev).Properties).toMatchObject({
      MfaConfiguration: 'OPTIONAL',
      UserPoolTier: 'ESSENTIALS',
    });
  });

  it('has a group for each role of a person, for each creditor, and for all of them', () => {
    const groups = prod
      .all('AWS::Cognito::UserPoolGroup')
      .map(([, { Properties }]) => Properties.GroupName)
      .toSorted();
    expect(groups).toEqual(
      [
        ...['operator', 'collector', 'manager', 'auditor', 'creditor:*'],
        ...Object.keys(config.creditors).map((id) => `creditor:${id}`),
      ].toSorted(),
    );
  });

  it('shows its login pages, with a style, at an address that no other account has', () => {
    expect(prod.one('AWS::Cognito::UserPoolDomain').Properties).toMatchObject({
      Domain: { 'Fn::Join': ['', ['regua-prod-', { Ref: 'AWS::AccountId' }]] },
      ManagedLoginVersion: 2,
    });
    expect(prod.one('AWS::Cognito::ManagedLoginBranding').Properties).toMatchObject({
      ClientId: { Ref: clientNamed('web').id },
      UseCognitoProvidedValues: true,
    });
  });
});

describe('the client of the web application', () => {
  it('has no secret, and gets tokens by a code alone', () => {
    expect(clientNamed('web')).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      CallbackURLs: [expect.anything(), 'https://cobranca.empresa.example/entrou'],
      LogoutURLs: [expect.anything(), 'https://cobranca.empresa.example/entrou'],
      SupportedIdentityProviders: ['COGNITO'],
      PreventUserExistenceErrors: 'ENABLED',
    });
    expect(scopesOf('web')).toEqual(['openid', 'email', 'regua/api']);
  });

  it('has access for minutes, and refresh tokens that are good once, for a working day, and can be revoked', () => {
    expect(clientNamed('web')).toMatchObject({
      AccessTokenValidity: 15,
      RefreshTokenValidity: 720,
      TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'minutes' },
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 30 },
      EnableTokenRevocation: true,
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
    });
  });

  it('is there on a stage that says nothing of sign-in, for the web application alone', () => {
    const without = new Synthesized(makeStack({}, config, StageFile.parse({})));
    const { id, CallbackURLs } = clientNamed('web', without);
    expect(CallbackURLs).toEqual([without.outputs.WebUrl?.Value]);
    expect(without.one('AWS::ApiGatewayV2::Authorizer').Properties.JwtConfiguration.Audience).toEqual([
      { Ref: id },
    ]);
  });
});

describe('a program', () => {
  it.each([
    ['erp', ['regua/api', 'regua/machine', 'regua/creditor:bebidas-nordeste']],
    ['painel-de-vendas', ['regua/api', 'regua/auditor', 'regua/creditor:*']],
  ])('%s has a secret, and may what the stage says', (name, scopes) => {
    expect(clientNamed(name)).toMatchObject({
      GenerateSecret: true,
      AllowedOAuthFlows: ['client_credentials'],
      AccessTokenValidity: 60,
    });
    expect(scopesOf(name)).toEqual(scopes);
  });

  it('has scopes that the resource server has', () => {
    const { Identifier, Scopes } = prod.one('AWS::Cognito::UserPoolResourceServer').Properties;
    expect(Identifier).toBe('regua');
    expect(Scopes.map(({ ScopeName }: { ScopeName: string }) => ScopeName)).toEqual([
      'api',
      'machine',
      'auditor',
      'creditor:*',
      'creditor:bebidas-nordeste',
    ]);
  });
});

describe('a route of the API', () => {
  const named = new Synthesized(makeNamedStacks({ stage: 'prod' }, exampleDomains()).regua);

  it.each([
    ['on a stage without names', prod],
    ['on one with names', named],
  ])('lets only tokens of the pool in, for its clients, with the scope of the API, %s', (_, template) => {
    const keys = new Set(API_ROUTES.flatMap(({ path, methods }) => methods.map((one) => `${one} ${path}`)));
    const routes = template
      .all('AWS::ApiGatewayV2::Route')
      .map(([, { Properties }]) => Properties)
      .filter(({ RouteKey }) => RouteKey.includes(' /v1'));
    expect(new Set(routes.map(({ RouteKey }) => RouteKey))).toEqual(keys);
    expect(routes).toHaveLength(keys.size);
    const authorizers = Object.fromEntries(template.all('AWS::ApiGatewayV2::Authorizer'));
    for (const { ApiId, AuthorizationType, AuthorizationScopes, AuthorizerId } of routes) {
      expect([AuthorizationType, AuthorizationScopes]).toEqual(['JWT', ['regua/api']]);
      expect(authorizers[AuthorizerId.Ref]?.Properties).toMatchObject({
        ApiId,
        AuthorizerType: 'JWT',
        IdentitySource: ['$request.header.Authorization'],
        JwtConfiguration: { Issuer: ISSUER },
      });
      const audience = authorizers[AuthorizerId.Ref]?.Properties.JwtConfiguration.Audience;
      expect(audience).toEqual(
        ['web', ...Object.keys(SETTINGS.signIn?.programs ?? {})].map((name) => ({
          Ref: clientNamed(name, template).id,
        })),
      );
    }
  });

  it('is the only kind of route with an authorizer: people’s pages and webhooks ask for none', () => {
    const others = prod
      .all('AWS::ApiGatewayV2::Route')
      .map(([, { Properties }]) => Properties)
      .filter(({ RouteKey }) => !RouteKey.includes(' /v1'));
    expect(others.length).toBeGreaterThan(10);
    for (const { AuthorizationType } of others) expect(AuthorizationType).toBe('NONE');
  });
});
