import { Duration, Validations } from 'aws-cdk-lib';
import { HttpMethod, type HttpRoute, PayloadFormatVersion } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { Capability } from '#infra/capability.ts';
import { Handler } from './handler.ts';
import type { PaymentWebhook } from './payment-webhook.ts';
import type { Unsubscribing } from './unsubscribing.ts';

const METHODS = [HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST];
/** Below the link of a message, and what its pages show. */
const OF_DEBTORS = ['/d/{token}', '/d/{token}/{action}', '/logo/{creditor}'];
/** Where strangers may ask what we know: nobody needs it faster, but to try one code after the other. */
const OF_EVERYBODY = '/conferir';
const SLOWLY = { rateLimit: 5, burstLimit: 10 };

export interface DebtorPageProps extends Capability {
  /** Whose HTTP API the page is on. */
  readonly webhook: PaymentWebhook;
  /** How links in messages begin, and what signs them. */
  readonly links: Unsubscribing;
  /** What creditors show their PSPs; absent when none has its bills issued by one. */
  readonly pspSecret: Secret | undefined;
}

/** Where debtors see what they owe and why, pay it, or say what is wrong. */
export class DebtorPage extends Construct {
  readonly handler: Handler;

  constructor(scope: Construct, id: string, props: DebtorPageProps) {
    super(scope, id);
    const { stage, config, table, events, machines, webhook, links, pspSecret } = props;

    this.handler = new Handler(this, 'Handler', {
      stage,
      config,
      folder: 'portal',
      description: 'The page on which debtors see, pay and settle what they owe',
      // A PSP that issues a bill may take some seconds.
      timeout: Duration.seconds(20),
      environment: {
        TABLE_NAME: table.table.tableName,
        BUS_NAME: events.bus.eventBusName,
        MACHINE_ARN_PREFIX: machines.arnPrefix,
        PUBLIC_URL: links.publicUrl,
        LINK_SECRET_ARN: links.secret.secretArn,
        ...(pspSecret ? { PSP_SECRET_ARN: pspSecret.secretArn } : {}),
      },
    });
    table.grantDebts(this.handler);
    events.grantPublish(this.handler);
    this.handler.allowWake(machines, 'states:SendTaskSuccess', 'states:SendTaskFailure');
    // A debt that was with a person waits for its promise on a new execution.
    this.handler.allow(['states:StartExecution'], machines.current);
    this.handler.allow(['secretsmanager:GetSecretValue'], [links.secret.secretArn]);
    if (pspSecret) this.handler.allow(['secretsmanager:GetSecretValue'], [pspSecret.secretArn]);

    const integration = new HttpLambdaIntegration('Page', this.handler.function, {
      payloadFormatVersion: PayloadFormatVersion.VERSION_2_0,
    });
    const routesTo = (path: string): HttpRoute[] =>
      webhook.api.addRoutes({ path, methods: METHODS, integration }).map(open);
    for (const path of OF_DEBTORS) routesTo(path);
    webhook.slowDown(
      routesTo(OF_EVERYBODY),
      METHODS.map((method) => `${method} ${OF_EVERYBODY}`),
      SLOWLY,
    );
  }
}

function open(route: HttpRoute): HttpRoute {
  Validations.of(route).acknowledge({
    id: 'AwsSolutions-APIG4',
    reason:
      'Debtors have no login: the link is signed, the page asks for a part of their tax id, and a session follows from it.',
  });
  return route;
}
