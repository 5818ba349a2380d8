import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Terminal } from '#cli/console/terminal.ts';

/** The folder above `cli/`: of a checkout, or of `dist/` in the package. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The folder of the built web application. In the package it is there; in a checkout it is built first when it is not, or when
 * a source of it is newer.
 * @returns undefined when it could not be built: what went wrong was printed
 */
export function applicationFolder(
  { stderr, words: { say } }: Pick<Terminal, 'stderr' | 'words'>,
  root = ROOT,
): string | undefined {
  const source = join(root, 'web', 'main.tsx');
  if (!existsSync(source)) return join(root, 'web');
  const built = join(root, 'dist', 'web');
  if (isCurrent(join(built, 'index.html'), join(root, 'web'))) return built;
  stderr.write(`${say('serve.builds')}\n`);
  const { status, stderr: wrong } = spawnSync(process.execPath, [join(root, 'bin', 'build-web.ts')], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status === 0) return built;
  stderr.write(`${say('serve.notBuilt')}\n${wrong}`);
  return undefined;
}

/** Whether nothing in the folder of its sources changed after it was built. */
function isCurrent(built: string, sources: string): boolean {
  const at = statSync(built, { throwIfNoEntry: false })?.mtimeMs;
  if (at === undefined) return false;
  return readdirSync(sources, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .every((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs <= at);
}
