import { loadConfig } from '#config-loader/load.ts';
import { readInvoices, readPayments } from '#sandbox/portfolio/input.ts';
import { PICKED_BY } from '#sandbox/server/picked-identity.ts';
import { type Served, serveSandbox } from '#sandbox/server/serve.ts';
import { EXAMPLE_CALLS, type ExampleCall, TAKEN_AT } from './example-calls.ts';
import { putExampleInputs, withSource } from './example-inputs.ts';

/** What was asked and answered, by operation. */
export type Examples = Readonly<
  Record<
    string,
    {
      readonly path: Readonly<Record<string, string>>;
      readonly query: Readonly<Record<string, string>>;
      readonly body?: unknown;
      readonly answer: { readonly status: number; readonly body: unknown };
    }
  >
>;

/** Secrets of webhooks are made by chance: in their place the document shows that of the specification of Standard Webhooks. */
const SECRETS = /whsec_[A-Za-z0-9+/=]+/g;
const SHOWN_SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

/** The header that makes a command happen once. */
export const KEY_HEADER = 'Idempotency-Key';

/** The key of the example call of an operation. */
export const exampleKeyOf = (operation: string): string => `example-of-${operation}`;

/** Serves the sample portfolio, as it is when the examples are taken, on a free port. */
export async function serveSample(root: string): Promise<Served> {
  const inputs = [
    readInvoices(`${root}/sample/portfolio.jsonl`),
    readPayments(`${root}/sample/payments.jsonl`),
  ];
  const served = await serveSandbox({
    config: withSource(await loadConfig(`${root}/config`)),
    input: {
      arrivals: inputs.flatMap(({ arrivals }) => arrivals),
      badRows: inputs.flatMap(({ badRows }) => badRows),
    },
    until: Date.parse(TAKEN_AT),
    port: 0,
    // A free port would be in every link, and so in every hash.
    publicUrl: 'https://pague.empresa.example',
  });
  await putExampleInputs();
  return served;
}

/** The address of an example call on a server. */
export function urlOf(server: string, { path, parameters = {}, query = {} }: ExampleCall): URL {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parameters[name] ?? ''));
  const url = new URL(`${server}/v1${filled}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url;
}

/**
 * Makes an example call of a server.
 * @param as who calls: `role`, or `role@creditor`
 */
export const callExample = (
  server: string,
  operation: string,
  call: ExampleCall,
  as: string | undefined = call.as,
): Promise<Response> =>
  fetch(urlOf(server, call), {
    method: call.method,
    headers: {
      'accept-language': 'en',
      ...(as === undefined ? {} : { [PICKED_BY]: as }),
      ...(call.body === undefined
        ? {}
        : { 'content-type': 'application/json', [KEY_HEADER]: exampleKeyOf(operation) }),
    },
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
  });

/**
 * Takes the example of each operation from a run of the sandbox.
 * @throws Error when one of them does not succeed
 */
export async function takeExamples(root: string): Promise<Examples> {
  const served = await serveSample(root);
  try {
    const taken: Record<string, Examples[string]> = {};
    for (const [operation, call] of Object.entries(EXAMPLE_CALLS)) {
      const response = await callExample(served.url, operation, call);
      const text = (await response.text()).replace(SECRETS, SHOWN_SECRET);
      if (!response.ok) throw new Error(`the example of ${operation} answers ${response.status}: ${text}`);
      taken[operation] = {
        path: call.parameters ?? {},
        query: call.query ?? {},
        ...(call.body === undefined ? {} : { body: call.body }),
        answer: { status: response.status, body: text === '' ? undefined : JSON.parse(text) },
      };
    }
    return taken;
  } finally {
    await served.close();
  }
}
