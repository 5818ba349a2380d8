import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { dayOf } from '#domain/calendar/days.ts';
import { calendarTime } from '#runtime/time.ts';

/** More than any form of ours can be, bytes. */
const LONGEST_BODY = 16_384;

/** A request, as far as the page looks at it. */
export interface Request {
  readonly method: string;
  /** The parts of the path, `['d', '…']`. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  /** The fields of a form; undefined when the body is none, or is too long to be one of ours. */
  readonly form: URLSearchParams | undefined;
  readonly cookies: ReadonlyMap<string, string>;
  readonly origin: string | undefined;
  /** Where the request comes from, as far as the browser says: `same-origin`, `cross-site`, … */
  readonly site: string | undefined;
  /** When it came: in the calendar, ISO-8601; and by the clock, milliseconds since 1970. */
  readonly at: string;
  readonly clock: number;
  /** The day in Brasília. */
  readonly today: string;
  readonly id: string;
}

/** Reads what API Gateway hands over (payload 2.0). Nothing in it is trusted. */
export function readRequest(event: APIGatewayProxyEventV2): Request {
  const { timeEpoch, http, requestId } = event.requestContext;
  const at = calendarTime(timeEpoch);
  return {
    method: http.method,
    path: event.rawPath.split('/').filter((part) => part !== ''),
    query: new URLSearchParams(event.rawQueryString),
    form: formOf(event),
    cookies: new Map(
      (event.cookies ?? []).map((cookie) => {
        const [name = '', ...value] = cookie.split('=');
        return [name.trim(), value.join('=').trim()] as const;
      }),
    ),
    origin: event.headers.origin,
    site: event.headers['sec-fetch-site'],
    at,
    clock: timeEpoch,
    today: dayOf(at),
    id: requestId,
  };
}

function formOf({
  body = '',
  isBase64Encoded,
  headers,
}: APIGatewayProxyEventV2): URLSearchParams | undefined {
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(headers['content-type'] ?? '')) return undefined;
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  return bytes.length > LONGEST_BODY ? undefined : new URLSearchParams(bytes.toString('utf8'));
}
