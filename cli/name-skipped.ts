import type { Input } from '#sandbox/portfolio/input.ts';
import type { Terminal } from './console/terminal.ts';

/** Names each file of a folder that was passed over, and why: one that somebody relied on must not be missing in silence. */
export function nameSkipped(
  input: Input | undefined,
  { stderr, words }: Pick<Terminal, 'stderr' | 'words'>,
): void {
  for (const { file, reason } of input?.skipped ?? [])
    stderr.write(`${words.say('run.passedOver', { file, reason: words.reason(reason) })}\n`);
}
