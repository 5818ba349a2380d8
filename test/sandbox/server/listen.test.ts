import { request } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { listen } from '#sandbox/server/listen.ts';

/** The status of the answer to a request with this `Host`, which `fetch` would not send. */
const statusFor = (url: string, host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(url, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .once('error', reject)
      .end();
  });

it.each([
  ['localhost:8484', 200],
  ['localhost', 200],
  ['LOCALHOST:1', 200],
  ['127.0.0.1:8484', 200],
  ['[::1]:8484', 200],
  ['attacker.example', 421],
  ['attacker.example:8484', 421],
  ['localhost.attacker.example', 421],
  ['localhost@attacker.example', 421],
  ['127.0.0.1.nip.io', 421],
  ['0.0.0.0:8484', 421],
])('a request whose Host is "%s" is answered with %i', async (host, status) => {
  const { url, answerWith, close } = await listen(0);
  onTestFinished(close);
  answerWith(async () => ({ status: 200, headers: {}, body: '' }));
  expect(await statusFor(url, host)).toBe(status);
});

it('answers one request after the other, and goes on after one that fails', async () => {
  const { url, answerWith, close } = await listen(0);
  onTestFinished(close);
  const order: string[] = [];
  answerWith(async ({ path }) => {
    order.push(`begin ${path}`);
    await new Promise((resolve) => setImmediate(resolve));
    order.push(`end ${path}`);
    if (path === '/fails') throw new Error('it fails');
    return { status: 200, headers: {}, body: '' };
  });
  const answers = await Promise.all(['/fails', '/one', '/two'].map((path) => fetch(`${url}${path}`)));
  expect(answers.map(({ status }) => status)).toEqual([500, 200, 200]);
  for (let index = 0; index < order.length; index += 2)
    expect(order[index + 1]).toBe(order[index]?.replace('begin', 'end'));
});
