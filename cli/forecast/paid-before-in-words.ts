import type { Words } from '#cli/words/words.ts';
import type { Report } from './report.ts';
import type { Section } from './section.ts';

/** What was paid of the invoices before the first day, and what that leaves open of their principal; no rows if nothing was paid. */
export const paidBeforeRows = (
  { paidBefore, invoices }: Pick<Report, 'paidBefore' | 'invoices'>,
  { say, money }: Words,
): Section['rows'] =>
  paidBefore === 0
    ? []
    : [
        [say('forecast.paidBefore'), '', money(paidBefore)],
        [say('forecast.open'), '', money(invoices.amount - paidBefore)],
      ];
