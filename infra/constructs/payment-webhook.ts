import { Duration, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  type CfnStage,
  HttpApi,
  HttpMethod,
  type HttpRoute,
  HttpStage,
  LogGroupLogDestination,
  PayloadFormatVersion,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { Capability } from '#infra/capability.ts';
import type { Stage } from '#infra/stage.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { Handler } from './handler.ts';
import { operatorSecret } from './operator-secret.ts';

/**
 * A provider is told one address. PSPs add `/pix` to it (BACEN, API Pix, `webhookUrl`), and have no place for a secret
 * but the address itself.
 */
const PATHS = ['', '/pix', '/{token}/pix'].map((rest) => `/webhooks/payments/{provider}${rest}`);

/** Where payment providers tell of money: an HTTP API, and the secrets that prove who speaks. */
export class PaymentWebhook extends Construct {
  readonly handler: Handler;
  readonly api: HttpApi;
  readonly url: string;
  readonly secret: Secret;
  readonly #stage: HttpStage;
  /** Signed payments that could not be recorded: they wait for a person. */
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, { stage, config, table, events, machines }: Capability) {
    super(scope, id);

    this.secret = operatorSecret(this, 'Secrets', {
      stage,
      description: 'Webhook providers and their secrets, newest first: see docs/deploying.md',
      rotation: 'The provider issues the secrets: an operator rotates them there, with two live at a time.',
    });
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters');
    Validations.of(this.deadLetters).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is itself a dead-letter queue: the function writes to it, and a person empties it.',
    });

    this.handler = new Handler(this, 'Handler', {
      stage,
      config,
      folder: 'webhook',
      description: 'Verifies, records and applies the payments that providers tell of',
      // Providers wait ten seconds or less before they send again.
      timeout: Duration.seconds(10),
      environment: {
        TABLE_NAME: table.table.tableName,
        BUS_NAME: events.bus.eventBusName,
        MACHINE_ARN_PREFIX: machines.arnPrefix,
        WEBHOOK_SECRET_ARN: this.secret.secretArn,
        DEAD_LETTER_QUEUE_URL: this.deadLetters.queueUrl,
      },
    });
    table.grantDebts(this.handler);
    events.grantPublish(this.handler);
    // A debt whose money goes back is owed again, on its ladder.
    this.handler.allow(['states:StartExecution'], machines.current);
    this.handler.allowWake(machines, 'states:SendTaskSuccess');
    this.handler.allow(['secretsmanager:GetSecretValue'], [this.secret.secretArn]);
    this.handler.allow(['sqs:SendMessage'], [this.deadLetters.queueArn]);

    this.api = new HttpApi(this, 'Api', {
      apiName: `${stage.prefix}webhooks`,
      description: 'Where payment providers tell of a payment',
      createDefaultStage: false,
    });
    const integration = new HttpLambdaIntegration('Payments', this.handler.function, {
      payloadFormatVersion: PayloadFormatVersion.VERSION_2_0,
    });
    for (const path of PATHS)
      for (const route of this.api.addRoutes({ path, methods: [HttpMethod.POST], integration }))
        Validations.of(route).acknowledge({
          id: 'AwsSolutions-APIG4',
          reason:
            'Providers sign the raw body, which no authorizer of an HTTP API sees, or show a token: the function verifies it.',
        });
    this.#stage = defaultStage(this, this.api, stage);
    this.url = this.#stage.url;
  }

  /**
   * Lets only so many requests a second through to some routes of the API, whoever sends them. The stage is made after
   * them: it may only speak of routes that are there.
   */
  slowDown(
    routes: readonly HttpRoute[],
    keys: readonly string[],
    { rateLimit, burstLimit }: Stage['webhookThrottle'],
  ): void {
    const stage = this.#stage.node.defaultChild as CfnStage;
    const settings = {
      ThrottlingRateLimit: rateLimit,
      ThrottlingBurstLimit: burstLimit,
      DetailedMetricsEnabled: true,
    };
    stage.routeSettings = Object.fromEntries(keys.map((key) => [key, settings]));
    this.#stage.node.addDependency(...routes);
  }
}

function defaultStage(
  scope: Construct,
  httpApi: HttpApi,
  { webhookThrottle, logRetention, removalPolicy }: Stage,
): HttpStage {
  const accessLogs = new LogGroup(scope, 'AccessLogs', { retention: logRetention, removalPolicy });
  return new HttpStage(scope, 'Stage', {
    httpApi,
    stageName: '$default',
    autoDeploy: true,
    throttle: webhookThrottle,
    detailedMetricsEnabled: true,
    accessLogSettings: {
      destination: new LogGroupLogDestination(accessLogs),
      format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
    },
  });
}

/** No address, no user agent, no body: what is needed to find a request again and to see how it went. */
const ACCESS_LOG = {
  requestId: '$context.requestId',
  requestTimeEpoch: '$context.requestTimeEpoch',
  routeKey: '$context.routeKey',
  status: '$context.status',
  responseLatency: '$context.responseLatency',
  responseLength: '$context.responseLength',
  integrationStatus: '$context.integrationStatus',
  integrationError: '$context.integrationErrorMessage',
};
