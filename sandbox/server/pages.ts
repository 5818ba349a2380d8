import type { SandboxAws } from '#sandbox/aws/endpoint.ts';
import { type Answer, type Request, serve } from '#sandbox/aws/server.ts';
import type { VirtualClock } from '#sandbox/clock/virtual-clock.ts';
import { pickedIdentity } from './picked-identity.ts';
import { type MatchedRoute, routeOf } from './route-of.ts';

/** The pages of the sandbox, on a port of this machine. */
export interface Pages {
  /** `http://localhost:8484`, without a slash at its end: browsers keep cookies for it as they do over https. */
  readonly url: string;
  /** From now on the functions behind them are these. */
  answerWith(aws: SandboxAws, clock: VirtualClock): void;
  /** From now on the root shows this HTML; it is of this machine alone, and no stage has one. */
  showAtRoot(html: string): void;
  close(): Promise<void>;
}

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

/**
 * Serves the pages of people and the API over HTTP, as a stage without names does: one request after the other, on the virtual
 * clock, which moves only by what each request sets off.
 * @param port 0 for a free one
 */
export async function servePages(port: number): Promise<Pages> {
  let root: string | undefined;
  let behind: { readonly aws: SandboxAws; readonly clock: VirtualClock } | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let requests = 0;
  const answer = async (request: Request): Promise<Answer | 'drop'> => {
    if (!behind) return 'drop';
    const { aws, clock } = behind;
    requests += 1;
    const { pathname } = new URL(request.path, 'http://localhost');
    if (root !== undefined && pathname === '/' && request.method === 'GET')
      return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: root };
    const route = routeOf('people', request.method, pathname) ?? routeOf('api', request.method, pathname);
    if (!route) return NOT_FOUND;
    const event = asEvent(request, route, clock.now(), `page-${requests}`);
    try {
      const answered = (await aws.invoke(route.functionName, event)) as Answered;
      await clock.runUntil(clock.now());
      return asAnswer(answered);
    } catch {
      // API Gateway says no more of a function that failed; the sandbox reports the reason with its happenings.
      return { status: 500, headers: {}, body: '{"message":"Internal Server Error"}' };
    }
  };
  const inTurn = (request: Request): Promise<Answer | 'drop'> => {
    const turn = last.then(() => answer(request));
    last = turn;
    return turn;
  };
  const { server, host } = await serve(inTurn, port);
  return {
    url: `http://localhost:${host.split(':')[1]}`,
    answerWith: (aws, clock) => {
      behind = { aws, clock };
    },
    showAtRoot: (html) => {
      root = html;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
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
