import { onTestFinished } from 'vitest';
import { loadConfig } from '#config-loader/load.ts';
import type { Entry } from '#sandbox/journal/journal.ts';
import { type Served, serveSandbox } from '#sandbox/server/serve.ts';
import type { TimelineLog } from '#sandbox/server/timeline-log.ts';
import { ROOT } from '#test/builders/root.ts';

/** What it answers. */
export interface Answer extends Response {
  // biome-ignore lint/suspicious/noExplicitAny: each test reads another answer.
  json(): Promise<any>;
}

/** A served sandbox, and a way to call it. */
export interface ASandbox {
  readonly served: Served;
  /** The journals of its worlds, a line for each entry. */
  readonly journals: readonly string[][];
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown): Promise<Answer>;
}

/** Serves the sample creditors without any invoice, at noon of 5 March 2026; closed when the test ends. */
export async function aSandbox({ log }: { readonly log?: TimelineLog } = {}): Promise<ASandbox> {
  const journals: string[][] = [];
  const served = await serveSandbox({
    config: await loadConfig(`${ROOT}/config`),
    input: { arrivals: [], badRows: [] },
    until: Date.parse('2026-03-05T12:00:00-03:00'),
    port: 0,
    journalOf: () => {
      const journal: string[] = [];
      journals.push(journal);
      return (entry: Entry) => void journal.push(JSON.stringify(entry));
    },
    ...(log && { log }),
  });
  onTestFinished(() => served.close());
  const call = (path: string, options: RequestInit = {}): Promise<Response> =>
    fetch(`${served.url}${path}`, {
      ...options,
      headers: { 'accept-language': 'en', 'content-type': 'application/json' },
    });
  return {
    ...{ served, journals },
    get: (path) => call(path),
    post: (path, body = {}) => call(path, { method: 'POST', body: JSON.stringify(body) }),
  };
}

/** An invoice as billing issues it now, due on Monday 9 March 2026. */
export const anInvoice = (invoiceId: string) => ({
  type: 'InvoiceIssued.v1',
  detail: {
    invoiceId,
    creditorId: 'bebidas-nordeste',
    debtor: {
      debtorId: `cli-${invoiceId}`,
      name: 'Padaria São José Ltda.',
      taxId: '99.990.101/0001-14',
      personType: 'company',
      email: 'financeiro@padariasaojose.example',
      phone: '(85) 99900-0001',
      uf: 'CE',
    },
    amount: 184250,
    currency: 'BRL',
    issuedAt: '2026-03-05T12:00:00-03:00',
    dueDate: '2026-03-09',
    description: 'Pedido 88201: refrigerantes, sucos e água',
  },
});

/** Its payment in full, made at an instant. */
export const aPayment = (invoiceId: string, paidAt: string, amount = 184250) => ({
  type: 'PaymentReported.v1',
  detail: { invoiceId, creditorId: 'bebidas-nordeste', amount, paidAt, method: 'pix' },
});
