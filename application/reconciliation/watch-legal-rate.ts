import { dayOf } from '#domain/calendar/days.ts';
import { missingMonths } from '#domain/debt/missing-months.ts';
import { config } from '#runtime/config.ts';
import { log } from '#runtime/log.ts';

/** What the alarm looks for in the log (`deployment/log-metrics.ts`). */
export const NO_LEGAL_RATE = 'the legal rate of a month is missing';

/**
 * Logs which months `config/legal/legal-rate.yaml` lacks, when a creditor charges the legal rate: its debts bear no interest in them.
 * @param now ISO-8601
 */
export function watchLegalRate(now: string): void {
  const { creditors, legalRate } = config();
  if (!Object.values(creditors).some(({ charges }) => charges.basis === 'legal')) return;
  const months = missingMonths(legalRate.months, dayOf(now));
  if (months.length > 0) log.warn(NO_LEGAL_RATE, { months: months.join(', ') });
}
