import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { jsonText } from '#schemas/json-text.ts';
import type { Beginning } from './play-world.ts';
import { LogLine, type TimelineLog } from './timeline-log.ts';

/** The first line: what world the inputs after it are of. */
const FirstLine = z.strictObject({ kind: z.literal('world'), version: z.literal(1), sha256: z.string() });

const NAME = 'timeline.jsonl';

/** A log in a folder, or why its file cannot be gone on with. */
export type OpenedLog =
  | {
      readonly kind: 'opened';
      readonly file: string;
      readonly log: TimelineLog;
      /** Whether its last line had been cut short, and is gone. */
      readonly wasCut: boolean;
    }
  /** It is of another portfolio, configuration or day. */
  | { readonly kind: 'of-another'; readonly file: string }
  | { readonly kind: 'unreadable'; readonly file: string; readonly line: number };

/**
 * Opens the log of a timeline in a folder, JSON Lines of what came in, and begins it if there is none. A process that is killed may leave
 * half a line: what it was about had not been answered, and it is removed.
 */
export function openTimelineFile(folder: string, beginning: Beginning): OpenedLog {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, NAME);
  const sha256 = sha256Of(beginning);
  const append = (line: unknown): void => appendFileSync(file, `${JSON.stringify(line)}\n`);
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  const whole = bytes.subarray(0, bytes.lastIndexOf('\n') + 1);
  const wasCut = whole.length < bytes.length;
  const [first, ...rest] = whole.toString('utf8').split('\n').slice(0, -1);
  if (first !== undefined) {
    const read = jsonText(FirstLine).safeParse(first);
    if (!read.success) return { kind: 'unreadable', file, line: 1 };
    if (read.data.sha256 !== sha256) return { kind: 'of-another', file };
  }
  const lines: LogLine[] = [];
  for (const [index, text] of rest.entries()) {
    const read = jsonText(LogLine).safeParse(text);
    if (!read.success) return { kind: 'unreadable', file, line: index + 2 };
    lines.push(read.data);
  }
  if (wasCut) truncateSync(file, whole.length);
  if (first === undefined) {
    // What people send to a sandbox may be real.
    writeFileSync(file, '', { mode: 0o600 });
    append({ kind: 'world', version: 1, sha256 });
  }
  return { kind: 'opened', file, wasCut, log: { lines, append } };
}

/** Names a world by all that it begins with, wherever its files lie. */
function sha256Of({ config, input: { arrivals }, until }: Beginning): string {
  const rows = arrivals.map(({ file: _file, ...row }) => row);
  return createHash('sha256').update(JSON.stringify({ config, rows, until })).digest('hex');
}
