import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '#test/deploy/processes.ts';

/** Read docs/emulator.md before it is raised: its supplement patches this version. */
export const MINISTACK = '1.5.33';

/** Installs MiniStack into a virtual environment of its own, once for each version; gives its Python. */
export async function install(folder: string): Promise<string> {
  const environment = join(folder, `ministack-${MINISTACK}`);
  const python = join(environment, 'bin', 'python');
  const installed = join(environment, 'bin', 'ministack');
  if (await exists(installed)) return python;
  await run('python3', ['-m', 'venv', '--clear', environment]);
  await run(python, [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    `ministack==${MINISTACK}`,
  ]);
  return python;
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
