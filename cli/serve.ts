import { loadConfig } from '#config-loader/load.ts';
import { BANK_ZONE, instantOf } from '#domain/calendar/days.ts';
import { readInvoices, readPayments } from '#sandbox/portfolio/input.ts';
import { serveSandbox } from '#sandbox/server/serve.ts';
import type { ServedPage } from '#sandbox/server/served-pages.ts';
import { FINE } from './console/exit-codes.ts';
import type { Terminal } from './console/terminal.ts';
import { linksPage } from './serve/links-page.ts';
import type { Words } from './words/words.ts';

/** How many links of each status are printed. */
const OF_EACH = 3;

/** `regua serve`: serves the debtor's page on this machine until it is stopped, and prints links to open. */
export async function servePortfolio(
  options: {
    readonly invoices: string;
    readonly payments?: string;
    readonly until: string;
    readonly port: number;
    readonly config: string;
  },
  { stdout, words }: Pick<Terminal, 'stdout' | 'words'>,
): Promise<number> {
  const config = await loadConfig(options.config);
  const inputs = [
    readInvoices(options.invoices),
    ...(options.payments === undefined ? [] : [readPayments(options.payments)]),
  ];
  const served = await serveSandbox({
    config,
    input: {
      arrivals: inputs.flatMap(({ arrivals }) => arrivals),
      badRows: inputs.flatMap(({ badRows }) => badRows),
    },
    // At noon: the messages of that morning have been sent.
    until: Date.parse(instantOf(options.until, 12 * 60, BANK_ZONE)),
    port: options.port,
    rootOf: ({ pages }) => linksPage(pages, words),
  });
  const print = (text: string): void => {
    stdout.write(`${text}\n`);
  };
  print(`${words.say('serve.served', { url: served.url, day: words.day(options.until) })}\n`);
  for (const page of some(served.pages)) print(inWords(page, words));
  print(`\n${words.say('serve.verify', { url: `${served.url}/conferir` })}`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await served.close();
  return FINE;
}

function some(pages: readonly ServedPage[]): ServedPage[] {
  const statuses = [...new Set(pages.map(({ status }) => status))];
  return statuses.flatMap((status) => pages.filter((page) => page.status === status).slice(0, OF_EACH));
}

/** The longest name of a status, and a gap. */
const WIDTH = 24;

const inWords = ({ status, invoiceId, name, url, digits }: ServedPage, { say, named }: Words): string =>
  `${named('statuses', status).padEnd(WIDTH)}${invoiceId}, ${name}\n${' '.repeat(WIDTH)}${say('serve.type', { url, digits })}`;
