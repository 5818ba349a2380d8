import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { CreateEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { type Answer, CALL_WITHIN, type Call, type Place } from '#test/deploy/place.ts';
import { detach, start, stop } from '#test/deploy/processes.ts';
import { eventually } from '#test/deploy/wait.ts';
import { pythonPackage } from '#test/python-package.ts';
import { mailboxAt } from './mailbox.ts';
import { tlsInFrontOf } from './tls.ts';

/** Read docs/emulator.md before it is raised: its supplement patches this version. */
const MINISTACK = '1.5.33';
/** Without it, it signs no token with RS256, and refuses every one. */
const BESIDE = { cryptography: '50.0.2' };
const SUPPLEMENT = fileURLToPath(new URL('supplement.py', import.meta.url));
const LOOPBACK = '127.0.0.1';
const REGION = 'sa-east-1';
const ACCOUNT = '000000000000';

/**
 * Starts MiniStack on a free port of the loopback. `AUTH=true` has it ask IAM about each call, so that a function
 * which lacks a permission fails here as it would on AWS.
 * @param folder where it is installed, and where its log goes
 * @param keep whether it goes on after us
 */
export async function emulator(folder: string, keep: boolean): Promise<Place> {
  const python = join(await pythonPackage(folder, 'ministack', MINISTACK, BESIDE), 'python');
  const port = await freePort();
  const url = `http://${LOOPBACK}:${port}`;
  const env = {
    AWS_ENDPOINT_URL: url,
    AWS_ENDPOINT_URL_S3: url,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_REGION: REGION,
    AWS_EC2_METADATA_DISABLED: 'true',
  };

  const logFile = join(folder, 'emulator.log');
  // It unpacks the functions there and leaves them behind. Not below our package.json, which declares ES modules.
  const temporary = await mkdtemp(join(tmpdir(), 'regua-emulator-'));
  const log = await open(logFile, 'w');
  const child = start(python, [SUPPLEMENT], {
    stdio: [keep ? 'ignore' : 'pipe', log.fd, log.fd],
    env: {
      ...process.env,
      ...env,
      AUTH: 'true',
      // With cryptography beside it, it would listen for devices too, on a fixed port.
      IOT_MTLS_ENABLED: '0',
      BIND_HOST: LOOPBACK,
      MINISTACK_HOST: LOOPBACK,
      GATEWAY_PORT: String(port),
      MINISTACK_REGION: REGION,
      TMPDIR: temporary,
      ...(keep && { OUTLIVE_PARENT: '1' }),
    },
  });
  await log.close();
  const leave = async (): Promise<void> => {
    if (keep) return detach(child);
    await stop(child);
    await rm(temporary, { recursive: true, force: true });
  };

  try {
    await eventually(`MiniStack ready at ${url}; see ${logFile}`, 30, async () => {
      if (child.exitCode !== null)
        throw new Error(`MiniStack ended at once:\n${await readFile(logFile, 'utf8')}`);
      return (await answers(url)) || undefined;
    });
  } catch (error) {
    await stop(child);
    throw error;
  }
  return {
    name: `MiniStack ${MINISTACK}, pid ${child.pid}, ${url}`,
    env,
    mailbox: mailboxAt(url),
    toBootstrap: `aws://${ACCOUNT}/${REGION}`,
    verify: (EmailIdentity) => new SESv2Client({}).send(new CreateEmailIdentityCommand({ EmailIdentity })),
    notes: () => linesOf(logFile, /^supplement:/),
    complaints: () => linesOf(logFile, / (WARNING|ERROR|CRITICAL) |^\w*(Error|Exception):/),
    call: (to, given) => call(port, to, given),
    forBrowser: () => tlsInFrontOf(port),
    hasScriptableLogin: true,
    shortestToken: 1,
    leave,
  };
}

const linesOf = async (file: string, pattern: RegExp): Promise<string[]> =>
  (await readFile(file, 'utf8')).split('\n').filter((line) => pattern.test(line));

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/_ministack/health`).then(
    ({ ok }) => ok,
    () => false,
  );

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, LOOPBACK, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * The emulator distinguishes HTTP APIs by the first name in the Host header, which `fetch` does not let us set; everything else, such as
 * the login pages, it knows by its path.
 */
function call(port: number, url: URL, { method = 'GET', headers = {}, body }: Call): Promise<Answer> {
  const [name, service] = url.host.split('.');
  const host = service === 'execute-api' ? { host: `${name}.execute-api.${LOOPBACK}` } : {};
  return new Promise((resolve, reject) => {
    request(
      {
        host: LOOPBACK,
        port,
        path: `${url.pathname}${url.search}`,
        method,
        headers: { ...headers, ...host },
        signal: AbortSignal.timeout(CALL_WITHIN),
      },
      (response) => {
        const { statusCode: status = 0, headers: given } = response;
        text(response).then((read) => resolve({ status, location: given.location, text: read }), reject);
      },
    )
      .on('error', reject)
      .end(body);
  });
}
