import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { previewsOf } from '#application/previews/previews-of.ts';
import { gallery } from '#cli/preview/gallery.ts';
import { pageOf } from '#cli/results/page-of.ts';
import { Results } from '#cli/results/results.ts';
import { Totals } from '#cli/results/totals.ts';
import { wordsIn } from '#cli/words/words.ts';
import { loadConfig } from '#config-loader/load.ts';
import { BANK_ZONE, instantOf } from '#domain/calendar/days.ts';
import { present } from '#domain/checks/present.ts';
import { readInvoices, readPayments } from '#sandbox/portfolio/input.ts';
import { run } from '#sandbox/run.ts';
import { serveSandbox } from '#sandbox/server/serve.ts';
import { ROOT } from '#test/builders/root.ts';

/** The pictures of the documentation, and the file that keeps what they were made from. */
export const IMAGES = join(ROOT, 'docs/images');
export const SOURCES_FILE = join(IMAGES, 'sources.json');

/** A picture in `docs/images`, and the page that it shows. */
export interface Picture {
  readonly name: string;
  readonly html: string;
  /** Of the window, in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** The invoice of the sample whose e-mail and page are shown, and the day on which its debtor opens the page. */
const INVOICE = 'BN-2026-0110';
const STEP = 'reissue-15-after';
const DAY = '2026-03-11';

/** What a picture was made from, as a hash: another one says that the picture shows what is no more. */
export const hashOf = ({ html, width, height }: Picture): string =>
  createHash('sha256').update(`${width} x ${height}\n${html}`).digest('hex');

/** The pages that the pictures of the documentation show, made from the sample anew. */
export async function pictures(): Promise<Picture[]> {
  const config = await loadConfig(join(ROOT, 'config'));
  const files = [
    readInvoices(join(ROOT, 'sample/portfolio.jsonl')),
    readPayments(join(ROOT, 'sample/payments.jsonl')),
  ];
  // By their names in the repository, wherever it is.
  const arrivals = files.flatMap((file) => file.arrivals);
  const input = { arrivals, badRows: [] };
  const words = wordsIn('en');
  const results = new Results(config, arrivals, words);
  const totals = new Totals(config.prices, words);
  let email: string | undefined;
  let until = '';
  const result = await run({
    config,
    input,
    record: (entry) => {
      until = entry.at.slice(0, 10);
      results.record(entry);
      totals.count(entry);
      if (entry.type === 'message' && entry.invoiceId === INVOICE && entry.step === STEP)
        email ??= entry.html;
    },
  });
  const wide = { width: 1280, height: 800 };
  const phone = { width: 390, height: 844 };
  const letter = { width: 390, height: 1_400 };
  return [
    {
      name: 'result',
      html: await pageOf({ rows: results.rows, totals: totals.rows(result), until }, words),
      ...wide,
    },
    { name: 'second-bill', html: present(email, `the e-mail ${STEP} of ${INVOICE}`), ...letter },
    { name: 'debtor-page', html: await debtorPage(config, input), ...phone },
    { name: 'gallery', html: gallery(previewsOf(config), config, words), ...wide },
  ];
}

/** The page of the debtor, opened as a browser opens it. */
async function debtorPage(
  config: Awaited<ReturnType<typeof loadConfig>>,
  input: Parameters<typeof run>[0]['input'],
): Promise<string> {
  const until = Date.parse(instantOf(DAY, 12 * 60, BANK_ZONE));
  const served = await serveSandbox({ config, input, until, port: 0 });
  try {
    const { url, digits } = present(
      served.pages.find(({ invoiceId }) => invoiceId === INVOICE),
      `the page of ${INVOICE}`,
    );
    const confirmed = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: served.url, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ digits }),
    });
    const cookie = confirmed.headers.getSetCookie().map((one) => one.split(';')[0]);
    const page = await fetch(url, { headers: { cookie: cookie.join('; ') } });
    return (await page.text()).replaceAll(served.url, 'https://regua.example');
  } finally {
    await served.close();
  }
}
