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
  expect(said).toMatch(/where it is noon of 10\/02\/2026/);
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

it.each(['-1', '65536', 'http'])('port %s is none', async (port) => {
  const { exitCode, stderr } = await regua('serve', '--port', port);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('must be a number from 0 to 65535');
});
