import { Duration } from 'aws-cdk-lib';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { Capability } from '#infra/capability.ts';
import { Handler } from './handler.ts';
import type { Messaging } from './messaging.ts';
import { operatorSecret } from './operator-secret.ts';

export interface StepTakingProps extends Capability {
  readonly messaging: Messaging;
}

/** The function behind every step. */
export class StepTaking extends Construct {
  readonly handler: Handler;
  /** What creditors show their PSPs; absent when none has its bills issued by one. */
  readonly pspSecret: Secret | undefined;

  constructor(scope: Construct, id: string, props: StepTakingProps) {
    super(scope, id);
    const { stage, config, table, events, machines, messaging } = props;

    const hasPsp = Object.values(config.creditors).some(({ bills }) => bills.provider === 'bacen-pix');
    this.pspSecret = hasPsp
      ? operatorSecret(this, 'PspSecrets', {
          stage,
          description:
            'Access to PSPs: {"<creditor>": {"clientId", "clientSecret", "certificate", "privateKey"}}',
          rotation: 'The PSP issues certificate and secret: an operator rotates them there.',
        })
      : undefined;

    this.handler = new Handler(this, 'Handler', {
      stage,
      config,
      folder: 'take-step',
      description: 'Takes one step: claims it, sends, and leaves the task token on the debt',
      timeout: Duration.seconds(30),
      environment: {
        TABLE_NAME: table.table.tableName,
        BUS_NAME: events.bus.eventBusName,
        ...messaging.environment,
        ...(this.pspSecret ? { PSP_SECRET_ARN: this.pspSecret.secretArn } : {}),
      },
    });
    table.grantDebts(this.handler);
    events.grantPublish(this.handler);
    this.handler.allowWake(machines, 'states:SendTaskSuccess', 'states:SendTaskFailure');
    messaging.allowSend(this.handler);
    if (this.pspSecret) this.handler.allow(['secretsmanager:GetSecretValue'], [this.pspSecret.secretArn]);
  }
}
