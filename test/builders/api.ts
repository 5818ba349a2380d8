import { pickedIdentity } from '#sandbox/server/picked-identity.ts';
import { routeOf } from '#sandbox/server/route-of.ts';
import type { TestWorld } from './world.ts';

/** An answer of the API; its body as JSON, if it has one. */
export interface ApiAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  // biome-ignore lint/suspicious/noExplicitAny: each test reads another answer.
  readonly body: any;
}

export interface ApiCall {
  readonly method?: string;
  /** Below `/v1`, encoded, with its query. */
  readonly path: string;
  /** `role` or `role@creditor`: an operator of every creditor without it. */
  readonly as?: string;
  /** What the authorizer says, in the place of `as`; null for a call without any. */
  readonly claims?: object | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Somebody calls the API, as API Gateway hands it to the function. */
export async function callApi(world: TestWorld, given: ApiCall): Promise<ApiAnswer> {
  const { method = 'GET', as = 'operator', headers = {}, body } = given;
  const { pathname, searchParams } = new URL(`/v1${given.path}`, 'http://localhost');
  const route = routeOf('api', method, pathname);
  if (!route) throw new Error(`no route of the topology answers ${method} ${pathname}`);
  const claims = given.claims === undefined ? pickedIdentity({ 'x-sandbox-user': as }) : given.claims;
  const answer = (await world.aws.invoke('api', {
    version: '2.0',
    routeKey: route.routeKey,
    rawPath: pathname,
    rawQueryString: searchParams.toString(),
    pathParameters: route.pathParameters,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    requestContext: {
      requestId: 'r-1',
      timeEpoch: world.clock.now(),
      http: { method },
      ...(claims ? { authorizer: { jwt: { claims } } } : {}),
    },
    isBase64Encoded: false,
  })) as { statusCode: number; headers: Record<string, string>; body?: string };
  return {
    status: answer.statusCode,
    headers: answer.headers,
    body: answer.body === undefined ? undefined : JSON.parse(answer.body),
  };
}
