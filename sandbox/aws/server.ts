import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An HTTP request with its whole body. */
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** An HTTP answer. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** Answers a request; `drop` breaks the connection instead. */
export type Answerer = (request: Request) => Promise<Answer | 'drop'>;

/** Serves on a port of the loopback interface: a free one for 0. */
export async function serve(answerer: Answerer, port = 0): Promise<{ server: Server; host: string }> {
  const server = createServer(async (message, response) => {
    const { method = '', url = '', headers } = message;
    const answer = await answerer({ method, path: url, headers, body: await readBody(message) });
    if (answer === 'drop') {
      message.socket.destroy();
      return;
    }
    response.writeHead(answer.status, {
      ...answer.headers,
      'content-length': Buffer.byteLength(answer.body),
    });
    response.end(answer.body);
  });
  // An idle connection closed by the server just as the SDK reuses it would be a failure by chance.
  server.keepAliveTimeout = 0;
  server.requestTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return { server, host: `127.0.0.1:${(server.address() as AddressInfo).port}` };
}

function readBody(message: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    message.on('data', (chunk: Buffer) => chunks.push(chunk));
    message.on('end', () => resolve(Buffer.concat(chunks)));
    message.on('error', reject);
  });
}
