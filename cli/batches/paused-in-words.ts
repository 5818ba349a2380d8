import { commandLine } from '#cli/console/command-line.ts';
import type { Words } from '#cli/words/words.ts';
import type { Arrival } from '#sandbox/portfolio/input.ts';
import type { Config } from '#schemas/config/config.ts';
import { batchesIn } from './batches-of-files.ts';

/**
 * The batches of a run that nobody released, a sentence each: nothing is sent about them, and at the end of the pause a person gets them.
 * @param files the files that they are in, for the command that releases each
 */
export function pausedInWords(
  arrivals: readonly Arrival[],
  {
    config,
    files,
    words,
  }: { readonly config: Config; readonly files: readonly string[]; readonly words: Words },
): string[] {
  const { say, money, day } = words;
  const batches = batchesIn(arrivals, config);
  const isOfSeveral = new Set(batches.map(({ creditorId }) => creditorId)).size > 1;
  return batches.flatMap(({ batch, creditorId, state, invoices, open, lastDay }) =>
    state !== 'paused'
      ? []
      : say('run.unreleased', {
          ...{ batch, invoices, open: money(open) },
          lastDay: lastDay === undefined ? 'none' : day(lastDay),
          command: commandLine(
            ...['release', batch, '--invoices', ...files],
            ...(isOfSeveral ? ['--creditor', creditorId] : []),
          ),
        }),
  );
}
