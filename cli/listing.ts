import { loadListingNotices } from '#config-loader/load-listing-notices.ts';
import { rollForward } from '#domain/calendar/calendar.ts';
import { formatDay } from '#domain/calendar/days.ts';
import { clearListingBy } from '#domain/compliance/clear-listing-by.ts';
import type { ListingObstacle } from '#domain/compliance/listing-obstacles.ts';
import { type ListingAnswer, mayList, noticeOf } from '#domain/compliance/may-list.ts';
import { InputError } from '#sandbox/portfolio/input.ts';
import type { UF } from '#schemas/primitives.ts';
import { FAULT, FINE } from './exit-codes.ts';
import { holidaysOf } from './holidays-of.ts';
import type { Terminal } from './terminal.ts';

/** The options of `regua listing`. */
export interface ListingOptions {
  readonly due?: string;
  readonly delivered?: string;
  readonly at?: string;
  readonly obstacle: readonly ListingObstacle[];
  readonly paid?: string;
  readonly creditor?: string;
  readonly json?: true;
  readonly config: string;
}

/**
 * `regua listing`: prints how long after its notice a debt may be listed in a state, with the law and where it was read; and with a due
 * date, whether it may be listed on a day, and by when a listing has to be cleared. Exit code 1 when it may not.
 */
export async function listing(
  uf: UF | undefined,
  options: ListingOptions,
  { stdout }: Pick<Terminal, 'stdout'>,
): Promise<number> {
  const notices = loadListingNotices(options.config);
  const { due, delivered, at, obstacle, paid, json } = options;
  if (due !== undefined && at === undefined)
    throw new InputError('listing: --due needs --at, the day asked about');
  const holidays = await holidaysOf(options);
  const notice = noticeOf({ notices, uf });
  const answer =
    due === undefined || at === undefined
      ? undefined
      : mayList({
          notices,
          uf,
          rolledDueDate: rollForward(due, holidays),
          deliveredOn: delivered,
          on: at,
          obstacles: obstacle,
          holidays,
        });
  const clearBy = paid === undefined ? undefined : clearListingBy(paid, holidays);
  if (json) stdout.write(`${JSON.stringify({ uf, notice, version: notices.version, answer, clearBy })}\n`);
  else {
    const { daysAfterDelivery, daysLate, citation, sources } = notice;
    const late = daysLate > 0 ? `, and not before ${daysLate} days late` : '';
    stdout.write(
      `${uf ?? 'State not known'}: ${daysAfterDelivery} days after the delivery of the notice${late} (${citation})\n`,
    );
    for (const { url, checkedOn } of sources) stdout.write(`  read on ${formatDay(checkedOn)}: ${url}\n`);
    if (answer && at !== undefined) stdout.write(`${inWords(answer, at)}\n`);
    if (clearBy !== undefined)
      stdout.write(`A listing has to be cleared by ${formatDay(clearBy)} (STJ, Súmula 548)\n`);
  }
  return answer && !answer.allowed ? FAULT : FINE;
}

function inWords(answer: ListingAnswer, at: string): string {
  if (answer.allowed)
    return `May be listed on ${formatDay(at)}: from ${formatDay(answer.from)} until ${formatDay(answer.until)}`;
  const from = answer.from === undefined ? '' : `, but from ${formatDay(answer.from)}`;
  return `May not be listed on ${formatDay(at)}${from}: ${answer.rule} (${answer.citation})`;
}
