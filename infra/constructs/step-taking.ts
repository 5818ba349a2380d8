import { Duration, Stack } from 'aws-cdk-lib';
import { Effect, Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { ConfigurationSet, ConfigurationSetTlsPolicy, SuppressionReasons } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { Config } from '../../schemas/config/config.ts';
import { acknowledgeWildcard } from '../acknowledge.ts';
import type { Capability } from '../capability.ts';
import { Handler } from './handler.ts';
import { operatorSecret } from './operator-secret.ts';

export interface StepTakingProps extends Capability {
  /** How links in messages begin, and what signs them. */
  readonly links: { readonly publicUrl: string; readonly secret: Secret };
}

/** The function behind every rung, and the ways on which it may send. */
export class StepTaking extends Construct {
  readonly handler: Handler;
  /** What creditors show their PSPs; absent when none has its bills issued by one. */
  readonly pspSecret: Secret | undefined;

  /** Sends the e-mails, and tells what becomes of them. */
  readonly mail: ConfigurationSet;

  constructor(scope: Construct, id: string, props: StepTakingProps) {
    super(scope, id);
    const { stage, config, table, events, machines, links } = props;

    this.mail = new ConfigurationSet(this, 'Mail', {
      // A message names a debt: better undelivered, and seen, than readable on the way.
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });

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
      description: 'Takes one rung: claims it, sends, and leaves the task token on the debt',
      timeout: Duration.seconds(30),
      environment: {
        TABLE_NAME: table.table.tableName,
        BUS_NAME: events.bus.eventBusName,
        SES_CONFIGURATION_SET: this.mail.configurationSetName,
        SMS_MAX_PRICE_USD: '0.10',
        PUBLIC_URL: links.publicUrl,
        LINK_SECRET_ARN: links.secret.secretArn,
        ...(this.pspSecret ? { PSP_SECRET_ARN: this.pspSecret.secretArn } : {}),
      },
    });
    table.grant(this.handler, 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem');
    events.grantPublish(this.handler);
    this.handler.allowWake(machines, 'states:SendTaskSuccess', 'states:SendTaskFailure');
    this.handler.allow(
      ['secretsmanager:GetSecretValue'],
      [links.secret.secretArn, ...(this.pspSecret ? [this.pspSecret.secretArn] : [])],
    );

    this.#allowMail(this.mail.configurationSetName, config);
    this.#allowSms();
    this.#allowWhatsApp(config);
  }

  /**
   * Only from the senders of `config/creditors/`. The identity stays a wildcard on purpose: a sender may be
   * verified by address or by domain, and in the SES sandbox IAM is asked for the recipient's identity too.
   */
  #allowMail(configurationSet: string, config: Config): void {
    const stack = Stack.of(this);
    const identities = stack.formatArn({ service: 'ses', resource: 'identity', resourceName: '*' });
    const set = stack.formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: configurationSet,
    });
    const senders = Object.values(config.creditors).map((creditor) => creditor.sender.email);

    const policy = new Policy(this, 'MailPolicy', {
      statements: [
        new PolicyStatement({
          actions: ['ses:SendEmail'],
          resources: [identities, set],
          conditions: { StringEquals: { 'ses:FromAddress': senders } },
        }),
      ],
    });
    this.handler.function.role?.attachInlinePolicy(policy);
    acknowledgeWildcard(policy, identities, 'The condition on ses:FromAddress names each sender one by one.');
  }

  /** A phone number is no resource: SMS takes `*`, and every topic and app endpoint, which are, is denied. */
  #allowSms(): void {
    const policy = new Policy(this, 'SmsPolicy', {
      statements: [
        new PolicyStatement({ actions: ['sns:Publish'], resources: ['*'] }),
        new PolicyStatement({
          effect: Effect.DENY,
          actions: ['sns:Publish'],
          resources: [`arn:${Stack.of(this).partition}:sns:*:*:*`],
        }),
      ],
    });
    this.handler.function.role?.attachInlinePolicy(policy);
    acknowledgeWildcard(
      policy,
      '*',
      'A phone number has no ARN; every topic and endpoint is denied beside it.',
    );
  }

  /** Only from the numbers of `config/creditors/`; with none, there is no WhatsApp. */
  #allowWhatsApp(config: Config): void {
    const numbers = Object.values(config.creditors).flatMap(({ whatsapp }) =>
      whatsapp ? [this.#arnOfNumber(whatsapp.phoneNumberId)] : [],
    );
    if (numbers.length > 0)
      this.handler.allow(['social-messaging:SendWhatsAppMessage'], [...new Set(numbers)]);
  }

  /** A number is named by its ARN, or by the id at the end of it: `phone-number-id-…`. */
  #arnOfNumber(phoneNumberId: string): string {
    if (phoneNumberId.startsWith('arn:')) return phoneNumberId;
    return Stack.of(this).formatArn({
      service: 'social-messaging',
      resource: 'phone-number-id',
      resourceName: phoneNumberId.replace(/^phone-number-id-/, ''),
    });
  }
}
