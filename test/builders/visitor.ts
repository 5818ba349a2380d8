import { debtorUrl } from '#application/contact/debtor-link.ts';
import { dayOf } from '#domain/calendar/days.ts';
import { PUBLIC_URL } from '#sandbox/deployment/deployment.ts';
import type { InvoiceIssuedV1 } from '#schemas/events/billing.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { anInvoice, issuedInTime } from './invoice.ts';
import { cpfOf } from './tax-id.ts';
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
  return (await debtorUrl(debt, dayOf(world.now()))).slice(PUBLIC_URL.length);
}

/** An invoice without a bill, with its page and the digits that open it. */
export async function withPage(
  world: TestWorld,
  given: Partial<InvoiceIssuedV1> & { readonly invoiceId: string },
) {
  const issuedAt = issuedInTime(given.dueDate, world.now());
  const invoice = anInvoice({ bill: {}, issuedAt, dueDate: '2026-06-08', ...given });
  await world.billing('InvoiceIssued.v1', invoice);
  await world.runUntil(world.now());
  const path = await pathTo(world, given.invoiceId);
  const digits = cpfOf(invoice.debtor.debtorId).replace(/\D/g, '').slice(0, 4);
  return { invoiceId: given.invoiceId, path, digits };
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

  /** The page as a reader has it: without markup, in one line, with plain blanks. */
  async text(path: string): Promise<string> {
    const { body = '' } = await this.get(path);
    return body
      .replace(/<(style|script)>[\s\S]*?<\/\1>|<svg[\s\S]*?<\/svg>/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
  }

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

  /** What a form of the page with a button has in its hidden fields. */
  async offered(path: string, button: string): Promise<{ readonly oferta: string; readonly total: string }> {
    const { body = '' } = await this.get(path);
    const form = body.split('<form').find((part) => part.includes(button)) ?? '';
    return {
      oferta: /name="oferta" value="([^"]+)"/.exec(form)?.[1] ?? '',
      total: /name="total" value="([^"]+)"/.exec(form)?.[1] ?? '',
    };
  }

  /** Sends a form of the page with its token, and follows to where it leads. */
  async ask(path: string, action: string, fields: Readonly<Record<string, string>> = {}): Promise<Seen> {
    const sent = await this.post(`${path}/${action}`, { csrf: await this.csrf(path), ...fields });
    return sent.statusCode === 303 ? this.get(sent.headers.location as string) : sent;
  }
}
