import { createHash } from 'node:crypto';

const HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** Says what is wrong, and no more than the caller may know. */
export const refusal = (
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Response =>
  new Response(JSON.stringify({ message }), {
    status,
    headers: { ...HEADERS, 'cache-control': 'no-store', ...headers },
  });

/** Answers with something made once, for this caller. */
export const created = (content: object): Response =>
  new Response(JSON.stringify(content), {
    status: 201,
    headers: { ...HEADERS, 'cache-control': 'no-store' },
  });

/**
 * Answers with the content, or with 304 when it has not changed: the caller sends the `etag` of its copy as
 * `if-none-match` (RFC 9110, 13.1.2). The caller may cache it; no cache in between may.
 */
export function unlessKnown(content: object, ifNoneMatch: string | undefined): Response {
  const body = JSON.stringify(content);
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  const headers = { ...HEADERS, 'cache-control': 'private, no-cache', vary: 'authorization, accept', etag };
  const known = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return known.includes(etag) || known.includes('*')
    ? new Response(null, { status: 304, headers })
    : new Response(body, { status: 200, headers });
}
