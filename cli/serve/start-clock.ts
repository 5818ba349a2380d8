import { fork } from 'node:child_process';
import { once } from 'node:events';
import * as z from 'zod';
import type { NewClock } from '#sandbox/server/clock-contract.ts';
import type { StartedClock } from '#sandbox/server/other-clocks.ts';

/** What a `regua serve` tells the process that started it, once it answers. */
const Ready = z.strictObject({ url: z.string(), at: z.string() });

/** Tells the process that started this one, if it is one of ours, where this one answers. */
export const tellParent = ({ url, at }: z.infer<typeof Ready>): void => void process.send?.({ url, at });

/** Settles when this process is to end: at a signal, or when the process that started it is gone. */
export const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    const stop = (): void => {
      // A channel that somebody listens to would keep this process from ending.
      if (process.connected) process.disconnect();
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.once(signal, stop);
  });

/**
 * Starts another `regua serve` on a free port, with the configuration of this one.
 * @param given.until the day at whose noon it begins, unless another is asked for
 * @param given.files the options that name its invoices and payments, unless it begins without any
 * @throws Error when it does not start
 */
export async function startClock(
  { until, empty }: NewClock,
  given: { readonly until: string; readonly config: string; readonly files: readonly string[] },
): Promise<StartedClock> {
  const files = empty ? ['--empty'] : given.files;
  const options = ['--port', '0', '--until', until ?? given.until, '--config', given.config, ...files];
  const child = fork(process.argv[1] ?? '', ['serve', ...options], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const ready = await Promise.race([once(child, 'message'), ended.then(() => undefined)]);
  if (!ready) throw new Error(`a clock did not start: its process ended with ${child.exitCode}`);
  return {
    ...Ready.parse(ready[0]),
    close: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
