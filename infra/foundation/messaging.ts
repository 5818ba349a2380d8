import { Stack } from 'aws-cdk-lib';
import { Effect, Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { ConfigurationSet, ConfigurationSetTlsPolicy, SuppressionReasons } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import { acknowledgeWildcard } from '#infra/building-blocks/acknowledge.ts';
import type { Handler } from '#infra/building-blocks/handler.ts';
import type { Stage } from '#infra/stage/stage.ts';
import type { Config } from '#schemas/config/config.ts';
import { SendingDomain } from './sending-domain.ts';
import { sendingDomainsOf } from './sending-domains-of.ts';

/** The channels on which functions write to debtors. */
export class Messaging extends Construct {
  /** The SES configuration set of all e-mails; it publishes what becomes of them. */
  readonly mail: ConfigurationSet;
  readonly #config: Config;

  constructor(
    scope: Construct,
    id: string,
    { stage, config }: { readonly stage: Stage; readonly config: Config },
  ) {
    super(scope, id);
    this.#config = config;
    this.mail = new ConfigurationSet(this, 'Mail', {
      // A message names a debt: better not delivered, and seen, than readable on the way.
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      // SES counts by replacing each link with one to its own domain, which looks like fraud to a debtor. It does so where an
      // event destination asks for openings or clicks, or where the account has switched engagement tracking on; the
      // configuration set goes before the account.
      vdmOptions: { engagementMetrics: false },
    });
    for (const [domain, settings] of sendingDomainsOf(stage, config))
      new SendingDomain(this, domain, { stage, domain, settings, configurationSet: this.mail });
  }

  /** Allows a function to send on every channel. */
  allowSend(handler: Handler): void {
    this.#allowMail(handler);
    this.#allowSms(handler);
    this.#allowWhatsApp(handler);
  }

  /**
   * Allows e-mails from the senders of `config/creditors/` alone. The identity stays a wildcard on purpose: a sender may be
   * verified by address or by domain, and in the SES sandbox IAM checks the recipient's identity too. Our e-mails are sent
   * whole (`Content.Raw`): AWS asks for `ses:SendRawEmail` then, although the call is SendEmail
   * (https://github.com/anymail/django-anymail/issues/384, read on 2026-11-29).
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
          actions: ['ses:SendEmail', 'ses:SendRawEmail'],
          resources: [identities, set],
          conditions: { StringEquals: { 'ses:FromAddress': senders } },
        }),
      ],
    });
    handler.function.role?.attachInlinePolicy(policy);
    acknowledgeWildcard(policy, identities, 'The condition on ses:FromAddress names each sender one by one.');
  }

  /** Allows SMS. A phone number is no resource, so SMS takes `*`; topics and app endpoints, which are resources, are denied. */
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

  /** Allows WhatsApp from the numbers of `config/creditors/` alone; with none, there is no WhatsApp. */
  #allowWhatsApp(handler: Handler): void {
    const numbers = Object.values(this.#config.creditors).flatMap(({ whatsapp }) =>
      whatsapp ? [this.#arnOfNumber(whatsapp.phoneNumberId)] : [],
    );
    if (numbers.length > 0) handler.allow(['social-messaging:SendWhatsAppMessage'], [...new Set(numbers)]);
  }

  /** The ARN of a number, which the configuration names by its ARN or by the id at its end: `phone-number-id-…`. */
  #arnOfNumber(phoneNumberId: string): string {
    if (phoneNumberId.startsWith('arn:')) return phoneNumberId;
    return Stack.of(this).formatArn({
      service: 'social-messaging',
      resource: 'phone-number-id',
      resourceName: phoneNumberId.replace(/^phone-number-id-/, ''),
    });
  }
}
