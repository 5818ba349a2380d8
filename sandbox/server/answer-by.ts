import type { Hono } from 'hono';
import type { Answer, Request as Received } from '#sandbox/aws/server.ts';

/** Has an app answer a request of the sandbox's server. */
export async function answerBy(app: Hono, { method, path, headers, body }: Received): Promise<Answer> {
  const given = new Headers();
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) given.set(name, String(value));
  const bodyless = method === 'GET' || method === 'HEAD';
  const response = await app.fetch(
    new Request(new URL(path, 'http://localhost'), {
      method,
      headers: given,
      ...(bodyless ? {} : { body: new Uint8Array(body) }),
    }),
  );
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  };
}
