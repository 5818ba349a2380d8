import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { applicationAnswer } from '#sandbox/server/application.ts';

const top = mkdtempSync(join(tmpdir(), 'regua-application-'));
const folder = join(top, 'web');
mkdirSync(join(folder, 'assets'), { recursive: true });
writeFileSync(join(folder, 'index.html'), '<!doctype html>');
writeFileSync(join(folder, 'assets', 'index-0aB3dE5f.js'), 'export {};');
writeFileSync(join(top, 'secret'), 'no page');
mkdirSync(join(top, 'web-other'));
writeFileSync(join(top, 'web-other', 'file'), 'no page');
afterAll(() => rmSync(top, { recursive: true }));

const get = (path: string, method = 'GET') => applicationAnswer(folder, { method, path });

it('an address that is no file is the first page, which is asked for anew and runs no script but its own', () => {
  for (const path of ['/app/', '/app/debts/x_BN-1_2', '/app/work?q=1']) {
    const answer = get(path);
    expect(answer?.status).toBe(200);
    expect(String(answer?.body)).toBe('<!doctype html>');
    expect(answer?.headers['cache-control']).toBe('no-cache');
    expect(answer?.headers['content-security-policy']).toMatch(/default-src 'none'; script-src 'self';/);
    expect(answer?.headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
  }
});

it('a file whose name has a hash is kept for ever, and one of an earlier build is not found', () => {
  expect(get('/app/assets/index-0aB3dE5f.js')).toMatchObject({
    status: 200,
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    },
  });
  expect(get('/app/assets/index-99999999.js')?.status).toBe(404);
});

it('the settings say that it is a sandbox, without sign-in', () => {
  expect(JSON.parse(String(get('/app/settings.json')?.body))).toEqual({ sandbox: true, stage: 'sandbox' });
});

it.each(['/app/../secret', '/app/%2e%2e/secret', '/app/..%2fsecret', '/app/..%2Fweb-other%2Ffile'])(
  'nothing outside of its folder is answered: %s',
  (path) => {
    const answer = get(path);
    expect(String(answer?.body ?? '')).not.toContain('no page');
  },
);

it('what is not below /app, and what is no reading, is for others', () => {
  expect(get('/v1/debts')).toBeUndefined();
  expect(get('/application')).toBeUndefined();
  expect(get('/app/', 'POST')).toBeUndefined();
  expect(get('/app')).toMatchObject({ status: 308, headers: { location: '/app/' } });
});
