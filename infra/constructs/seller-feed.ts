import { Duration, Validations } from 'aws-cdk-lib';
import { type HttpApi, HttpMethod, PayloadFormatVersion } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { Capability } from '#infra/capability.ts';
import { Handler } from './handler.ts';
import { operatorSecret } from './operator-secret.ts';
import type { Unsubscribing } from './unsubscribing.ts';

const BY_KEY =
  'A program of the creditor shows a key, of which two may be live at a time: the function compares it in constant time.';
const BY_LINK = 'Sellers have no login: the link is signed, for one seller, and is over after a week.';

const ROUTES = [
  { path: '/sellers/{creditorId}/{sellerId}/customers', method: HttpMethod.GET, reason: BY_KEY },
  { path: '/sellers/{creditorId}/{sellerId}/links', method: HttpMethod.POST, reason: BY_KEY },
  { path: '/s/{token}', method: HttpMethod.GET, reason: BY_LINK },
];

export interface SellerFeedProps extends Omit<Capability, 'machines' | 'events'> {
  /** Where the feed is. */
  readonly api: HttpApi;
  /** How links begin, and what signs them. */
  readonly links: Unsubscribing;
}

/** Where sellers, and the programs of their company, see where their customers stand. It reads, and changes nothing. */
export class SellerFeed extends Construct {
  readonly handler: Handler;
  /** The keys of each creditor. */
  readonly secret: Secret;

  constructor(scope: Construct, id: string, { stage, config, table, api, links }: SellerFeedProps) {
    super(scope, id);
    this.secret = operatorSecret(this, 'Keys', {
      stage,
      description: 'Keys for the feeds of sellers, by creditor, newest first: see docs/seller-feed.md',
      rotation:
        'Programs of the creditor hold the keys: an operator replaces them there, with two live at a time.',
    });
    this.handler = new Handler(this, 'Handler', {
      stage,
      config,
      folder: 'seller-feed',
      description: 'Shows sellers where their customers stand',
      timeout: Duration.seconds(10),
      environment: {
        TABLE_NAME: table.table.tableName,
        PUBLIC_URL: links.publicUrl,
        LINK_SECRET_ARN: links.secret.secretArn,
        SELLER_KEY_SECRET_ARN: this.secret.secretArn,
      },
    });
    table.grant(this.handler, 'dynamodb:GetItem', 'dynamodb:Query');
    this.handler.allow(['secretsmanager:GetSecretValue'], [links.secret.secretArn, this.secret.secretArn]);

    const integration = new HttpLambdaIntegration('Feed', this.handler.function, {
      payloadFormatVersion: PayloadFormatVersion.VERSION_2_0,
    });
    for (const { path, method, reason } of ROUTES)
      for (const route of api.addRoutes({ path, methods: [method], integration }))
        Validations.of(route).acknowledge({ id: 'AwsSolutions-APIG4', reason });
  }
}
