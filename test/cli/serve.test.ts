import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { COMMAND, regua } from '#test/builders/command.ts';

it('regua serve prints its links, serves the pages, and ends when it is stopped', async () => {
  const [node, bin] = COMMAND;
  const child = spawn(node, [bin, 'serve', '--port', '0', '--until', '2026-02-10'], { stdio: 'pipe' });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  while (!said.includes('/conferir')) await once(child.stdout, 'data');

  const [, url, digits] = /(http:\/\/localhost:\d+\/d\/\w{21}) {2}and type (\w{4})/.exec(said) ?? [];
  expect(said).toMatch(/its clock is at Tue 10\/02\/2026 12:00/);
  const asked = await fetch(url as string);
  expect(await asked.text()).toContain('confirme que é você');
  const confirmed = await fetch(url as string, {
    method: 'POST',
    body: new URLSearchParams({ digits: digits as string }),
    redirect: 'manual',
  });
  const cookie = confirmed.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/^sessao=[\w.-]+; Max-Age=1800; Path=\/; HttpOnly; SameSite=Lax$/);
  const seen = await fetch(url as string, { headers: { cookie: cookie.split(';')[0] as string } });
  expect(await seen.text()).toContain('BN-2026-');
  const page = /(http:\S+)\/conferir/.exec(said)?.[1];
  expect((await fetch(`${page}/u/nothing`)).status).toBe(404);
  const root = await (await fetch(`${page}/`)).text();
  // Every debt, while the terminal lists a few of each status.
  expect(root.match(/<li><a href="\/d\/\w{21}">BN-2026-/g)?.length).toBeGreaterThan(
    said.match(/\/d\//g)?.length ?? 0,
  );
  expect(root).toContain(`<a href="${new URL(url as string).pathname}">`);
  expect(root).toContain('<a href="/conferir">');
  expect(root).toContain('X-Sandbox-User');
  const api = /<a href="(\/v1\/\w+)">/.exec(root)?.[1];
  expect(await (await fetch(`${page}${api}`)).json()).toHaveProperty('items');
  expect((await fetch(`${page}/d/nothing`)).status).toBe(404);

  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

it('regua serve starts clocks that do not disturb each other, and ends them with itself', async () => {
  const [node, bin] = COMMAND;
  const child = spawn(node, [bin, 'serve', '--empty', '--port', '0'], { stdio: 'pipe' });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  while (!said.includes('/sandbox/clock')) await once(child.stdout, 'data');
  const [url = ''] = /http:\/\/localhost:\d+/.exec(said) ?? [];
  const post = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
    return JSON.parse(await response.text());
  };
  const nowOf = async (path: string) => JSON.parse(await (await fetch(`${path}/sandbox/clock`)).text()).now;

  const one = await post(`${url}/sandbox/clocks`, {});
  const two = await post(`${url}/sandbox/clocks`, { until: '2026-01-10' });
  expect([one, two]).toMatchObject([
    { id: 'clock-1', at: '2026-03-05T15:00:00.000Z' },
    { id: 'clock-2', at: '2026-01-10T15:00:00.000Z' },
  ]);
  await post(`${one.url}/sandbox/clock/advance`, { by: 'P2D' });
  expect(await Promise.all([url, one.url, two.url].map(nowOf))).toEqual([
    '2026-03-05T15:00:00.000Z',
    '2026-03-07T15:00:00.000Z',
    '2026-01-10T15:00:00.000Z',
  ]);

  expect((await fetch(`${url}/sandbox/clocks/clock-1`, { method: 'DELETE' })).status).toBe(204);
  expect((await fetch(`${url}/sandbox/clocks/clock-1`, { method: 'DELETE' })).status).toBe(404);
  await expect(nowOf(one.url)).rejects.toThrow('fetch failed');
  expect(await (await fetch(`${url}/sandbox/clocks`)).json()).toEqual({ items: [two] });
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
  await expect(nowOf(two.url)).rejects.toThrow('fetch failed');
}, 60_000);

it.each(['-1', '65536', 'http'])('port %s is none', async (port) => {
  const { exitCode, stderr } = await regua('serve', '--port', port);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('must be a number from 0 to 65535');
});
