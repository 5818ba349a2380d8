import { deploy } from '#sandbox/deployment/deployment.ts';
import type { Input } from '#sandbox/portfolio/input.ts';
import { clockFor, letArrive } from '#sandbox/run.ts';
import type { Config } from '#schemas/config/config.ts';
import { DebtOpenedV1 } from '#schemas/events/regua.ts';
import type { DebtStatus } from '#schemas/records/debt.ts';
import { servePages } from './pages.ts';

/** A debt whose page can be opened. */
export interface ServedPage {
  readonly debtId: string;
  readonly invoiceId: string;
  readonly name: string;
  readonly status: DebtStatus;
  readonly url: string;
  /** What the page asks for: the beginning of the CPF or CNPJ. */
  readonly digits: string;
}

/** A portfolio at one moment, with the page of each of its debts. */
export interface Served {
  readonly url: string;
  /** ISO-8601, UTC: the moment at which time stopped. */
  readonly at: string;
  readonly pages: readonly ServedPage[];
  close(): Promise<void>;
}

/**
 * Runs a portfolio to a moment, stops time there, and serves the pages of its debtors: the unchanged function behind a
 * port of this machine.
 * @param until epoch milliseconds
 * @param port 0 for a free one
 */
export async function serveSandbox(given: {
  readonly config: Config;
  readonly input: Input;
  readonly until: number;
  readonly port: number;
  /** What links begin with; without it, the address of the pages. */
  readonly publicUrl?: string;
  /** The HTML of the root, from the pages of all debts; without it, there is none. */
  readonly rootOf?: (served: Pick<Served, 'url' | 'pages'>) => string;
}): Promise<Served> {
  const { config, input, until, port, rootOf } = given;
  const clock = clockFor(input);
  const pages = await servePages(port);
  const debtIds = new Set<string>();
  const { aws, close } = await deploy({
    config,
    clock,
    publicUrl: given.publicUrl ?? pages.url,
    observe: (happening) => {
      if (happening.kind === 'event' && happening.detailType === 'DebtOpened.v1')
        debtIds.add(DebtOpenedV1.parse(happening.detail).debtId);
    },
  });
  letArrive(input, { aws, clock, rows: new Map() });
  await clock.runUntil(until);
  pages.answerWith(aws, clock);
  const at = new Date(clock.now()).toISOString();
  const served = { url: pages.url, pages: await pagesOf([...debtIds], at) };
  if (rootOf) pages.showAtRoot(rootOf(served));
  return {
    ...served,
    at,
    close: async () => {
      await pages.close();
      await close();
    },
  };
}

async function pagesOf(debtIds: readonly string[], at: string): Promise<ServedPage[]> {
  const [{ findDebt }, { findDebtor }, { debtorUrl }, { askedOf }, { dayOf }] = await Promise.all([
    import('#adapters/table/debts.ts'),
    import('#adapters/table/debtors.ts'),
    import('#application/contact/debtor-link.ts'),
    import('#functions/portal/identity.ts'),
    import('#domain/calendar/days.ts'),
  ]);
  const pages: ServedPage[] = [];
  for (const debtId of debtIds) {
    const debt = await findDebt(debtId);
    if (!debt || debt.status === 'awaitingInvoice') continue;
    const debtor = await findDebtor(debt.creditorId, debt.debtorId);
    if (!debtor) continue;
    const { invoiceId, status } = debt;
    const url = await debtorUrl(debt, dayOf(at));
    pages.push({ debtId, invoiceId, name: debtor.name, status, url, digits: askedOf(debtor) });
  }
  return pages;
}
