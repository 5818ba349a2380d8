import { App } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { ReguaStack } from '#infra/regua-stack.ts';
import { readStage } from '#infra/stage/stage.ts';
import { config, Synthesized } from '#test/infra/synthesized.ts';

const BILLING = 'arn:aws:iam::210987654321:role/billing';

const stackWith = (settings: object): Synthesized => {
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [] }, builtinCloudFormationValidation: false });
  return new Synthesized(
    new ReguaStack(app, 'regua', {
      env: { region: 'sa-east-1' },
      stage: readStage(app.node),
      config,
      settings,
    }),
  );
};
const policiesOf = (template: Synthesized) =>
  Object.fromEntries(
    template
      .all('AWS::Events::EventBusPolicy')
      .map(([, { Properties }]) => [Properties.StatementId, Properties.Statement]),
  );

describe('the policy of the bus', () => {
  const open = policiesOf(new Synthesized());
  const closed = policiesOf(stackWith({ billing: [BILLING] }));

  it('lets nobody but the functions of the stage be Régua', () => {
    const { Effect, Principal, Condition } = open.OnlyReguaIsRegua;
    expect({ Effect, Principal }).toEqual({ Effect: 'Deny', Principal: '*' });
    expect(Condition['ForAnyValue:StringEquals']).toEqual({ 'events:source': 'regua' });
    expect(JSON.stringify(Condition.ArnNotLike)).toContain(':role/regua-*');
  });

  it('lets no other account be billing, and only the roles that the stage names', () => {
    expect(open.OnlyBillingIsBilling.Condition.StringNotEquals).toEqual({
      'aws:PrincipalAccount': { Ref: 'AWS::AccountId' },
    });
    expect(open.BillingMayPublish).toBeUndefined();
    expect(closed.OnlyBillingIsBilling.Condition.ArnNotEquals).toEqual({ 'aws:PrincipalArn': [BILLING] });
    expect(closed.BillingMayPublish).toMatchObject({
      Effect: 'Allow',
      Principal: { AWS: [BILLING] },
      Condition: { 'ForAllValues:StringEquals': { 'events:source': 'billing' } },
    });
  });

  it('lets nobody be anybody else', () => {
    expect(open.NobodyIsAnybodyElse.Condition['ForAnyValue:StringNotEquals']).toEqual({
      'events:source': ['billing', 'regua'],
    });
  });
});

describe('reserved concurrency', () => {
  const reservedOf = (template: Synthesized) =>
    template.all('AWS::Lambda::Function').flatMap(([id, { Properties }]) => {
      const reserved: unknown = Properties.ReservedConcurrentExecutions;
      return reserved === undefined ? [] : [[id.replace(/Handler.*/, ''), reserved]];
    });

  it('is off unless the stage says otherwise, and then of the functions that it names', () => {
    expect(reservedOf(new Synthesized())).toEqual([]);
    expect(reservedOf(stackWith({ reservedConcurrency: { webhook: 20, portal: 30 } }))).toEqual([
      ['Webhook', 20],
      ['Portal', 30],
    ]);
  });
});
