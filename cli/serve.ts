import { readFileSync } from 'node:fs';
import { loadConfig } from '#config-loader/load.ts';
import { textsOf } from '#config-loader/texts-of.ts';
import { APP_PATH } from '#deployment/web-files.ts';
import { BANK_ZONE, instantOf } from '#domain/calendar/days.ts';
import { InputError } from '#sandbox/portfolio/input.ts';
import { joined, readInvoiceFiles, readPaymentFiles } from '#sandbox/portfolio/input-files.ts';
import type { Beginning } from '#sandbox/server/play-world.ts';
import { serveSandbox } from '#sandbox/server/serve.ts';
import type { ServedPage } from '#sandbox/server/served-pages.ts';
import { openTimelineFile } from '#sandbox/server/timeline-file.ts';
import { IN_MEMORY, type TimelineLog } from '#sandbox/server/timeline-log.ts';
import { FINE } from './console/exit-codes.ts';
import type { Terminal } from './console/terminal.ts';
import { sayNotes } from './say-notes.ts';
import { applicationFolder } from './serve/application-folder.ts';
import { linksPage } from './serve/links-page.ts';
import { openBrowser } from './serve/open-browser.ts';
import { startClock, tellParent, untilStopped } from './serve/start-clock.ts';
import { type Words, wordsIn } from './words/words.ts';

/** The reference of the API: of a checkout, or of `dist/` in the package. */
const REFERENCE = new URL('../docs/api/reference.html', import.meta.url);

/** How many links of each status are printed. */
const OF_EACH = 3;

/** `regua serve`: serves the debtor's page, the API and a test clock on this machine until it is stopped, and prints links to open. */
export async function servePortfolio(
  options: {
    /** Without it, there are no invoices yet. */
    readonly invoices?: readonly string[];
    readonly payments?: readonly string[];
    readonly until: string;
    readonly port: number;
    readonly data?: string;
    /** Whether the browser of the user is opened. */
    readonly open?: boolean;
    readonly config: string;
  },
  { stdout, stderr, words }: Pick<Terminal, 'stdout' | 'stderr' | 'words'>,
): Promise<number> {
  const { say } = words;
  const config = await loadConfig(options.config);
  const { invoices = [], payments = [] } = options;
  const input = joined([readInvoiceFiles(invoices), readPaymentFiles(payments, config)]);
  sayNotes(input.notes ?? [], { stderr, words });
  const beginning = {
    ...{ config, input },
    // At noon: the messages of that morning have been sent.
    until: Date.parse(instantOf(options.until, 12 * 60, BANK_ZONE)),
  };
  const application = applicationFolder({ stderr, words });
  const served = await serveSandbox({
    ...beginning,
    ...(application === undefined ? {} : { application }),
    reference: readFileSync(REFERENCE, 'utf8'),
    port: options.port,
    editedFiles: () => textsOf(options.config),
    rootOf: ({ pages }) => linksPage(pages, words),
    log: options.data === undefined ? IN_MEMORY : openLog(options.data, beginning, { stderr, words }),
    configuration: {
      folder: options.config,
      inWords: (message, language) => wordsIn(language).reason(message),
    },
    startClock: (asked) => startClock(asked, { ...options, files: filesOf({ invoices, payments }) }),
  });
  const print = (text: string): void => {
    stdout.write(`${text}\n`);
  };
  print(say('serve.served', { url: served.url, at: words.time(served.at, BANK_ZONE) }));
  print(say('serve.loopback'));
  const address = `${served.url}${APP_PATH}`;
  print(application === undefined ? '' : `\n${say('serve.application', { url: address })}\n`);
  for (const page of some(served.pages)) print(inWords(page, words));
  print(`\n${say('serve.verify', { url: `${served.url}/conferir` })}`);
  print(say('serve.clock', { url: `${served.url}/sandbox/clock` }));
  if (options.open && application !== undefined) openBrowser(address);
  tellParent(served);
  await untilStopped();
  await served.close();
  return FINE;
}

/**
 * Opens what an earlier `regua serve` left in a folder, and says what of it is played anew.
 * @throws InputError
 */
function openLog(
  folder: string,
  beginning: Beginning,
  { stderr, words: { say, number } }: Pick<Terminal, 'stderr' | 'words'>,
): TimelineLog {
  const opened = openTimelineFile(folder, beginning);
  if (opened.kind === 'of-another') throw new InputError(say('serve.ofAnother', { file: opened.file }));
  if (opened.kind === 'unreadable')
    throw new InputError(say('serve.unreadable', { file: opened.file, line: number(opened.line) }));
  const { log, file, wasCut } = opened;
  if (wasCut) stderr.write(`${say('serve.cut', { file })}\n`);
  const count = log.lines.filter(({ kind }) => kind === 'input').length;
  if (count > 0) stderr.write(`${say('serve.replays', { count, file })}\n`);
  return log;
}

/** The options that name the same invoices and payments. */
const filesOf = ({
  invoices,
  payments,
}: {
  readonly invoices: readonly string[];
  readonly payments: readonly string[];
}): readonly string[] => [
  ...(invoices.length === 0 ? ['--empty'] : ['--invoices', ...invoices]),
  ...(payments.length === 0 ? [] : ['--payments', ...payments]),
];

function some(pages: readonly ServedPage[]): ServedPage[] {
  const statuses = [...new Set(pages.map(({ status }) => status))];
  return statuses.flatMap((status) => pages.filter((page) => page.status === status).slice(0, OF_EACH));
}

/** The longest name of a status, and a gap. */
const WIDTH = 24;

const inWords = ({ status, invoiceId, name, url, digits }: ServedPage, { say, named }: Words): string =>
  `${named('statuses', status).padEnd(WIDTH)}${invoiceId}, ${name}\n${' '.repeat(WIDTH)}${say('serve.type', { url, digits })}`;
