import { SecretValue, Validations } from 'aws-cdk-lib';
import type { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { KEEP_NO_ERRORS } from '#infra/building-blocks/kept-errors.ts';
import { type Names, namesOfPages } from '#infra/building-blocks/names.ts';
import type { Stage } from '#infra/stage/stage.ts';
import type { Domains } from '#schemas/config/stage.ts';
import { ORIGIN_SECRET_HEADER } from '#schemas/records/origin-secrets.ts';

/** What CloudFront takes from us-east-1 alone, wherever the stage is: `EdgeStack` makes it. */
export interface Edge {
  /** The certificate of every name of the pages. */
  readonly certificate: ICertificate;
  readonly webAclArn: string;
  /** The certificate of the web application, where it has a name. */
  readonly appCertificate: ICertificate | undefined;
  readonly appWebAclArn: string;
}

export interface PeoplesPagesProps {
  readonly stage: Stage;
  readonly people: Domains['people'];
  readonly edge: Edge;
  /** The host of the API behind them. */
  readonly originHost: string;
  readonly names: Names;
}

/** The names of people's pages: a CloudFront distribution, with WAF, in front of the public API. */
export class PeoplesPages extends Construct {
  /** The host to which the names have to lead. */
  readonly target: string;
  /** What has to be there before a link may lead to the names: the distribution, and the records of the zone. */
  readonly answers: Construct;
  /** What CloudFront shows to the API: see `OriginSecrets`. */
  readonly originSecret: Secret;

  constructor(scope: Construct, id: string, { stage, people, edge, originHost, names }: PeoplesPagesProps) {
    super(scope, id);
    this.originSecret = originSecret(this, stage);
    this.answers = new Construct(this, 'Answers');
    const origin = new HttpOrigin(originHost, {
      protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
      originSslProtocols: [OriginSslPolicy.TLS_V1_2],
      customHeaders: { [ORIGIN_SECRET_HEADER]: shown(this.originSecret, people.originSecretVersion) },
    });
    const page: BehaviorOptions = {
      origin,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      // Cookies, query and headers go on to the function; the host is that of the API, or it would not answer.
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      compress: true,
    };
    const all = namesOfPages(people);
    const distribution = new Distribution(this.answers, 'Distribution', {
      comment: `Régua ${stage.name}: the pages of debtors and sellers`,
      domainNames: [...all],
      certificate: edge.certificate,
      webAclId: edge.webAclArn,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      defaultBehavior: page,
      additionalBehaviors: {
        // The function says for how long.
        '/logo/*': {
          ...page,
          allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
          cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        },
      },
      errorResponses: KEEP_NO_ERRORS,
    });
    Validations.of(distribution).acknowledge({
      id: 'AwsSolutions-CFR1',
      reason: 'A debtor who travels may pay, too; and a network abroad serves many who are in Brazil.',
    });
    Validations.of(distribution).acknowledge({
      id: 'AwsSolutions-CFR3',
      reason:
        'Its log holds the links, which open pages, and the address of each visitor: the log of the API holds neither.',
    });
    this.target = distribution.distributionDomainName;
    for (const name of all)
      names.lead(this.answers, name, new CloudFrontTarget(distribution), { hasIpv6: true });
  }
}

/**
 * A reference to the secret, which CloudFormation resolves when it makes or changes the distribution; it names a version
 * once the secret was replaced, because CloudFormation reads a secret again only when the reference itself changes (AWS
 * re:Post, "cloudformation-stack-update-secrets", read 2026-11-29).
 */
const shown = ({ secretArn }: Secret, versionId: string | undefined): string =>
  SecretValue.secretsManager(secretArn, {
    jsonField: 'current',
    ...(versionId !== undefined && { versionId }),
  }).unsafeUnwrap();

function originSecret(scope: Construct, stage: Stage): Secret {
  const secret = new Secret(scope, 'OriginSecret', {
    description: 'What CloudFront shows to the API: {"current", and "previous" while it is replaced}',
    generateSecretString: {
      secretStringTemplate: '{}',
      generateStringKey: 'current',
      passwordLength: 64,
      excludePunctuation: true,
    },
    removalPolicy: stage.removalPolicy,
  });
  Validations.of(secret).acknowledge({
    id: 'AwsSolutions-SMG4',
    reason:
      'CloudFormation hands it to CloudFront, which a rotation would not do: it is replaced by hand, with two valid meanwhile.',
  });
  return secret;
}
