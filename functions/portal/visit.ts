import { getCookie } from 'hono/cookie';
import { dayOf } from '#domain/calendar/days.ts';
import type { HttpContext } from '#runtime/http-handler.ts';

/** Longer than any of our forms, bytes. */
const LONGEST_BODY = 16_384;

/** The parts of a visitor's request that the page reads. Nothing in it is trusted. */
export interface Visit {
  readonly method: string;
  readonly query: URLSearchParams;
  /** The fields of a form; undefined when the body is none, or is too long to be one of ours. */
  readonly form: URLSearchParams | undefined;
  readonly cookies: Readonly<Record<string, string>>;
  readonly origin: string | undefined;
  /** Where the request comes from, as far as the browser says: `same-origin`, `cross-site`, … */
  readonly site: string | undefined;
  /** When it came: in the calendar, ISO-8601; and by the clock, milliseconds since 1970. */
  readonly at: string;
  readonly clock: number;
  /** The day where the debtor is, once the link says who that is; until then, in Brasília. */
  readonly today: string;
  readonly id: string;
}

export async function readVisit(c: HttpContext): Promise<Visit> {
  const { requestId: id, clock, at } = c.env;
  return {
    method: c.req.method,
    query: new URL(c.req.url).searchParams,
    form: await formOf(c),
    cookies: getCookie(c),
    origin: c.req.header('origin'),
    site: c.req.header('sec-fetch-site'),
    at,
    clock,
    today: dayOf(at),
    id,
  };
}

async function formOf({ req }: HttpContext): Promise<URLSearchParams | undefined> {
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(req.header('content-type') ?? ''))
    return undefined;
  const bytes = Buffer.from(await req.arrayBuffer());
  return bytes.length > LONGEST_BODY ? undefined : new URLSearchParams(bytes.toString('utf8'));
}
