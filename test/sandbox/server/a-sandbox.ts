import { onTestFinished } from 'vitest';
import { loadConfig } from '#config-loader/load.ts';
import type { Entry } from '#sandbox/journal/journal.ts';
import type { NewClock } from '#sandbox/server/clock-contract.ts';
import type { StartedClock } from '#sandbox/server/other-clocks.ts';
import { PICKED_BY } from '#sandbox/server/picked-identity.ts';
import { serveSandbox } from '#sandbox/server/serve.ts';
import { openTimelineFile } from '#sandbox/server/timeline-file.ts';
import { ROOT } from '#test/builders/root.ts';

/** A served sandbox, and a way to call it. */
export interface ASandbox {
  readonly url: string;
  close(): Promise<void>;
  /** The journals of its worlds, a line for each entry. */
  readonly journals: readonly string[][];
  call(path: string, options?: RequestInit): Promise<Response>;
  get(path: string): Promise<Response>;
  post(path: string, body?: unknown): Promise<Response>;
}

/**
 * Serves the sample creditors without any invoice, at noon of 5 March 2026; closed when the test ends.
 * @param data the folder that its timeline is kept in
 */
export async function aSandbox({
  data,
  port = 0,
  startClock,
  configurationFolder,
}: {
  readonly data?: string;
  readonly port?: number;
  readonly startClock?: (asked: NewClock) => Promise<StartedClock>;
  /** With it, the sandbox can be forked. */
  readonly configurationFolder?: string;
} = {}): Promise<ASandbox> {
  const journals: string[][] = [];
  const beginning = {
    config: await loadConfig(`${ROOT}/config`),
    input: { arrivals: [], badRows: [] },
    until: Date.parse('2026-03-05T12:00:00-03:00'),
  };
  const opened = data === undefined ? undefined : openTimelineFile(data, beginning);
  const served = await serveSandbox({
    ...beginning,
    port,
    journalOf: () => {
      const journal: string[] = [];
      journals.push(journal);
      return (entry: Entry) => void journal.push(JSON.stringify(entry));
    },
    ...(startClock && { startClock }),
    ...(configurationFolder !== undefined && {
      configuration: { folder: configurationFolder, inWords: (message: string) => message },
    }),
    ...(opened?.kind === 'opened' && { log: opened.log }),
  });
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => (closing ??= served.close());
  onTestFinished(close);
  let calls = 0;
  const call = (path: string, options: RequestInit = {}): Promise<Response> =>
    fetch(`${served.url}${path}`, {
      ...options,
      headers: {
        'accept-language': 'en',
        'content-type': 'application/json',
        [PICKED_BY]: 'manager',
        'idempotency-key': `a-call-of-the-tests-${++calls}`,
      },
    });
  return {
    ...{ url: served.url, close, journals },
    call,
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

/** What an answer says, as JSON. */
export const jsonOf = async (answer: Response | Promise<Response>) => JSON.parse(await (await answer).text());
