import { PublicHostedZone, TxtRecord } from 'aws-cdk-lib/aws-route53';
import { EmailIdentity, type IConfigurationSet, Identity } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { Stage } from '#infra/stage/stage.ts';
import type { SendingDomain as Settings } from '#schemas/config/sending-domain.ts';

export interface SendingDomainProps {
  readonly stage: Stage;
  readonly domain: string;
  readonly settings: Settings;
  readonly configurationSet: IConfigurationSet;
}

/**
 * A domain that e-mails are sent from, proved to SES and to the receivers by records in its zone: three of Easy DKIM, MX and
 * SPF of the MAIL FROM name, and DMARC where it is given
 * (https://docs.aws.amazon.com/ses/latest/APIReference/API_SetIdentityMailFromDomain.html, read on 2026-11-29).
 */
export class SendingDomain extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { stage, domain, settings, configurationSet }: SendingDomainProps,
  ) {
    super(scope, id);
    const { hostedZoneId, mailFrom, dmarc } = settings;
    // The name of the zone is only what the identity is named after, and what the names of records end in.
    const zone = PublicHostedZone.fromPublicHostedZoneAttributes(this, 'Zone', {
      hostedZoneId,
      zoneName: domain,
    });
    const identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.publicHostedZone(zone),
      configurationSet,
      mailFromDomain: `${mailFrom}.${domain}`,
      // Bounces and complaints come through the configuration set; without this, they come as e-mails as well.
      feedbackForwarding: false,
    });
    // Taking a domain out of a stage must not silence a creditor whose mail is under way.
    identity.applyRemovalPolicy(stage.removalPolicy);
    if (dmarc !== undefined)
      new TxtRecord(this, 'Dmarc', { zone, recordName: `_dmarc.${domain}`, values: [dmarc] });
  }
}
