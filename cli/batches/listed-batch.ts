import { commandLine } from '#cli/console/command-line.ts';
import type { Words } from '#cli/words/words.ts';
import { BANK_ZONE, dayOf } from '#domain/calendar/days.ts';
import type { BatchAct } from './batch-act.ts';
import type { BatchState } from './batch-view.ts';

/** A batch as a person chooses it from a list. */
export interface ListedBatch {
  readonly batch: string;
  readonly creditorId: string;
  readonly state: BatchState;
  readonly invoices: number;
  /** What is open of its invoices, without charges, centavos. */
  readonly open: number;
  /** The last day of its pause, where it is paused and that is said. */
  readonly lastDay?: string | undefined;
  /** When it came in, ISO-8601; absent where nobody knows. */
  readonly at?: string;
}

/**
 * The batches that are there, each with the command that does the act with it where the act is still to be done.
 * @param where the options that say where the batches are
 */
export function batchesInWords(
  act: BatchAct,
  batches: readonly ListedBatch[],
  {
    where,
    place,
    words,
  }: { readonly where: readonly string[]; readonly place: string; readonly words: Words },
): string[] {
  const { say, day, money } = words;
  if (batches.length === 0) return [say('batches.none', { place })];
  const creditors = new Set(batches.map(({ creditorId }) => creditorId));
  return [
    say('batches.there', { place, act }),
    ...batches.flatMap(({ batch, creditorId, state, invoices, open, at }) => {
      const isToDo = act === 'release' ? state === 'paused' : state !== 'withdrawn';
      const whose = creditors.size > 1 ? ['--creditor', creditorId] : [];
      return [
        say('batches.row', {
          batch,
          day: at === undefined ? 'none' : day(dayOf(at, BANK_ZONE)),
          invoices,
          open: money(open),
          state,
        }),
        ...(isToDo ? [`    ${commandLine(act, batch, ...where, ...whose)}`] : []),
      ];
    }),
  ];
}
