import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { type HttpApi, HttpMethod, PayloadFormatVersion } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { Capability } from '#infra/capability.ts';
import { Handler } from './handler.ts';

export interface UnsubscribingProps extends Omit<Capability, 'machines'> {
  /** Where the page is. */
  readonly api: HttpApi;
}

/** Where debtors stop our messages with one click, and the secret that signs the links to it. */
export class Unsubscribing extends Construct {
  readonly handler: Handler;
  readonly secret: Secret;
  /** What links begin with, without a slash at its end. */
  readonly publicUrl: string;

  constructor(scope: Construct, id: string, { stage, config, table, events, api }: UnsubscribingProps) {
    super(scope, id);
    // Not its attribute ApiEndpoint, which emulators leave empty.
    const { region, urlSuffix } = Stack.of(this);
    this.publicUrl = `https://${api.apiId}.execute-api.${region}.${urlSuffix}`;
    this.secret = new Secret(this, 'Links', {
      description: 'Signs the links in messages: one key, or ["<newest>", "<older>"] while it is replaced',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: stage.removalPolicy,
    });
    Validations.of(this.secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'A link in a message sent years ago must still work: the key is replaced by hand, with the older kept beside it.',
    });

    this.handler = new Handler(this, 'Handler', {
      stage,
      config,
      folder: 'unsubscribe',
      description: 'Takes an address out at the wish of its owner',
      timeout: Duration.seconds(10),
      environment: {
        TABLE_NAME: table.table.tableName,
        BUS_NAME: events.bus.eventBusName,
        LINK_SECRET_ARN: this.secret.secretArn,
      },
    });
    table.grantDebts(this.handler);
    events.grantPublish(this.handler);
    this.handler.allow(['secretsmanager:GetSecretValue'], [this.secret.secretArn]);

    const routes = api.addRoutes({
      path: '/u/{token}',
      methods: [HttpMethod.GET, HttpMethod.POST],
      integration: new HttpLambdaIntegration('Unsubscribe', this.handler.function, {
        payloadFormatVersion: PayloadFormatVersion.VERSION_2_0,
      }),
    });
    for (const route of routes)
      Validations.of(route).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason: 'Whoever has the message may stop it, without a login (RFC 8058): the link itself is signed.',
      });
  }
}
