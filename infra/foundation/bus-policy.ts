import { Stack } from 'aws-cdk-lib';
import { type EventBus as Bus, CfnEventBusPolicy } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { BILLING_SOURCE } from '#schemas/events/billing.ts';
import { REGUA_SOURCE } from '#schemas/events/regua.ts';

export interface BusPolicyProps {
  readonly bus: Bus;
  /** The roles that may be billing, by their ARNs; without them, every role of this account that IAM lets publish. */
  readonly billing: readonly string[] | undefined;
}

/**
 * Says who may be whom on the bus, whatever IAM allows them: billing is the roles that the stage names, Régua its own functions, and nobody
 * is anybody else. An event that comes over the bus is believed: one in billing's name settles debts and changes addresses.
 * `events:source` has several values, one for each entry of a call, so that a denial asks for any and a permission for all
 * (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-example-policy-cross-account-custom-bus-source.html, read on
 * 2026-11-29).
 */
export class BusPolicy extends Construct {
  constructor(scope: Construct, id: string, { bus, billing }: BusPolicyProps) {
    super(scope, id);
    const { account, partition, stackName } = Stack.of(this);
    const statement = (name: string, given: object): void => {
      new CfnEventBusPolicy(this, name, {
        eventBusName: bus.eventBusName,
        statementId: name,
        statement: { Sid: name, Action: 'events:PutEvents', Resource: bus.eventBusArn, ...given },
      });
    };
    const deny = (name: string, condition: Readonly<Record<string, object>>): void =>
      statement(name, {
        Effect: 'Deny',
        Principal: '*',
        // A replay of the archive is the service's own.
        Condition: { ...condition, BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } },
      });

    deny('OnlyBillingIsBilling', {
      'ForAnyValue:StringEquals': { 'events:source': BILLING_SOURCE },
      ...(billing
        ? { ArnNotEquals: { 'aws:PrincipalArn': billing } }
        : { StringNotEquals: { 'aws:PrincipalAccount': account } }),
    });
    deny('OnlyReguaIsRegua', {
      'ForAnyValue:StringEquals': { 'events:source': REGUA_SOURCE },
      ArnNotLike: { 'aws:PrincipalArn': `arn:${partition}:iam::${account}:role/${stackName}-*` },
    });
    deny('NobodyIsAnybodyElse', {
      'ForAnyValue:StringNotEquals': { 'events:source': [BILLING_SOURCE, REGUA_SOURCE] },
    });
    if (billing)
      statement('BillingMayPublish', {
        Effect: 'Allow',
        Principal: { AWS: billing },
        Condition: { 'ForAllValues:StringEquals': { 'events:source': BILLING_SOURCE } },
      });
  }
}
