import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '#test/deploy/processes.ts';

/**
 * Installs a package of PyPI into a virtual environment of its own, once for each version.
 * @param folder where the environment goes
 * @param beside other packages that it needs and does not ask for, by name, with their versions
 * @returns the folder of its programs; its Python is `python` in there
 */
export async function pythonPackage(
  folder: string,
  name: string,
  version: string,
  beside: Readonly<Record<string, string>> = {},
): Promise<string> {
  const others = Object.entries(beside);
  const environment = join(
    folder,
    [`${name}-${version}`, ...others.map(([other, its]) => `${other}-${its}`)].join('+'),
  );
  const programs = join(environment, 'bin');
  if (await exists(join(programs, name))) return programs;
  await run('python3', ['-m', 'venv', '--clear', environment]);
  await run(join(programs, 'python'), [
    ...['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'],
    `${name}==${version}`,
    ...others.map(([other, its]) => `${other}==${its}`),
  ]);
  return programs;
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
