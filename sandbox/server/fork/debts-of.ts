import * as z from 'zod';
import type { Arrival } from '#sandbox/portfolio/input.ts';
import { isInvoice } from '#sandbox/portfolio/is-invoice.ts';
import type { PublishedEvent } from '#sandbox/server/play-world.ts';

/** Debts of a portfolio that can be forked. */
export const MOST_DEBTS = 500;

const Named = z.object({ creditorId: z.string(), invoiceId: z.string() });

/** How many debts there are, or will be: every invoice of the portfolio, and those that came in later. */
export function debtsOf(arrivals: readonly Arrival[], published: readonly PublishedEvent[]): number {
  const details = [
    ...arrivals.filter(isInvoice).map(({ detail }) => detail),
    ...published.flatMap(({ type, detail }) =>
      type === 'DebtOpened.v1' && !('instalmentOf' in detail) ? [detail] : [],
    ),
  ];
  return new Set(
    details.flatMap((detail) => {
      const { data } = Named.safeParse(detail);
      return data ? [`${data.creditorId}/${data.invoiceId}`] : [];
    }),
  ).size;
}
