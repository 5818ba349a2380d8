import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type Context, Hono } from 'hono';
import { withEventClock } from './event-clock.ts';
import { handler, timeLeftOf } from './middleware.ts';
import { calendarTime } from './time.ts';

/** What API Gateway says of a call beside the request itself. */
export interface HttpCall {
  readonly requestId: string;
  /** When it came: by the clock, milliseconds since 1970; and in the calendar, ISO-8601. */
  readonly clock: number;
  readonly at: string;
  /** Whether the caller showed a certificate that the address trusts (mTLS). */
  readonly hasCertificate: boolean;
  /** What the token says that the authorizer of the route accepted, unread; undefined on a route without one. */
  readonly claims?: unknown;
}

export type HttpApp = Hono<{ Bindings: HttpCall }>;
export type HttpContext<Path extends string = string> = Context<{ Bindings: HttpCall }, Path>;

/**
 * Makes an app without routes. What a route throws ends the invocation: Lambda counts it, and API Gateway answers 500.
 */
export function newApp(): HttpApp {
  const app: HttpApp = new Hono<{ Bindings: HttpCall }>({ strict: false });
  app.onError((error) => {
    throw error;
  });
  return app;
}

/** A function behind routes of the HTTP API: Hono routes the request, in the one middy stack. */
export const httpHandler = (app: HttpApp) =>
  handler(async (event: HttpEvent, context) =>
    withEventClock(event.requestContext.timeEpoch, timeLeftOf(context), async () =>
      resultOf(await app.fetch(requestOf(event), callOf(event))),
    ),
  );

/** An event of API Gateway, with the authorizer of its route, if it has one. */
type HttpEvent = APIGatewayProxyEventV2 & {
  readonly requestContext: { readonly authorizer?: { readonly jwt?: { readonly claims?: unknown } } };
};

const callOf = ({
  requestContext: { requestId, timeEpoch, authentication, authorizer },
}: HttpEvent): HttpCall => ({
  requestId,
  hasCertificate: authentication?.clientCert !== undefined,
  clock: timeEpoch,
  at: calendarTime(timeEpoch),
  claims: authorizer?.jwt?.claims,
});

/** Routes look at paths alone; which host was called does not matter to them. */
const ORIGIN = 'https://regua';

/** Every other method, such as TRACE, a `Request` refuses to have: it is one that no route has either. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** The request of payload 2.0 as the platform's `Request`. */
function requestOf(event: APIGatewayProxyEventV2): Request {
  const given = event.requestContext.http.method;
  const method = METHODS.includes(given) ? given : 'OTHER';
  const url = new URL(`${ORIGIN}${pathOf(event)}`);
  url.search = event.rawQueryString;
  return new Request(url, { method, headers: headersOf(event), ...bodyOf(event, method) });
}

/**
 * API Gateway hands the path over decoded, but the parameters of its routes one by one: a slash in an id is
 * distinguished from one between two parts only by these. The rest of a path, `{rest+}`, has no id with a slash in it.
 */
function pathOf({ routeKey, rawPath, pathParameters = {} }: APIGatewayProxyEventV2): string {
  const template = /^\S+ (\/.*)$/.exec(routeKey)?.[1];
  return template === undefined
    ? rawPath
    : template.replace(/\{(\w+)(\+?)\}/g, (_, name: string, isRest: string) => {
        const given = pathParameters[name] ?? '';
        return isRest ? given.split('/').map(encodeURIComponent).join('/') : encodeURIComponent(given);
      });
}

/** A header that HTTP does not allow is as good as none. */
function headersOf({ headers: given, cookies }: APIGatewayProxyEventV2): Headers {
  const headers = new Headers();
  const set = (name: string, value: string): void => {
    try {
      headers.set(name, value);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  };
  for (const [name, value] of Object.entries(given)) if (value !== undefined) set(name, value);
  if (cookies) set('cookie', cookies.join('; '));
  return headers;
}

const bodyOf = (
  { body, isBase64Encoded }: APIGatewayProxyEventV2,
  method: string,
): { body?: Buffer<ArrayBuffer> } =>
  body === undefined || method === 'GET' || method === 'HEAD'
    ? {}
    : { body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8') };

/** The answer as API Gateway takes it: text as it is, everything else in base 64. */
async function resultOf(response: Response): Promise<APIGatewayProxyStructuredResultV2> {
  const cookies = response.headers.getSetCookie();
  response.headers.delete('set-cookie');
  const bytes = Buffer.from(await response.arrayBuffer());
  const isText = /^(text\/|application\/(problem\+)?json)/.test(response.headers.get('content-type') ?? '');
  return {
    statusCode: response.status,
    headers: Object.fromEntries(response.headers),
    ...(cookies.length > 0 ? { cookies } : {}),
    ...(bytes.length === 0
      ? {}
      : { body: bytes.toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText }),
  };
}
