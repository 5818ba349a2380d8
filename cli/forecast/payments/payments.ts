import { forecastBook } from '#cli/forecast/forecast-book.ts';
import { readFiles } from '#cli/forecast/read-files.ts';
import type { Words } from '#cli/words/words.ts';
import { daysBetween } from '#domain/calendar/days.ts';
import { InputError } from '#sandbox/portfolio/input.ts';
import type { Config } from '#schemas/config/config.ts';
import { Profile } from '#schemas/primitives.ts';
import { type BackTest, backTest } from './back-test.ts';
import {
  AMOUNTS,
  type BandEstimate,
  estimatesOf,
  learn,
  type ReminderEstimate,
  remindersBy,
} from './estimate.ts';
import { knownOn, lastDayOf } from './history.ts';
import type { PaymentModel } from './model.ts';
import { readRates } from './rates-file.ts';

/** What a past says of how debts are paid. */
export interface LearntPayments {
  readonly debts: number;
  readonly settled: number;
  /** Its last day, YYYY-MM-DD. */
  readonly until: string;
  readonly byProfile: readonly BandEstimate[];
  readonly byAmount: readonly BandEstimate[];
  readonly byStep: readonly ReminderEstimate[];
  readonly byChannel: readonly ReminderEstimate[];
  /** Absent when nothing was paid before its last four weeks. */
  readonly backTest?: BackTest;
  /** Rows that could not be read. */
  readonly refused: number;
}

/** How debts are expected to be paid, and where that comes from. */
export interface Payments {
  readonly model: PaymentModel;
  readonly learnt?: LearntPayments;
}

/** Before every invoice that a system has. */
const BEGINNING = '2000-01-01';

/**
 * Reads `--payments`: `none`, `rates FILE`, or `history FILE…`.
 * @param given.from the first day of the forecast: the past ends before it
 * @throws InputError when it is none of them, or a file says nothing
 */
export async function paymentsOf(
  how: readonly string[],
  { config, from, words }: { readonly config: Config; readonly from: string; readonly words: Words },
): Promise<Payments | undefined> {
  const [kind, file, ...more] = how;
  if (kind === 'none' && file === undefined) return undefined;
  if (kind === 'rates' && file !== undefined && more.length === 0) return { model: readRates(file) };
  if (kind !== 'history' || file === undefined) throw new InputError(words.say('payments.how'));
  const { files, badRows } = readFiles([file, ...more]);
  const days = daysBetween(BEGINNING, from);
  const parts = await forecastBook({ config, files, from: BEGINNING, days, wants: ['past'] });
  const debts = parts.flatMap(({ past }) => past);
  const until = lastDayOf(debts);
  if (until === undefined)
    throw new InputError(
      words.say('payments.noPast', { file: [file, ...more].join(', '), day: words.day(from) }),
    );
  // Messages of after the last day were played as if nobody had paid.
  const known = knownOn(debts, until);
  const tested = backTest(known, until);
  return {
    model: learn(known, until),
    learnt: {
      debts: known.length,
      settled: known.filter(({ settled }) => settled !== undefined).length,
      until,
      byProfile: estimatesOf(
        known,
        Profile.options.map((profile) => ({ profile })),
        until,
      ),
      byAmount: estimatesOf(known, AMOUNTS, until),
      byStep: remindersBy(known, ({ step }) => step, until),
      byChannel: remindersBy(known, ({ channel }) => channel, until),
      ...(tested && { backTest: tested }),
      refused: badRows.length + parts.reduce((sum, part) => sum + part.badRows.length, 0),
    },
  };
}
