import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import type { FutureMessage } from './future-message.ts';
import type { FuturePlan } from './future-plan.ts';
import type { PlayedFuture } from './play-future.ts';

/** A future that is being played. */
export interface StartedFuture {
  /** @throws Error when it cannot be played to its end, or was ended before */
  readonly played: Promise<PlayedFuture & { readonly peak: number }>;
  /** Ends it. */
  end(): Promise<void>;
}

/** It comes from a process of this version. */
const Message = z.custom<FutureMessage>();

/** The program beside this file: TypeScript in the repository, JavaScript in the package. */
const PROGRAM = fileURLToPath(new URL(import.meta.url.replace(/start-future(\.\w+).*$/, 'future-process$1')));

/**
 * Plays a future in a process of its own.
 * @param report takes the instant of its clock, epoch milliseconds, now and then
 */
export function startFuture(plan: FuturePlan, report: (now: number) => void): StartedFuture {
  const child = fork(PROGRAM, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  const played = new Promise<PlayedFuture & { readonly peak: number }>((resolve, reject) => {
    child.on('message', (given) => {
      const message = Message.parse(given);
      if (message.kind === 'progress') report(message.now);
      if (message.kind === 'played') resolve({ ...message.played, peak: message.peak });
      if (message.kind === 'failed') reject(new Error(message.reason));
      if (message.kind !== 'progress') child.disconnect();
    });
    child.once('exit', (code, signal) => reject(new Error(`its process ended with ${signal ?? code}`)));
    child.once('error', reject);
  });
  // A caller that ends it may not wait for the result.
  played.catch(() => undefined);
  child.send(plan);
  return {
    played,
    end: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
