import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { regua } from '#test/builders/command.ts';
import { ROOT } from '#test/builders/root.ts';

const PORTFOLIO = join(ROOT, 'sample/portfolio.jsonl');

/** Every command that asks a stage something. */
const COMMANDS: readonly (readonly string[])[] = [
  ['check', '--stage', 'dev'],
  ['dossier', '--debt', 'bebidas-nordeste_1', '--stage', 'dev'],
  ['reindex', '--stage', 'dev'],
  ['release', 'lote-1', '--stage', 'dev', '--yes'],
  ['undo', 'lote-1', '--stage', 'dev', '--yes'],
  ['put', PORTFOLIO, '--stage', 'dev', '--yes'],
];

afterEach(() => vi.unstubAllEnvs());

/** As on a machine that never signed in to AWS. */
function withoutCredentials(): void {
  for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_PROFILE'])
    vi.stubEnv(name, undefined);
  const nothing = join(PORTFOLIO, 'none');
  vi.stubEnv('AWS_CONFIG_FILE', nothing);
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', nothing);
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
  vi.stubEnv('AWS_REGION', 'sa-east-1');
}

/** As on a machine that is signed in, and finds what it is told to call. */
function signedIn(endpoint: string): void {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('AWS_REGION', 'sa-east-1');
  vi.stubEnv('AWS_MAX_ATTEMPTS', '1');
  vi.stubEnv('AWS_ENDPOINT_URL', endpoint);
}

describe('a command that asks a stage fails in one line that says what to mend', () => {
  it.each(COMMANDS)('without credentials: %s', async (...command) => {
    withoutCredentials();
    const { exitCode, stderr } = await regua(...command);
    expect({ exitCode, lines: stderr.trim().split('\n').length }).toEqual({ exitCode: 2, lines: 1 });
    expect(stderr).toMatch(/^There are no valid credentials of AWS: .+aws sso login/);
  });

  it.each(COMMANDS)('without a network: %s', async (...command) => {
    // Nothing listens on the port of tcpmux.
    signedIn('http://127.0.0.1:1');
    const { exitCode, stderr } = await regua(...command);
    expect({ exitCode, lines: stderr.trim().split('\n').length }).toEqual({ exitCode: 2, lines: 1 });
    expect(stderr).toMatch(/^AWS cannot be reached: .+\(ECONNREFUSED\).+AWS_REGION/);
  });

  it.each(COMMANDS)('without the right to ask: %s', async (...command) => {
    const server = createServer((request, response) => {
      const isQuery = request.headers['content-type']?.includes('urlencoded') === true;
      response.writeHead(400, { 'content-type': isQuery ? 'text/xml' : 'application/x-amz-json-1.0' });
      response
        .end(
          isQuery
            ? '<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>not authorized</Message></Error></ErrorResponse>'
            : JSON.stringify({ __type: 'AccessDeniedException', message: 'not authorized' }),
        )
        .on('error', () => undefined);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    signedIn(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    try {
      const { exitCode, stderr } = await regua(...command);
      expect({ exitCode, lines: stderr.trim().split('\n').length }).toEqual({ exitCode: 2, lines: 1 });
      expect(stderr).toMatch(/^AWS refused the call: not authorized \(AccessDenied(Exception)?\)/);
    } finally {
      server.close();
    }
  });
});
