import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { debtIdOf } from '#adapters/table/keys.ts';
import { createEndpoint, type EndpointSettings } from '#application/event-delivery/create-endpoint.ts';
import { revealSecrets } from '#application/event-delivery/reveal-secrets.ts';
import { verifyWebhook } from '#formats/standard-webhooks/verify-webhook.ts';
import { withEventClock } from '#runtime/event-clock.ts';
import type { WebhookEndpoint } from '#schemas/records/webhook-endpoint.ts';
import { CREDITOR, type TestWorld } from './world.ts';

/** What a webhook says. */
export interface Received {
  readonly webhookId: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** What was answered. */
  readonly status: number;
}

/** How a request is answered: by a status, with headers, or not at all. */
export type Answer =
  | number
  | { readonly status: number; readonly headers: Record<string, string> }
  | 'hang-up';

/** A program of a creditor that receives webhooks over HTTP. */
export class Receiver {
  readonly received: Received[] = [];
  /** What it answers. */
  answer: (received: Omit<Received, 'status'>) => Answer = () => 200;
  readonly #server: Server;
  readonly #port: number;

  private constructor(server: Server) {
    this.#server = server;
    this.#port = (server.address() as AddressInfo).port;
    server.on('request', async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const body = Buffer.concat(chunks).toString('utf8');
      const { type, data } = JSON.parse(body) as Pick<Received, 'type' | 'data'>;
      const { headers } = request;
      const webhook = { webhookId: String(headers['webhook-id']), headers, body, type, data };
      const answer = this.answer(webhook);
      const status = typeof answer === 'object' ? answer.status : answer === 'hang-up' ? 0 : answer;
      this.received.push({ ...webhook, status });
      if (answer === 'hang-up') return void response.destroy();
      response.writeHead(status, typeof answer === 'object' ? answer.headers : {}).end('ok');
    });
  }

  static async start(): Promise<Receiver> {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return new Receiver(server);
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}/webhooks`;
  }

  /** What it took, each webhook once, in the order in which it first took it. */
  taken(of: (received: Received) => boolean = () => true): Received[] {
    const first = new Map<string, Received>();
    for (const one of this.received)
      if (one.status >= 200 && one.status < 300 && of(one) && !first.has(one.webhookId))
        first.set(one.webhookId, one);
    return [...first.values()];
  }

  /** The same of one invoice. */
  takenOf(invoiceId: string): Received[] {
    const debtId = debtIdOf(CREDITOR, invoiceId);
    return this.taken(({ data }) => data.debtId === debtId);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }
}

/** Makes an endpoint of the creditor of the tests, as the API does. */
export async function anEndpoint(
  world: TestWorld,
  given: Partial<EndpointSettings> & Pick<EndpointSettings, 'url'>,
  key = given.url,
): Promise<{ readonly endpoint: WebhookEndpoint; readonly secret: string }> {
  const settings: EndpointSettings = { types: 'all', payload: 'full', ...given };
  const endpoint = await createEndpoint(CREDITOR, settings, { key, now: world.now() });
  return { endpoint, secret: await newestSecret(world, endpoint) };
}

/** The newest secret of an endpoint. */
export async function newestSecret(world: TestWorld, endpoint: WebhookEndpoint | undefined): Promise<string> {
  const [newest] = endpoint ? await revealSecrets(endpoint, world.now()) : [];
  return newest?.secret ?? '';
}

/** Does something as a request of now does. */
export const asRequest = <R>(world: TestWorld, work: () => Promise<R>): Promise<R> =>
  withEventClock(world.clock.now(), () => 30_000, work);

/** Whether a webhook is signed by a secret, at the virtual moment of its attempt. */
export const isSigned = ({ body, headers }: Received, secret: string): boolean =>
  verifyWebhook(body, headers, [secret], Number(headers['webhook-timestamp']) * 1000).ok;
