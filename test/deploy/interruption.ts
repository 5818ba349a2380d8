/** Ctrl-C, or the end that a process manager asks for: every wait ends, and what was started is removed. */
const interruption = new AbortController();

export const interrupted: AbortSignal = interruption.signal;

export class InterruptedError extends Error {
  override readonly name = 'InterruptedError';
}

/** The first signal ends the run and removes what it made; a second one ends the process at once. */
export function listenForInterruption(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (interrupted.aborted) process.exit(130);
      process.stdout.write(`\n${signal}: putting away what was started; once more ends at once\n`);
      interruption.abort(new InterruptedError(`ended by ${signal}`));
    });
}
