import { Stack, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  type CfnStage,
  HttpApi,
  HttpMethod,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
  PayloadFormatVersion,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { AlarmText } from '#deployment/alarm-text.ts';
import type { HttpRoute } from '#deployment/http-route.ts';
import { type Alarms, SUM } from '#infra/building-blocks/alarms.ts';
import type { Handler } from '#infra/building-blocks/handler.ts';
import type { Stage } from '#infra/stage/stage.ts';
import { SCOPE_OF_API, type SignIn } from './sign-in.ts';

export interface RegionalApiProps {
  readonly stage: Stage;
  readonly alarms: Alarms;
  /** The end of its name, after the prefix of the stage. */
  readonly name: string;
  readonly description: string;
  /** The sign-in that authorizes callers of a route with a token. */
  readonly signIn: SignIn;
  /** What it means that it answers 5xx: the text of the alarm. */
  readonly errorAlarm: AlarmText;
  /** Whether the host that API Gateway gives it is switched off, so that only a name of ours leads to it. */
  readonly isNamedOnly?: boolean;
}

/** An HTTP API with its stage, its access log and its alarm. */
export class RegionalApi extends Construct {
  readonly api: HttpApi;
  readonly stage: HttpStage;
  /** The host that API Gateway gives it. */
  readonly host: string;
  /** What differs from the throttle of the stage, by the key of the route. */
  readonly #routeSettings: Record<string, object> = {};
  readonly #throttle: Stage['apiThrottle'];
  /** Made for each API, and only for one with a route that asks for it. */
  readonly #authorizer: IHttpRouteAuthorizer;

  constructor(
    scope: Construct,
    id: string,
    { stage, alarms, name, description, signIn, errorAlarm, isNamedOnly = false }: RegionalApiProps,
  ) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', {
      apiName: `${stage.prefix}${name}`,
      description,
      createDefaultStage: false,
      ...(isNamedOnly && { disableExecuteApiEndpoint: true }),
    });
    this.#throttle = stage.apiThrottle;
    this.#authorizer = signIn.authorizer();
    this.stage = defaultStage(this, this.api, stage);
    // Not its attribute ApiEndpoint, which emulators leave empty.
    const { region, urlSuffix } = Stack.of(this);
    this.host = `${this.api.apiId}.execute-api.${region}.${urlSuffix}`;
    alarms.raise(this, 'ServerErrors', {
      metric: this.api.metricServerError(SUM),
      text: errorAlarm,
      entry: 'the-api-fails',
    });
  }

  /** Connects `routes` to a function. */
  route(handler: Handler, routes: readonly HttpRoute[]): void {
    if (routes.length === 0) return;
    const integration = new HttpLambdaIntegration('Function', handler.function, {
      payloadFormatVersion: PayloadFormatVersion.VERSION_2_0,
      // One permission for this API, and none for each route: a stack has room for 500 resources.
      scopePermissionToRoute: false,
    });
    for (const { path, methods, access, authorizer, throttle } of routes) {
      const added = this.api.addRoutes({
        path,
        methods: methods.map((method) => HttpMethod[method]),
        integration,
        ...(authorizer === 'jwt' && {
          authorizer: this.#authorizer,
          authorizationScopes: [SCOPE_OF_API],
        }),
      });
      for (const route of authorizer ? [] : added)
        Validations.of(route).acknowledge({ id: 'AwsSolutions-APIG4', reason: access });
      if (!throttle) continue;
      for (const method of methods)
        this.#routeSettings[`${method} ${path}`] = {
          ThrottlingRateLimit: Math.min(throttle.rateLimit, this.#throttle.rateLimit),
          ThrottlingBurstLimit: Math.min(throttle.burstLimit, this.#throttle.burstLimit),
          DetailedMetricsEnabled: true,
        };
      (this.stage.node.defaultChild as CfnStage).routeSettings = this.#routeSettings;
      // A stage may only have settings for routes that exist.
      this.stage.node.addDependency(...added);
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

/**
 * The fields of the access log: enough to find a request again and to see how it went; no address, no user agent, no body.
 */
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
