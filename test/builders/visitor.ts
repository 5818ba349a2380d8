import { dayOf } from '../../domain/days.ts';
import { debtorUrl } from '../../functions/shared/debtor-link.ts';
import { PUBLIC_URL } from '../../sandbox/deployment.ts';
import type { Debt } from '../../schemas/records/debt.ts';
import type { TestWorld } from './world.ts';

export interface Seen {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

/** What a browser adds to a form of the page itself. */
const FROM_HERE = { origin: PUBLIC_URL, 'sec-fetch-site': 'same-origin' };

/** The path of the page of an invoice, as a message of today has it. */
export async function pathTo(world: TestWorld, invoiceId: string): Promise<string> {
  const debt = (await world.debt(invoiceId)) as Debt;
  const debtor = await world.debtor(debt.debtorId);
  return (await debtorUrl(debt, debtor, dayOf(world.now()))).slice(PUBLIC_URL.length);
}

/** A browser as API Gateway sees it: keeps its cookie, and sends forms as the page has them. */
export class Visitor {
  readonly #world: TestWorld;
  #requests = 0;
  /** `name=value`, as it is sent. */
  cookie: string | undefined;

  constructor(world: TestWorld) {
    this.#world = world;
  }

  async send(request: {
    readonly method: string;
    readonly path: string;
    readonly headers?: Readonly<Record<string, string | undefined>>;
    readonly body?: string;
  }): Promise<Seen> {
    const { method, headers = {}, body } = request;
    this.#requests += 1;
    const { pathname, search } = new URL(request.path, PUBLIC_URL);
    const seen = (await this.#world.aws.invoke('portal', {
      version: '2.0',
      routeKey: '$default',
      rawPath: pathname,
      rawQueryString: search.slice(1),
      headers: Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined)),
      ...(this.cookie === undefined ? {} : { cookies: ['other=1', this.cookie] }),
      requestContext: {
        requestId: `visit-${this.#requests}`,
        timeEpoch: this.#world.clock.now(),
        http: { method, path: pathname },
      },
      ...(body === undefined ? {} : { body: Buffer.from(body).toString('base64') }),
      isBase64Encoded: body !== undefined,
    })) as Seen;
    for (const set of seen.cookies ?? []) this.cookie = set.split(';')[0];
    return seen;
  }

  get = (path: string): Promise<Seen> => this.send({ method: 'GET', path });

  /** Sends a form from the page, unless `headers` say otherwise. */
  post = (
    path: string,
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string | undefined>> = {},
  ): Promise<Seen> =>
    this.send({
      method: 'POST',
      path,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...FROM_HERE, ...headers },
      body: new URLSearchParams(fields).toString(),
    });

  confirm = (path: string, digits: string): Promise<Seen> => this.post(path, { digits });

  /** The token that the forms of the page carry. */
  async csrf(path: string): Promise<string> {
    const { body = '' } = await this.get(path);
    return /name="csrf" value="([^"]+)"/.exec(body)?.[1] ?? '';
  }

  /** Sends a form of the page with its token, and follows to where it leads. */
  async ask(path: string, action: string, fields: Readonly<Record<string, string>> = {}): Promise<Seen> {
    const sent = await this.post(`${path}/${action}`, { csrf: await this.csrf(path), ...fields });
    return sent.statusCode === 303 ? this.get(sent.headers.location as string) : sent;
  }
}
