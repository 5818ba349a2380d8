import type { Unreached } from '#cli/planning/first-contacts.ts';
import type { Words } from '#cli/words/words.ts';
import type { Config } from '#schemas/config/config.ts';
import type { BatchAct } from './batch-act.ts';
import type { BatchView } from './batch-view.ts';

/** Days of first contacts that are listed; the rest is summed. */
const DAYS_LISTED = 14;
/** Debtors without an address who are named. */
const UNREACHED_NAMED = 10;

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
  const { invoices, debtors, open } = view;
  return [
    say('batches.heading', { batch, invoices, debtors, open: money(open) }),
    ...(act === 'release' ? release(view, at, words) : undo(view, config, words)),
  ];
}

function release(
  { firstContacts, unreached, unplanned, paid }: BatchView,
  at: string,
  words: Words,
): string[] {
  const { say, weekdayAndDay, time } = words;
  const later = firstContacts.slice(DAYS_LISTED).reduce((sum, { debtors }) => sum + debtors, 0);
  return [
    say('release.contacts', { at: time(at) }),
    ...firstContacts
      .slice(0, DAYS_LISTED)
      .map(({ day, debtors }) => `  ${say('release.day', { day: weekdayAndDay(day), debtors })}`),
    ...(later > 0 ? [`  ${say('release.later', { debtors: later })}`] : []),
    ...(firstContacts.length === 0 ? [`  ${say('release.nobody')}`] : []),
    ...unreachedInWords(unreached, words),
    ...(unplanned > 0 ? [say('release.unplanned', { invoices: unplanned })] : []),
    ...(paid > 0 ? [say('release.paid', { invoices: paid })] : []),
  ];
}

/** Whom nothing can be sent to, by name, with their invoices. */
function unreachedInWords(unreached: readonly Unreached[], { say }: Words): string[] {
  if (unreached.length === 0) return [];
  const more = unreached.length - UNREACHED_NAMED;
  return [
    say('release.unreached', { debtors: unreached.length }),
    ...unreached
      .slice(0, UNREACHED_NAMED)
      .map(
        ({ name, invoiceIds }) => `  ${say('release.unreachedOne', { name, ids: invoiceIds.join(', ') })}`,
      ),
    ...(more > 0 ? [`  ${say('release.unreachedMore', { debtors: more })}`] : []),
  ];
}

function undo({ creditorId, writtenTo, paid }: BatchView, config: Config, { say }: Words): string[] {
  const known =
    writtenTo === undefined
      ? say('undo.toldInFile')
      : writtenTo === 0
        ? say('undo.nobodyTold')
        : say('undo.told', { debtors: writtenTo });
  const hasWord = config.creditors[creditorId]?.courtesies.mistake !== undefined;
  return [
    say('undo.cancels'),
    known,
    ...(hasWord || writtenTo === 0 ? [] : [say('undo.noWord', { creditor: creditorId })]),
    ...(paid > 0 ? [say('undo.paid', { invoices: paid })] : []),
  ];
}
