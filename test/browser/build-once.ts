import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '#test/builders/root.ts';

/** Milliseconds that the build may take. */
const BUILT_WITHIN = 300_000;

/** Where the application is built. */
export const BUILT = join(ROOT, 'dist', 'web');

/** Builds the application: once in a run, before the first file. */
export default function buildOnce(): void {
  const { status, signal, stderr } = spawnSync(process.execPath, [join(ROOT, 'bin', 'build-web.ts')], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: BUILT_WITHIN,
  });
  if (signal)
    throw new Error(`the application is not built within ${BUILT_WITHIN} ms (${signal}):\n${stderr}`);
  if (status !== 0) throw new Error(stderr);
}
