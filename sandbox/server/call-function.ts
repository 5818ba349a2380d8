import type { SandboxAws } from '#sandbox/aws/endpoint.ts';
import type { Answer, Request } from '#sandbox/aws/server.ts';
import type { VirtualClock } from '#sandbox/clock/virtual-clock.ts';
import { pickedIdentity } from './picked-identity.ts';
import { type MatchedRoute, routeOf } from './route-of.ts';

/** What a function answers to API Gateway. */
interface Answered {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

/** What API Gateway answers to a path that no route has. */
const NOT_FOUND: Answer = { status: 404, headers: {}, body: '{"message":"Not Found"}' };

const pathOf = ({ path }: Pick<Request, 'path'>): string => new URL(path, 'http://localhost').pathname;

const matched = (request: Pick<Request, 'method' | 'path'>): MatchedRoute | undefined =>
  routeOf('people', request.method, pathOf(request)) ?? routeOf('api', request.method, pathOf(request));

/**
 * Whether a request can change nothing: a read of the API. A page may write when it is read, so it counts as a change.
 */
export const isRead = (request: Pick<Request, 'method' | 'path'>): boolean => {
  const isOfPeople = routeOf('people', request.method, pathOf(request)) !== undefined;
  return matched(request) === undefined || (!isOfPeople && request.method === 'GET');
};

/**
 * Hands a request to the function whose route it matches, as a stage without names does, and lets happen what it sets off at once.
 * @param requestId as API Gateway would name it
 */
export async function callFunction(
  { aws, clock }: { readonly aws: SandboxAws; readonly clock: VirtualClock },
  request: Request,
  requestId: string,
): Promise<Answer> {
  const route = matched(request);
  if (!route) return NOT_FOUND;
  const event = asEvent(request, route, clock.now(), requestId);
  try {
    const answered = (await aws.invoke(route.functionName, event)) as Answered;
    await clock.runUntil(clock.now());
    return asAnswer(answered);
  } catch {
    // API Gateway says no more of a function that failed; the sandbox reports the reason with its happenings.
    return { status: 500, headers: {}, body: '{"message":"Internal Server Error"}' };
  }
}

/**
 * The request as API Gateway's HTTP APIs hand it over (payload 2.0): a body always in base 64, as they do of a form.
 */
function asEvent(
  { method, path, headers, body }: Request,
  { routeKey, pathParameters, authorizer }: MatchedRoute,
  now: number,
  requestId: string,
) {
  const { pathname, search } = new URL(path, 'http://localhost');
  const { cookie, ...others } = headers;
  return {
    version: '2.0',
    routeKey,
    rawPath: pathname,
    rawQueryString: search.slice(1),
    headers: others,
    ...(cookie === undefined ? {} : { cookies: cookie.split('; ') }),
    pathParameters,
    requestContext: {
      requestId,
      timeEpoch: now,
      http: { method, path: pathname },
      ...(authorizer === 'jwt' ? { authorizer: { jwt: { claims: pickedIdentity(headers) } } } : {}),
    },
    ...(body.length > 0 ? { body: body.toString('base64') } : {}),
    isBase64Encoded: body.length > 0,
  };
}

const asAnswer = ({ statusCode, headers, cookies, body = '', isBase64Encoded }: Answered): Answer => ({
  status: statusCode,
  headers: { ...headers, ...(cookies?.length ? { 'set-cookie': cookies.join(', ') } : {}) },
  body: isBase64Encoded ? Buffer.from(body, 'base64') : body,
});
