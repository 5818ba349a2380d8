import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import type { Config } from '#schemas/config/config.ts';
import { violations } from '#test/contract/bacen-schema.ts';
import { deployedConfig } from './config.ts';
import { CREDITOR } from './world.ts';

const CLIENT = { id: 'regua', secret: 's3cret' };

interface Stored {
  readonly body: { readonly valor: { readonly original: string } };
  status: string;
  revisao: number;
}

/** What the PSP does with a call instead of answering it well; used up one by one. */
export type Mishap = 'hang up' | 'busy' | 'take it and hang up' | 'no code';

/** A PSP on this machine: mTLS, OAuth 2.0, and BACEN's cobv, which it holds callers to by the schemas of the OpenAPI. */
export class TestPsp {
  readonly charges = new Map<string, Stored>();
  readonly calls: string[] = [];
  readonly mishaps: Mishap[] = [];
  readonly #server: Server;
  readonly #pems: Awaited<ReturnType<typeof makePems>>;

  private constructor(server: Server, pems: Awaited<ReturnType<typeof makePems>>) {
    this.#server = server;
    this.#pems = pems;
  }

  static async start(): Promise<TestPsp> {
    const pems = await makePems();
    const server = createServer({
      cert: pems.cert,
      key: pems.private,
      ca: pems.cert,
      requestCert: true,
      rejectUnauthorized: true,
    });
    const psp = new TestPsp(server, pems);
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { method = '', url = '', headers } = request;
        const mishap = url.startsWith('/cobv') ? psp.mishaps.shift() : undefined;
        psp.calls.push(`${method} ${url}`);
        if (mishap === 'hang up') return request.socket.destroy();
        const answer =
          mishap === 'busy'
            ? { status: 503, body: problem('ServicoIndisponivel') }
            : psp.#answer(method, url, headers.authorization, Buffer.concat(chunks).toString('utf8'));
        if (mishap === 'take it and hang up') return request.socket.destroy();
        const { pixCopiaECola, ...codeless } = answer.body as Record<string, unknown>;
        const body =
          mishap === 'no code' ? codeless : { ...codeless, ...(pixCopiaECola ? { pixCopiaECola } : {}) };
        response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
        return undefined;
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return psp;
  }

  get url(): string {
    return `https://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The entry of a creditor in the secret of the PSPs. */
  get access() {
    return {
      clientId: CLIENT.id,
      clientSecret: CLIENT.secret,
      certificate: this.#pems.clientcert as string,
      privateKey: this.#pems.clientprivate as string,
      authority: this.#pems.cert,
    };
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(method: string, url: string, authorization: string | undefined, body: string) {
    if (method === 'POST' && url === '/oauth/token') return token(authorization, body);
    if (authorization !== 'Bearer a-token') return { status: 403, body: problem('AcessoNegado') };
    const txid = /^\/cobv\/([^/]+)$/.exec(url)?.[1];
    if (!txid) return { status: 404, body: problem('NaoEncontrado') };
    if (method === 'PUT') return this.#put(txid, JSON.parse(body));
    const charge = this.charges.get(txid);
    if (!charge) return { status: 404, body: problem('NaoEncontrado') };
    return method === 'PATCH'
      ? this.#patch(txid, charge, JSON.parse(body))
      : { status: 200, body: shown(txid, charge) };
  }

  #put(txid: string, body: Stored['body']) {
    const wrong = [...violations('TxId', txid), ...violations('CobVSolicitada', body)];
    if (wrong.length > 0 || this.charges.has(txid))
      return { status: 400, body: problem('CobVOperacaoInvalida', wrong) };
    const charge = { body, status: 'ATIVA', revisao: 0 };
    this.charges.set(txid, charge);
    return { status: 201, body: shown(txid, charge) };
  }

  #patch(txid: string, charge: Stored, body: { status?: string }) {
    const wrong = violations('CobVRevisada', body);
    if (wrong.length > 0 || charge.status !== 'ATIVA' || body.status !== 'REMOVIDA_PELO_USUARIO_RECEBEDOR')
      return { status: 400, body: problem('CobVOperacaoInvalida', wrong) };
    charge.status = body.status;
    charge.revisao += 1;
    return { status: 200, body: shown(txid, charge) };
  }
}

const makePems = () =>
  generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    clientCertificate: { cn: 'regua', keyType: 'ec', algorithm: 'sha256' },
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] },
    ],
  });

function token(authorization: string | undefined, body: string) {
  const basic = `Basic ${Buffer.from(`${CLIENT.id}:${CLIENT.secret}`).toString('base64')}`;
  const asked = new URLSearchParams(body);
  return authorization === basic && asked.get('grant_type') === 'client_credentials'
    ? { status: 200, body: { access_token: 'a-token', token_type: 'Bearer', expires_in: 3600 } }
    : { status: 401, body: { error: 'invalid_client' } };
}

const shown = (txid: string, { body, status, revisao }: Stored) => ({
  ...body,
  txid,
  status,
  revisao,
  loc: { id: 1, location: `pix.psp.example/v2/cobv/${txid}`, tipoCob: 'cobv' },
  pixCopiaECola: `code-of-${txid}`,
});

const problem = (type: string, violacoes: readonly string[] = []) => ({
  type: `https://pix.bcb.gov.br/api/v2/error/${type}`,
  title: type,
  status: 400,
  violacoes: violacoes.map((razao) => ({ razao })),
});

/** The deployed configuration, with a creditor whose bills are made by the PSP at this address. */
export async function configWithPsp(url: string): Promise<Config> {
  const config = await deployedConfig();
  const creditor = config.creditors[CREDITOR];
  if (!creditor) throw new Error(`config/ has no creditor ${CREDITOR}`);
  const bills = { provider: 'bacen-pix', baseUrl: url, tokenUrl: `${url}/oauth/token` } as const;
  return { ...config, creditors: { ...config.creditors, [CREDITOR]: { ...creditor, bills } } };
}
