import type { Words } from '#cli/words/words.ts';
import type { Config } from '#schemas/config/config.ts';
import type { BatchAct, BatchView } from './batch-view.ts';

/** Days of first contacts that are listed; the rest is summed. */
const DAYS_LISTED = 14;

/** What an act would do to a batch, line by line. */
export function consequencesInWords(
  act: BatchAct,
  {
    view,
    batch,
    at,
    config,
    words,
  }: {
    readonly view: BatchView;
    readonly batch: string;
    readonly at: string;
    readonly config: Config;
    readonly words: Words;
  },
): string[] {
  const { say, money } = words;
  const { invoices, debtors, amount } = view;
  return [
    say('batches.heading', { batch, invoices, debtors, amount: money(amount) }),
    ...(act === 'release' ? release(view, at, words) : undo(view, config, words)),
  ];
}

function release({ firstContacts, unplanned, paid }: BatchView, at: string, words: Words): string[] {
  const { say, weekdayAndDay, time } = words;
  const later = firstContacts.slice(DAYS_LISTED).reduce((sum, { debtors }) => sum + debtors, 0);
  return [
    say('release.contacts', { at: time(at) }),
    ...firstContacts
      .slice(0, DAYS_LISTED)
      .map(({ day, debtors }) => `  ${say('release.day', { day: weekdayAndDay(day), debtors })}`),
    ...(later > 0 ? [`  ${say('release.later', { debtors: later })}`] : []),
    ...(firstContacts.length === 0 ? [`  ${say('release.nobody')}`] : []),
    ...(unplanned > 0 ? [say('release.unplanned', { invoices: unplanned })] : []),
    ...(paid > 0 ? [say('release.paid', { invoices: paid })] : []),
  ];
}

function undo({ creditorId, writtenTo, paid }: BatchView, config: Config, { say }: Words): string[] {
  const word =
    writtenTo === undefined
      ? say('undo.toldInFile')
      : writtenTo === 0
        ? say('undo.nobodyTold')
        : say('undo.told', { debtors: writtenTo });
  const hasWord = config.creditors[creditorId]?.courtesies.mistake !== undefined;
  return [
    say('undo.cancels'),
    word,
    ...(hasWord || writtenTo === 0 ? [] : [say('undo.noWord', { creditor: creditorId })]),
    ...(paid > 0 ? [say('undo.paid', { invoices: paid })] : []),
  ];
}
