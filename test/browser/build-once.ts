import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '#test/builders/root.ts';

/** Where the application is built. */
export const BUILT = join(ROOT, 'dist', 'web');

/** Builds the application: once in a run, before the first file. */
export default function buildOnce(): void {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'bin', 'build-web.ts')], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}
