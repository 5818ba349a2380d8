import { type LookupAddress, type LookupOptions, lookup as resolve } from 'node:dns';
import {
  type ClientRequest,
  request as httpRequest,
  type IncomingMessage,
  type RequestOptions,
} from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import * as z from 'zod';
import { asError } from '#runtime/as-error.ts';
import { ForbiddenAddressError, faultOf, hostOf, isCallable } from './public-address.ts';
import { TIMEOUT } from './timeout.ts';

/** Bytes of an answer that are read, so that a short one ends as it should; what it says is of no matter. */
const MOST_READ = 4_096;

/** What an endpoint answered, or why it did not. */
export type EndpointAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly retryAfter: number | undefined }
  | { readonly kind: 'failed'; readonly error: string };

const OfNetwork = z.looseObject({ code: z.string().max(64) });

/** A call of an endpoint. */
export interface EndpointCall {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

type Post = (call: EndpointCall) => Promise<EndpointAnswer>;

let through: (call: EndpointCall, post: Post) => Promise<EndpointAnswer> = (call, post) => post(call);

/**
 * Routes every call through a function: the sandbox records what endpoints answer, and replays it. Without one, calls are made directly.
 */
export const postThrough = (other: typeof through = (call, post) => post(call)): void => {
  through = other;
};

/**
 * Posts an event to an endpoint, once. No redirect is followed. Its host is resolved for each call, and the call goes to the address that
 * was checked: a name that leads elsewhere a moment later gains nothing.
 */
export const postEvent: Post = (call) => through(call, post);

async function post({ url, headers, body }: EndpointCall): Promise<EndpointAnswer> {
  const deadline = AbortSignal.timeout(TIMEOUT);
  try {
    const response = await call(url, headers, body, deadline);
    const { statusCode = 0 } = response;
    await readSome(response);
    return { kind: 'answered', status: statusCode, retryAfter: secondsOf(response.headers['retry-after']) };
  } catch (error) {
    if (deadline.aborted) return { kind: 'failed', error: 'TIMEOUT' };
    const { data } = OfNetwork.safeParse(error);
    return { kind: 'failed', error: data?.code ?? asError(error).name };
  }
}

function call(
  address: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  return new Promise((answered, failed) => {
    const url = new URL(address);
    const host = hostOf(url);
    // Of an address in digits nothing is looked up.
    if (faultOf(address) !== undefined || (/^[\d.]+$|:/.test(host) && !isCallable(host)))
      return failed(new ForbiddenAddressError(`${host} may not be called`));
    const options: RequestOptions = {
      method: 'POST',
      headers: {
        ...headers,
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
        'user-agent': 'Regua-Webhooks/1',
      },
      lookup: checkedLookup,
      // A connection that was kept while the process slept is found broken.
      agent: false,
      signal,
    };
    const request: ClientRequest =
      url.protocol === 'https:' ? httpsRequest(url, options) : httpRequest(url, options);
    request.once('response', answered).on('error', failed).end(body);
  });
}

/** What finds the addresses of a name. */
type Resolver = (
  hostname: string,
  options: LookupOptions & { readonly all: true },
  found: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** Makes a lookup of the addresses of a name, which finds none if one of them may not be called. */
export const checkedBy =
  (resolver: Resolver): LookupFunction =>
  (hostname, options, found) => {
    resolver(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return found(error, []);
      if (!addresses.every(({ address }) => isCallable(address)))
        return found(new ForbiddenAddressError(`${hostname} may not be called`), []);
      const [first] = addresses;
      if (options.all || !first) return found(null, addresses);
      return found(null, first.address, first.family);
    });
  };

/** Resolves a name as Node.js does, and refuses it if one of its addresses may not be called. */
const checkedLookup = checkedBy(resolve);

/** Reads the first bytes of an answer, and ends it after them; a connection that breaks meanwhile does not matter, the status came. */
function readSome(response: IncomingMessage): Promise<void> {
  return new Promise((done) => {
    let read = 0;
    response
      .on('data', (chunk: Buffer) => {
        read += chunk.length;
        if (read > MOST_READ) response.destroy();
      })
      .once('close', done)
      .on('error', () => done());
  });
}

/** Seconds; a date would have to be held against a clock. */
const secondsOf = (header: string | undefined): number | undefined =>
  header !== undefined && /^\d{1,6}$/.test(header) ? Number(header) : undefined;
