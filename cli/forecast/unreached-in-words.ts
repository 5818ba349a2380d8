import type { Words } from '#cli/words/words.ts';
import type { Report } from './report.ts';
import type { Section } from './section.ts';

/** Debtors who are named, at most. */
const MOST_NAMED = 20;

/** How many debtors nothing can be sent to; no row if there are none. */
export const unreachedRow = (
  { unreached }: Pick<Report, 'unreached'>,
  { say, number }: Words,
): Section['rows'] => (unreached.length === 0 ? [] : [[say('forecast.unreached'), number(unreached.length)]]);

/** The debtors whom nothing can be sent to, by their name, their invoices and the id that billing gave. */
export function unreachedIn({ unreached }: Pick<Report, 'unreached'>, { say, number }: Words): Section {
  const more = unreached.length - MOST_NAMED;
  return {
    title: say('forecast.unreached'),
    rows: [
      ...unreached
        .slice(0, MOST_NAMED)
        .map(
          ({ name, debtorId, invoices }) =>
            [say('release.unreachedOne', { name, ids: invoices.join(', ') }), debtorId] as const,
        ),
      ...(more > 0 ? [[say('forecast.moreUnreached', { shown: number(more) })] as const] : []),
    ],
  };
}
