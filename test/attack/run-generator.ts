import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/**
 * Runs schemathesis, while this process answers it.
 * @param seconds after which it is ended
 * @returns what it printed
 * @throws Error when it ends otherwise than with or without findings
 */
export async function runGenerator(
  program: string,
  run: {
    readonly arguments: readonly string[];
    /** A Python module that it loads. */
    readonly hooks: { readonly folder: string; readonly module: string };
    readonly seconds: number;
    /** Where it may leave files. */
    readonly folder: string;
  },
): Promise<string> {
  const child = spawn(program, [...run.arguments], {
    env: {
      ...process.env,
      PYTHONPATH: run.hooks.folder,
      PYTHONDONTWRITEBYTECODE: '1',
      SCHEMATHESIS_HOOKS: run.hooks.module,
    },
    cwd: run.folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: run.seconds * 1000,
    // It may take no notice of being asked to end.
    killSignal: 'SIGKILL',
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const printed = await text(child.stdout);
  const code = await ended;
  if (code !== 0 && code !== 1)
    throw new Error(`schemathesis ended with ${code}, or after ${run.seconds} s:\n${printed}`);
  return printed;
}
