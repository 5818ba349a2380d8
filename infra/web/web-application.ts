import { Duration, Validations } from 'aws-cdk-lib';
import type { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { APP_PATH } from '#deployment/web-files.ts';
import { type ContentHosts, contentPolicy } from '#deployment/web-policy.ts';
import { KEEP_NO_ERRORS } from '#infra/building-blocks/kept-errors.ts';
import type { Names } from '#infra/building-blocks/names.ts';
import type { Stage } from '#infra/stage/stage.ts';
import { FRONT_DOOR } from './front-door.ts';

export interface WebApplicationProps {
  readonly stage: Stage;
  /** The host of the API, below whose `/v1` it is. */
  readonly apiHost: string;
  readonly hosts: ContentHosts;
  /** What a stage with names has: a firewall in us-east-1, and a name of its own where it has one. */
  readonly named?: {
    readonly names: Names;
    readonly webAclArn: string;
    readonly own?: { readonly name: string; readonly certificate: ICertificate };
  };
}

/**
 * The web application: its files in a private bucket behind a CloudFront distribution of its own, which answers the API below the
 * same address, so that no browser asks another host. A deployment publishes the files (`infra/publish/`).
 */
export class WebApplication extends Construct {
  readonly bucketName: string;
  /** Where the application is, as a browser shows it. */
  readonly url: string;
  /** The host to which its name has to lead. */
  readonly target: string;

  constructor(scope: Construct, id: string, { stage, apiHost, hosts, named }: WebApplicationProps) {
    super(scope, id);
    const bucket = asTaken(bucketOfFiles(this, stage));
    this.bucketName = bucket.bucketName;
    const { own } = named ?? {};
    const headers = responseHeaders(this, stage, hosts);
    const secure = {
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: headers,
    };
    const ofApi: BehaviorOptions = {
      ...secure,
      // A token and a key of idempotency are no less than a header each: nothing is sent on to plain HTTP, not even to be redirected.
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      origin: new HttpOrigin(apiHost, {
        protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
        originSslProtocols: [OriginSslPolicy.TLS_V1_2],
      }),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      // All headers go on, Authorization and Idempotency-Key among them; the host is that of the API, or it would not answer
      // (https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-origin-request-policies.html, read 2026-11-30).
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      compress: true,
    };
    const distribution = new Distribution(this, 'Distribution', {
      comment: `Régua ${stage.name}: the web application`,
      httpVersion: HttpVersion.HTTP2_AND_3,
      ...(named && { webAclId: named.webAclArn }),
      ...(own && {
        domainNames: [own.name],
        certificate: own.certificate,
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      }),
      defaultBehavior: {
        ...secure,
        origin: S3BucketOrigin.withOriginAccessControl(bucket),
        allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
        // Each file says for how long.
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        compress: true,
        functionAssociations: [
          { eventType: FunctionEventType.VIEWER_REQUEST, function: frontDoor(this, stage) },
        ],
      },
      additionalBehaviors: { '/v1/*': ofApi },
      errorResponses: KEEP_NO_ERRORS,
    });
    acknowledge(distribution, own !== undefined);
    this.target = distribution.distributionDomainName;
    this.url = `https://${own?.name ?? this.target}${APP_PATH}`;
    if (own) named?.names.lead(this, own.name, new CloudFrontTarget(distribution), { hasIpv6: true });
  }
}

/** The files are public, and nobody but the distribution fetches them: whatever changes them changes what people run. */
function bucketOfFiles(scope: Construct, stage: Stage): Bucket {
  const bucket = new Bucket(scope, 'Bucket', {
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    removalPolicy: stage.removalPolicy,
  });
  Validations.of(bucket).acknowledge({
    id: 'AwsSolutions-S1',
    reason:
      'It holds the files of the application, which everybody may read; CloudTrail shows who changed one where data events are on.',
  });
  return bucket;
}

/**
 * A bucket as the constructs of CloudFront take it: under `exactOptionalPropertyTypes` the class of the CDK is not its own interface.
 * @throws never: a bucket is one
 */
function asTaken(bucket: Bucket): IBucket {
  if (!isTaken(bucket)) throw new TypeError('a bucket is no bucket');
  return bucket;
}

const isTaken = (bucket: unknown): bucket is IBucket => bucket instanceof Bucket;

const frontDoor = (scope: Construct, stage: Stage): EdgeFunction =>
  new EdgeFunction(scope, 'FrontDoor', {
    comment: `Régua ${stage.name}: leads to the web application and to its page`,
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromInline(FRONT_DOOR),
  });

const responseHeaders = (scope: Construct, stage: Stage, hosts: ContentHosts): ResponseHeadersPolicy =>
  new ResponseHeadersPolicy(scope, 'Headers', {
    comment: `Régua ${stage.name}: the web application`,
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: contentPolicy(hosts), override: true },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      // Paths of the application have ids of debts in them.
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(365),
        includeSubdomains: false,
        override: true,
      },
    },
    customHeadersBehavior: {
      customHeaders: [
        { header: 'Cross-Origin-Opener-Policy', value: 'same-origin', override: true },
        {
          header: 'Permissions-Policy',
          value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
          override: true,
        },
      ],
    },
  });

function acknowledge(distribution: Distribution, hasName: boolean): void {
  const reasons = {
    'AwsSolutions-CFR1':
      'Those who work in it may do so from abroad: they sign in, and the files hold no data.',
    'AwsSolutions-CFR2':
      'A stage without names holds no real debtor: its firewall comes with them, from us-east-1.',
    'AwsSolutions-CFR3':
      'Paths have ids of debts in them, and addresses are those of people at work: the log of the API has neither.',
    ...(!hasName && {
      'AwsSolutions-CFR4':
        'A distribution without a name has the certificate of CloudFront, whose lowest version of TLS nobody can choose.',
    }),
  };
  for (const [id, reason] of Object.entries(reasons))
    Validations.of(distribution).acknowledge({ id, reason });
}
