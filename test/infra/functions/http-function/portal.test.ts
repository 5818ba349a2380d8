import { describe, expect, it } from 'vitest';
import { Synthesized } from '#test/infra/synthesized.ts';

const template = new Synthesized({ stage: 'prod' });
const stage = template.one('AWS::ApiGatewayV2::Stage');
const page = template.one('AWS::Lambda::Function', 'Portal');
const integration = template
  .all('AWS::ApiGatewayV2::Integration')
  .filter(([, { Properties }]) => JSON.stringify(Properties.IntegrationUri).includes(page.id));
const routes = template
  .all('AWS::ApiGatewayV2::Route')
  .filter(([, { Properties }]) => integration.some(([id]) => JSON.stringify(Properties.Target).includes(id)));

describe('the debtor’s page', () => {
  it('is on the one API: to look at, to look ahead, and to send forms', () => {
    const paths = ['/conferir', '/d/{token}', '/d/{token}/{action}', '/logo/{creditor}'];
    expect(routes.map(([, { Properties }]) => Properties.RouteKey).toSorted()).toEqual(
      ['GET', 'HEAD', 'POST'].flatMap((method) => paths.map((path) => `${method} ${path}`)),
    );
  });

  it('lets strangers ask about codes slowly, and every page for people slower than the webhooks', () => {
    const settings: Record<string, { ThrottlingRateLimit: number }> = stage.Properties.RouteSettings;
    for (const method of ['GET', 'HEAD', 'POST'])
      expect(settings[`${method} /conferir`]).toEqual({
        ThrottlingRateLimit: 5,
        ThrottlingBurstLimit: 10,
        DetailedMetricsEnabled: true,
      });
    const keys = template
      .all('AWS::ApiGatewayV2::Route')
      .map(([, { Properties }]) => String(Properties.RouteKey));
    const forPrograms = keys.filter((key) => / \/(webhooks|sellers)\//.test(key));
    expect(Object.keys(settings).toSorted()).toEqual(
      keys.filter((key) => !forPrograms.includes(key)).toSorted(),
    );
    for (const { ThrottlingRateLimit } of Object.values(settings))
      expect(ThrottlingRateLimit).toBeLessThan(stage.Properties.DefaultRouteSettings.ThrottlingRateLimit);
  });

  it('names no route in its stage before that is there', () => {
    const asked = routes.filter(([, { Properties }]) => Properties.RouteKey.endsWith(' /conferir'));
    // CloudFormation may not make a stage that names routes that are not there yet.
    for (const [id] of asked) expect(stage.DependsOn).toContain(id);
  });

  it('signs and reads links with the same secret as messages, below the same address', () => {
    const { PUBLIC_URL, LINK_SECRET_ARN } = page.Properties.Environment.Variables;
    const takeStep = template.one('AWS::Lambda::Function', 'TakeStep').Properties.Environment.Variables;
    expect({ PUBLIC_URL, LINK_SECRET_ARN }).toEqual({
      PUBLIC_URL: takeStep.PUBLIC_URL,
      LINK_SECRET_ARN: takeStep.LINK_SECRET_ARN,
    });
  });

  it('raises an alarm when it fails', () => {
    expect(template.all('AWS::CloudWatch::Alarm').map(([id]) => id.replace(/[0-9A-F]{8}$/, ''))).toEqual(
      expect.arrayContaining(['PortalHandlerErrors', 'PortalHandlerThrottles']),
    );
  });
});
