import { Agent, request } from 'node:https';

/** What a call to a PSP needs to be let in: mTLS (Manual de Segurança do Pix). PEM texts. */
export interface MutualTls {
  readonly certificate: string;
  readonly privateKey: string;
  /** The PSP's own certificate authority, when it is not a public one. */
  readonly authority?: string | undefined;
}

export interface HttpsAnswer {
  readonly status: number;
  readonly body: string;
}

/** Milliseconds that a PSP has for its answer. */
const TIMEOUT = 8_000;

/** One HTTPS call with a client certificate. Rejects when there is no answer. */
export function callHttps(call: {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  readonly tls: MutualTls;
}): Promise<HttpsAnswer> {
  const { method, url, headers, body, tls } = call;
  const agent = new Agent({
    cert: tls.certificate,
    key: tls.privateKey,
    ...(tls.authority === undefined ? {} : { ca: tls.authority }),
    minVersion: 'TLSv1.2',
  });
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers, agent, timeout: TIMEOUT }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () =>
        resolve({ status: incoming.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
      );
    });
    outgoing.on('timeout', () => outgoing.destroy(new Error(`no answer within ${TIMEOUT} ms`)));
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
