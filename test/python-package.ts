import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '#test/deploy/processes.ts';

/**
 * Installs a package of PyPI into a virtual environment of its own, once for each version.
 * @param folder where the environment goes
 * @returns the folder of its programs; its Python is `python` in there
 */
export async function pythonPackage(folder: string, name: string, version: string): Promise<string> {
  const environment = join(folder, `${name}-${version}`);
  const programs = join(environment, 'bin');
  if (await exists(join(programs, name))) return programs;
  await run('python3', ['-m', 'venv', '--clear', environment]);
  await run(join(programs, 'python'), [
    ...['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'],
    `${name}==${version}`,
  ]);
  return programs;
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
