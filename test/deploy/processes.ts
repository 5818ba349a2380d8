import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { interrupted } from './interruption.ts';

/** How long a process may take to end, milliseconds. */
const GRACE = 5_000;

/** The processes that were started; each leads a group of its own, so that what it starts ends with it. */
const running = new Set<ChildProcess>();

/** Ends everything that was started when this process ends, for whatever reason. */
process.on('exit', () => {
  for (const child of running) kill(child, 'SIGKILL');
});

/** Starts a program with a process group of its own. */
export function start(
  program: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv; readonly stdio: StdioOptions },
): ChildProcess {
  const child = spawn(program, args, { ...options, detached: true });
  running.add(child);
  return child;
}

/** Keeps a program running after this process ends. */
export function detach(child: ChildProcess): void {
  running.delete(child);
  child.unref();
}

/**
 * Ends a program and all that it started; resolves when none of them runs. A zombie, of which its parent takes no notice, may be left for
 * ever: in a container whose first process waits for nobody.
 * @param grace how long they may take to end, milliseconds, first when they are asked to and then when they have to
 */
export async function stop(child: ChildProcess, grace = GRACE): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    kill(child, signal);
    for (const until = Date.now() + grace; isAlive(child) && Date.now() < until; ) await sleep(50);
  }
  running.delete(child);
}

/** A program ended with an error; the message ends with what it said last. */
class ProgramError extends Error {
  override readonly name = 'ProgramError';
}

/**
 * Runs a program to its end and gives all that it printed.
 * @throws ProgramError which shows its last lines
 */
export async function run(
  program: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<string> {
  const child = start(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
  const onInterruption = () => kill(child, 'SIGTERM');
  interrupted.addEventListener('abort', onInterruption);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject).on('close', resolve);
    });
    if (interrupted.aborted) throw interrupted.reason;
    if (code !== 0) throw new ProgramError(`${program} ${args[0]} ended with ${code}:\n${lastLines(output)}`);
    return output;
  } finally {
    interrupted.removeEventListener('abort', onInterruption);
    await stop(child);
  }
}

const lastLines = (output: string): string => output.trimEnd().split('\n').slice(-25).join('\n');

function kill(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid !== undefined) signalGroup(child.pid, signal);
}

const isAlive = (child: ChildProcess): boolean => child.pid !== undefined && signalGroup(child.pid, 0);

/** False when no process of the group is left. */
function signalGroup(leader: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-leader, signal);
  } catch {
    return false;
  }
}
