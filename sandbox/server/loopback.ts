import type { IncomingHttpHeaders } from 'node:http';
import type { Answer } from '#sandbox/aws/server.ts';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Whether a `Host` header names this machine. */
export function isLoopback(host: string | undefined): boolean {
  const address = `http://${host}`;
  return URL.canParse(address) && LOOPBACK.includes(new URL(address).hostname);
}

/**
 * The answer to a request that did not mean this machine: its `Host` is another, as when a site has its own name lead to 127.0.0.1 (DNS
 * rebinding) and its visitor's browser then takes the sandbox for a part of that site. Undefined for every other request.
 * 421 is "Misdirected Request": https://www.rfc-editor.org/rfc/rfc9110#section-15.5.20 (read on 2026-11-30)
 */
export function refuseForeignHost({ host }: IncomingHttpHeaders): Answer | undefined {
  if (isLoopback(host)) return undefined;
  return {
    status: 421,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
    body: JSON.stringify({
      type: 'about:blank',
      title: 'Misdirected Request',
      status: 421,
      detail: 'The sandbox answers this machine alone: Host has to be localhost, 127.0.0.1 or [::1].',
    }),
  };
}

/** Whether a request comes from a page of another site, which a browser says in `Origin`. */
export const isFromElsewhere = ({ origin }: IncomingHttpHeaders): boolean =>
  origin !== undefined && !(origin.startsWith('http') && isLoopback(origin.replace(/^https?:\/\//, '')));
