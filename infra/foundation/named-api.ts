import { ApiMapping, DomainName, SecurityPolicy } from 'aws-cdk-lib/aws-apigatewayv2';
import { ApiGatewayv2DomainProperties } from 'aws-cdk-lib/aws-route53-targets';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { Construct } from 'constructs';
import type { Names } from '#infra/building-blocks/names.ts';
import { RegionalApi, type RegionalApiProps } from './regional-api.ts';

export interface NamedApiProps extends RegionalApiProps {
  readonly domain: { readonly name: string; readonly certificateArn?: string | undefined };
  readonly names: Names;
  /** The certificates that callers may show: a PEM file. Without it, none is asked for. */
  readonly trustStorePath?: string;
}

/** An API that answers below a name alone: it never had another host. */
export class NamedApi extends Construct {
  readonly regional: RegionalApi;
  /** The host to which the name has to lead. */
  readonly target: string;

  constructor(scope: Construct, id: string, { domain, names, trustStorePath, ...props }: NamedApiProps) {
    super(scope, id);
    this.regional = new RegionalApi(this, 'Regional', { ...props, isNamedOnly: true });
    const certificate = names.certificate(this, [domain.name], domain.certificateArn);
    const name = new DomainName(this, 'Name', {
      domainName: domain.name,
      certificate,
      securityPolicy: SecurityPolicy.TLS_1_2,
      ...(trustStorePath !== undefined && { mtls: trustStore(this, trustStorePath) }),
    });
    new ApiMapping(this, 'Mapping', {
      api: this.regional.api,
      domainName: name,
      stage: this.regional.stage,
    });
    const { regionalDomainName, regionalHostedZoneId } = name;
    this.target = regionalDomainName;
    names.lead(
      this,
      domain.name,
      new ApiGatewayv2DomainProperties(regionalDomainName, regionalHostedZoneId),
      {
        hasIpv6: false,
      },
    );
  }
}

/** Named after its content, so that API Gateway reads it again when it changes. */
function trustStore(scope: Construct, path: string) {
  const { bucket, s3ObjectKey: key } = new Asset(scope, 'TrustStore', { path });
  return { bucket, key };
}
