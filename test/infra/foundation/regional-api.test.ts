import { describe, expect, it } from 'vitest';
import { WebhookSecrets } from '#schemas/webhooks/secrets.ts';
import { Synthesized } from '#test/infra/synthesized.ts';

const template = new Synthesized({ stage: 'prod' });
const stage = template.one('AWS::ApiGatewayV2::Stage').Properties;

describe('the API', () => {
  const routes = template
    .all('AWS::ApiGatewayV2::Route')
    .filter(([id]) => id.startsWith('PublicApiPOSTwebhooks'))
    .map(([, { Properties }]) => Properties);

  it('has routes for payments, with and without what PSPs add, all to one function', () => {
    expect(routes.map(({ RouteKey }) => RouteKey).toSorted()).toEqual([
      'POST /webhooks/payments/{provider}',
      'POST /webhooks/payments/{provider}/pix',
      'POST /webhooks/payments/{provider}/{token}/pix',
    ]);
    expect(new Set(routes.map(({ Target }) => JSON.stringify(Target))).size).toBe(1);
    expect(template.one('AWS::ApiGatewayV2::Integration', 'PublicApiPOSTwebhooks').Properties).toMatchObject({
      PayloadFormatVersion: '2.0',
      IntegrationUri: { 'Fn::GetAtt': [template.one('AWS::Lambda::Function', 'Webhook').id, 'Arn'] },
    });
  });

  it('lets through no more than the stage says', () => {
    expect(stage.DefaultRouteSettings).toMatchObject({ ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 });
  });

  it('logs each request to a group that forgets', () => {
    const logs = template.one('AWS::Logs::LogGroup', 'PublicAccessLogs');
    expect(stage.AccessLogSettings.DestinationArn).toEqual({ 'Fn::GetAtt': [logs.id, 'Arn'] });
    expect(logs.Properties.RetentionInDays).toBe(90);
  });

  it('logs nothing of the caller and no token: no address, no agent, no body, no path', () => {
    expect(Object.values(JSON.parse(stage.AccessLogSettings.Format)).toSorted()).toEqual([
      '$context.integrationErrorMessage',
      '$context.integrationStatus',
      '$context.requestId',
      '$context.requestTimeEpoch',
      '$context.responseLatency',
      '$context.responseLength',
      '$context.routeKey',
      '$context.status',
    ]);
  });
});

describe('the secret', () => {
  const secret = template.one('AWS::SecretsManager::Secret', 'SecretsWebhooks');

  it('starts as what the function can read, with no provider in it', () => {
    expect(WebhookSecrets.parse(JSON.parse(secret.Properties.SecretString))).toEqual({});
  });

  it('stays in prod when the stack goes', () => {
    expect(secret.DeletionPolicy).toBe('RetainExceptOnCreate');
  });
});
