import { Stack } from 'aws-cdk-lib';
import { Effect, Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { ConfigurationSet, ConfigurationSetTlsPolicy, SuppressionReasons } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import { acknowledgeWildcard } from '#infra/acknowledge.ts';
import type { Config } from '#schemas/config/config.ts';
import type { Handler } from './handler.ts';

export interface MessagingProps {
  readonly config: Config;
  /** How links in messages begin, and what signs them. */
  readonly links: { readonly publicUrl: string; readonly secret: Secret };
}

/** The channels on which functions may write to debtors. */
export class Messaging extends Construct {
  /** Sends the e-mails, and tells what becomes of them. */
  readonly mail: ConfigurationSet;
  /** What a function that sends has to be told. */
  readonly environment: Readonly<Record<string, string>>;
  readonly #config: Config;
  readonly #links: MessagingProps['links'];

  constructor(scope: Construct, id: string, { config, links }: MessagingProps) {
    super(scope, id);
    this.#config = config;
    this.#links = links;
    this.mail = new ConfigurationSet(this, 'Mail', {
      // A message names a debt: better undelivered, and seen, than readable on the way.
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    this.environment = {
      SES_CONFIGURATION_SET: this.mail.configurationSetName,
      SMS_MAX_PRICE_USD: '0.10',
      PUBLIC_URL: links.publicUrl,
      LINK_SECRET_ARN: links.secret.secretArn,
    };
  }

  /** Lets a function send on every channel. */
  allowSend(handler: Handler): void {
    handler.allow(['secretsmanager:GetSecretValue'], [this.#links.secret.secretArn]);
    this.#allowMail(handler);
    this.#allowSms(handler);
    this.#allowWhatsApp(handler);
  }

  /**
   * Only from the senders of `config/creditors/`. The identity stays a wildcard on purpose: a sender may be
   * verified by address or by domain, and in the SES sandbox IAM is asked for the recipient's identity too.
   */
  #allowMail(handler: Handler): void {
    const stack = Stack.of(this);
    const identities = stack.formatArn({ service: 'ses', resource: 'identity', resourceName: '*' });
    const set = stack.formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: this.mail.configurationSetName,
    });
    const senders = Object.values(this.#config.creditors).map((creditor) => creditor.sender.email);

    const policy = new Policy(handler, 'MailPolicy', {
      statements: [
        new PolicyStatement({
          actions: ['ses:SendEmail'],
          resources: [identities, set],
          conditions: { StringEquals: { 'ses:FromAddress': senders } },
        }),
      ],
    });
    handler.function.role?.attachInlinePolicy(policy);
    acknowledgeWildcard(policy, identities, 'The condition on ses:FromAddress names each sender one by one.');
  }

  /** A phone number is no resource: SMS takes `*`, and every topic and app endpoint, which are, is denied. */
  #allowSms(handler: Handler): void {
    const policy = new Policy(handler, 'SmsPolicy', {
      statements: [
        new PolicyStatement({ actions: ['sns:Publish'], resources: ['*'] }),
        new PolicyStatement({
          effect: Effect.DENY,
          actions: ['sns:Publish'],
          resources: [`arn:${Stack.of(this).partition}:sns:*:*:*`],
        }),
      ],
    });
    handler.function.role?.attachInlinePolicy(policy);
    acknowledgeWildcard(
      policy,
      '*',
      'A phone number has no ARN; every topic and endpoint is denied beside it.',
    );
  }

  /** Only from the numbers of `config/creditors/`; with none, there is no WhatsApp. */
  #allowWhatsApp(handler: Handler): void {
    const numbers = Object.values(this.#config.creditors).flatMap(({ whatsapp }) =>
      whatsapp ? [this.#arnOfNumber(whatsapp.phoneNumberId)] : [],
    );
    if (numbers.length > 0) handler.allow(['social-messaging:SendWhatsAppMessage'], [...new Set(numbers)]);
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
