import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the service does with a call instead of answering it well. */
export type Mishap = 'hang up' | 'silence' | 'busy' | 'nonsense' | 'elsewhere';

/**
 * A data service on this machine, over plain HTTP, behind a fetcher that takes its https address there: `phones` is what
 * it answers.
 */
export class TestDataService {
  static readonly url = 'https://dados.example/v1/contatos';
  static readonly token = 'a-token';
  readonly calls: { readonly headers: Record<string, unknown>; readonly body: unknown }[] = [];
  phones: unknown = [];
  mishap: Mishap | undefined;
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<TestDataService> {
    const server = createServer();
    const service = new TestDataService(server);
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
        service.calls.push({ headers: request.headers, body });
        const { mishap } = service;
        if (mishap === 'silence') return;
        if (mishap === 'hang up') request.socket.destroy();
        else if (mishap === 'busy') response.writeHead(503).end('ocupado');
        else if (mishap === 'nonsense') response.end('<html>(85) 99900-0001</html>');
        else if (mishap === 'elsewhere') response.writeHead(307, { location: '/outro' }).end();
        else if (request.headers.authorization !== `Bearer ${TestDataService.token}`)
          response.writeHead(401).end();
        else response.end(JSON.stringify({ phones: service.phones, score: 1 }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return service;
  }

  /** A `fetch` whose calls go to this machine. */
  readonly fetcher: typeof fetch = (url, init) => {
    if (url !== TestDataService.url) return Promise.reject(new Error(`nobody is at ${String(url)}`));
    return fetchAsNodeDoes(`http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`, init);
  };

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** The `fetch` of Node, kept because a test may replace the global one. */
const fetchAsNodeDoes = fetch;
