import { Console } from 'node:console';
import { Writable } from 'node:stream';

const lines: string[] = [];
let isKept = true;
const sink = new Writable({
  write(chunk, _encoding, done) {
    if (isKept) lines.push(String(chunk));
    done();
  },
});

/**
 * Loads the functions' logger so that it writes here instead of into the journal on stdout, and forgets what it wrote
 * before. It must be the first to load it: the logger keeps the console that it finds.
 */
export async function captureLogs({ keep }: { readonly keep: boolean }): Promise<void> {
  lines.length = 0;
  isKept = keep;
  const real = globalThis.console;
  process.env.POWERTOOLS_DEV = 'true';
  globalThis.console = new Console({ stdout: sink, stderr: sink });
  await import('#runtime/log.ts');
  globalThis.console = real;
}

/** Everything that the functions have logged since their latest deployment to this process, if that keeps it. */
export const logged = (): readonly string[] => lines;
