import type { Terminal } from '#cli/console/terminal.ts';
import type { Report } from './report.ts';

/** The rows that are refused are named one by one up to this many. */
const MOST_NAMED = 20;

/** Names the rows that a forecast refused. */
export function sayRefused(
  refused: Report['refused'],
  { stderr, words }: Pick<Terminal, 'stderr' | 'words'>,
): void {
  for (const { where, reason } of refused.slice(0, MOST_NAMED))
    stderr.write(`${where} ${words.reason(reason)}\n`);
  if (refused.length > MOST_NAMED)
    stderr.write(`${words.say('forecast.moreRefused', { count: refused.length - MOST_NAMED })}\n`);
}
