import { loadListingNotices } from '#config-loader/load-listing-notices.ts';
import { rollForward } from '#domain/calendar/calendar.ts';
import { clearListingBy } from '#domain/compliance/clear-listing-by.ts';
import type { ListingObstacle } from '#domain/compliance/listing-obstacles.ts';
import { type ListingAnswer, mayList, noticeOf } from '#domain/compliance/may-list.ts';
import { InputError } from '#sandbox/portfolio/input.ts';
import type { UF } from '#schemas/primitives.ts';
import { FAULT, FINE } from './console/exit-codes.ts';
import type { Terminal } from './console/terminal.ts';
import { holidaysOf } from './holidays-of.ts';
import type { Words } from './words/words.ts';

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
  { stdout, words }: Pick<Terminal, 'stdout' | 'words'>,
): Promise<number> {
  const notices = loadListingNotices(options.config);
  const { due, delivered, at, obstacle, paid, json } = options;
  if (due !== undefined && at === undefined) throw new InputError(words.say('listing.needsAt'));
  const holidays = await holidaysOf(options, words);
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
    const { say, day } = words;
    for (const line of noticeInWords(uf, notice, words)) stdout.write(`${line}\n`);
    if (answer && at !== undefined) stdout.write(`${inWords(answer, at, words)}\n`);
    if (clearBy !== undefined) stdout.write(`${say('listing.clearBy', { day: day(clearBy) })}\n`);
  }
  return answer && !answer.allowed ? FAULT : FINE;
}

function noticeInWords(
  uf: UF | undefined,
  { daysAfterDelivery: days, daysLate: late, citation, sources }: ReturnType<typeof noticeOf>,
  { say, day, reason }: Words,
): string[] {
  const notice = { uf: uf ?? say('listing.noState'), days, citation: reason(citation) };
  return [
    late > 0 ? say('listing.noticeLate', { ...notice, late }) : say('listing.notice', notice),
    ...sources.map(({ url, checkedOn }) => say('listing.readOn', { day: day(checkedOn), url })),
  ];
}

function inWords(answer: ListingAnswer, at: string, { say, day, named, reason }: Words): string {
  if (answer.allowed)
    return say('listing.allowed', { day: day(at), from: day(answer.from), until: day(answer.until) });
  const why = {
    day: day(at),
    rule: named('rules', answer.rule),
    citation: reason(answer.citation),
  };
  return answer.from === undefined
    ? say('listing.notAllowed', why)
    : say('listing.notAllowedBut', { ...why, from: day(answer.from) });
}
