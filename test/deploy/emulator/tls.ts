import { request } from 'node:http';
import { createServer } from 'node:https';
import { generate } from 'selfsigned';

/** What answers a browser over TLS for every host of AWS, and hands it on to the emulator. */
export interface TlsFront {
  /** Has Chromium find every host there, whose certificate nobody knows. */
  readonly chromiumArguments: readonly string[];
  close(): Promise<void>;
}

/**
 * Opens TLS in front of the emulator, which speaks HTTP: the application asks the hosts that AWS has, and is a secure context, as there.
 * @param port of the emulator on the loopback
 */
export async function tlsInFrontOf(port: number): Promise<TlsFront> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'emulator' }], {
    keySize: 2048,
  });
  const server = createServer({ key, cert }, (incoming, answer) => {
    const { method, url: path, headers } = incoming;
    const forwarded = { ...headers, 'x-forwarded-proto': 'https' };
    const outgoing = request({ host: '127.0.0.1', port, method, path, headers: forwarded }, (answered) => {
      answer.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(answer);
    });
    outgoing.on('error', () => answer.writeHead(502).end());
    incoming.pipe(outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the server has no port');
  return {
    chromiumArguments: [
      `--host-resolver-rules=MAP * 127.0.0.1:${address.port}`,
      '--ignore-certificate-errors',
    ],
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
