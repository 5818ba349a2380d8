import { describe, expect, it } from 'vitest';
import { SellerKeys } from '#schemas/records/seller-keys.ts';
import { actionsOf, resourcesOf, Synthesized } from '#test/infra/synthesized.ts';

const template = new Synthesized({ stage: 'prod' });
const handler = template.one('AWS::Lambda::Function', 'SellerFeed');

describe('the sellers’ feed', () => {
  it('has its routes on the one API, all to one function', () => {
    const routes = template
      .all('AWS::ApiGatewayV2::Route')
      .map(([, { Properties }]) => Properties)
      .filter(({ RouteKey }) => /\/sellers\/|\/s\//.test(RouteKey));
    expect(routes.map(({ RouteKey }) => RouteKey).toSorted()).toEqual([
      'GET /s/{token}',
      'GET /sellers/{creditorId}/{sellerId}/customers',
      'POST /sellers/{creditorId}/{sellerId}/links',
    ]);
    expect(new Set(routes.map(({ Target }) => JSON.stringify(Target))).size).toBe(1);
    expect(new Set(routes.map(({ ApiId }) => JSON.stringify(ApiId))).size).toBe(1);
  });

  it('may only read: it may not write, publish, or wake an execution', () => {
    const allowed = template.statementsOf('SellerFeedHandler').filter(({ Effect }) => Effect === 'Allow');
    expect(allowed.flatMap(actionsOf).toSorted()).toEqual([
      'dynamodb:GetItem',
      'dynamodb:Query',
      'logs:CreateLogStream',
      'logs:PutLogEvents',
      'secretsmanager:GetSecretValue',
      'xray:PutTelemetryRecords',
      'xray:PutTraceSegments',
    ]);
  });

  it('knows the secret of its links, its keys and those of pseudonyms, and no other', () => {
    const read = template
      .statementsOf('SellerFeedHandler')
      .filter((statement) => actionsOf(statement).includes('secretsmanager:GetSecretValue'))
      .flatMap(resourcesOf);
    const secrets = ['SecretsSellerLinks', 'SecretsSellerKeys', 'SecretsPseudonyms'].map(
      (name) => template.one('AWS::SecretsManager::Secret', name).id,
    );
    expect(read).toHaveLength(3);
    expect(read).toEqual(expect.arrayContaining(secrets.map((Ref) => ({ Ref }))));
  });

  it('gets the variables that it reads and no more', () => {
    expect(Object.keys(handler.Properties.Environment.Variables).toSorted()).toEqual([
      'NODE_OPTIONS',
      'PSEUDONYM_SECRET_ARN',
      'PUBLIC_URL',
      'SELLER_KEY_SECRET_ARN',
      'SELLER_LINK_SECRET_ARN',
      'TABLE_NAME',
    ]);
  });

  it('starts with no key, with which nobody gets in, and keeps its keys in prod when the stack goes', () => {
    const secret = template.one('AWS::SecretsManager::Secret', 'SecretsSellerKeys');
    expect(SellerKeys.parse(JSON.parse(secret.Properties.SecretString))).toEqual({});
    expect(secret.DeletionPolicy).toBe('RetainExceptOnCreate');
  });

  it('raises an alarm when it fails', () => {
    expect(template.all('AWS::CloudWatch::Alarm').map(([id]) => id.replace(/[0-9A-F]{8}$/, ''))).toEqual(
      expect.arrayContaining(['SellerFeedHandlerErrors', 'SellerFeedHandlerThrottles']),
    );
  });
});
