import { Certificate, CertificateValidation, type ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AaaaRecord,
  ARecord,
  HostedZone,
  type IAliasRecordTarget,
  type IHostedZone,
  RecordTarget,
} from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import { type Domains, isWithin } from '#schemas/config/stage.ts';

/** The zone of a stage, where its names are proved and lead to what answers; without one, an operator does both. */
export class Names extends Construct {
  readonly #zone: IHostedZone | undefined;

  constructor(scope: Construct, id: string, zone: Domains['hostedZone']) {
    super(scope, id);
    this.#zone =
      zone &&
      HostedZone.fromHostedZoneAttributes(this, 'Zone', { hostedZoneId: zone.id, zoneName: zone.name });
  }

  /** The certificate of some names: the one that is given, or one that the zone proves. */
  certificate(
    scope: Construct,
    [name, ...others]: readonly [string, ...string[]],
    arn: string | undefined,
  ): ICertificate {
    if (arn !== undefined) return Certificate.fromCertificateArn(scope, 'Certificate', arn);
    return new Certificate(scope, 'Certificate', {
      domainName: name,
      subjectAlternativeNames: others,
      validation: CertificateValidation.fromDns(this.#zone),
    });
  }

  /** Points a name of the zone to a target. The owner of a name that is not in the zone points it there. */
  lead(
    scope: Construct,
    name: string,
    to: IAliasRecordTarget,
    { hasIpv6 }: { readonly hasIpv6: boolean },
  ): void {
    const zone = this.#zone;
    if (!zone || !isWithin(zone.zoneName, name)) return;
    const record = { zone, recordName: name, target: RecordTarget.fromAlias(to) };
    new ARecord(scope, `${name}-A`, record);
    if (hasIpv6) new AaaaRecord(scope, `${name}-AAAA`, record);
  }
}

/** Every name on which pages answer, that of the stage first. */
export const namesOfPages = ({
  name,
  creditors,
  others,
}: Domains['people']): readonly [string, ...string[]] => [name, ...Object.values(creditors), ...others];
