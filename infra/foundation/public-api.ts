import { Stack, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  type CfnStage,
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
  PayloadFormatVersion,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { HttpRoute } from '#deployment/http-functions.ts';
import { type Alarms, SUM } from '#infra/building-blocks/alarms.ts';
import type { Handler } from '#infra/building-blocks/handler.ts';
import type { Stage } from '#infra/stage/stage.ts';

/** The one HTTP API: webhooks of providers, pages of debtors, views of sellers. */
export class PublicApi extends Construct {
  /** With a slash at its end. */
  readonly url: string;
  /** How links in messages begin, without a slash at its end. */
  readonly publicUrl: string;
  readonly #api: HttpApi;
  readonly #stage: HttpStage;
  /** What differs from the throttle of the stage, by the key of the route. */
  readonly #routeSettings: Record<string, object> = {};

  constructor(
    scope: Construct,
    id: string,
    { stage, alarms }: { readonly stage: Stage; readonly alarms: Alarms },
  ) {
    super(scope, id);
    this.#api = new HttpApi(this, 'Api', {
      apiName: `${stage.prefix}public`,
      description: 'Webhooks of payment providers, pages of debtors, views of sellers',
      createDefaultStage: false,
    });
    this.#stage = defaultStage(this, this.#api, stage);
    this.url = this.#stage.url;
    // Not its attribute ApiEndpoint, which emulators leave empty.
    const { region, urlSuffix } = Stack.of(this);
    this.publicUrl = `https://${this.#api.apiId}.execute-api.${region}.${urlSuffix}`;
    alarms.raise(this, 'ServerErrors', {
      metric: this.#api.metricServerError(SUM),
      text: {
        happened: 'The public API answered 5xx.',
        debtors:
          'Debtors saw an error instead of their page, or a provider sends a payment again, but not for ever.',
        todo: 'Read the logs of the functions behind it.',
      },
      entry: 'the-api-fails',
    });
  }

  /** Has a function answer `routes`. */
  route(handler: Handler, routes: readonly HttpRoute[]): void {
    const integration = new HttpLambdaIntegration('Function', handler.function, {
      payloadFormatVersion: PayloadFormatVersion.VERSION_2_0,
    });
    for (const { path, methods, access, throttle } of routes) {
      const added = this.#api.addRoutes({
        path,
        methods: methods.map((method) => HttpMethod[method]),
        integration,
      });
      for (const route of added)
        Validations.of(route).acknowledge({ id: 'AwsSolutions-APIG4', reason: access });
      if (!throttle) continue;
      for (const method of methods)
        this.#routeSettings[`${method} ${path}`] = {
          ThrottlingRateLimit: throttle.rateLimit,
          ThrottlingBurstLimit: throttle.burstLimit,
          DetailedMetricsEnabled: true,
        };
      (this.#stage.node.defaultChild as CfnStage).routeSettings = this.#routeSettings;
      // A stage may only have settings for routes that exist.
      this.#stage.node.addDependency(...added);
    }
  }
}

function defaultStage(
  scope: Construct,
  httpApi: HttpApi,
  { apiThrottle, logRetention, removalPolicy }: Stage,
): HttpStage {
  const accessLogs = new LogGroup(scope, 'AccessLogs', { retention: logRetention, removalPolicy });
  return new HttpStage(scope, 'Stage', {
    httpApi,
    stageName: '$default',
    autoDeploy: true,
    throttle: apiThrottle,
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
