import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '#cli/package/package.ts';

/** Where a project keeps the archive of the package that it was made with. */
const VENDOR = 'vendor';

/** How package.json names the archive of a version. */
export const vendored = (version: string): string => `file:${VENDOR}/regua-${version}.tgz`;

/**
 * Packs this package into a project, so that it installs without a registry, the same everywhere. In the package itself the
 * scripts that build are left out, since it is built.
 * @returns what npm said, if it failed
 */
export function vendorPackage(project: string, isBuilt: boolean): string | undefined {
  const destination = join(project, VENDOR);
  mkdirSync(destination, { recursive: true });
  const { status, stderr, error } = spawnSync(
    'npm',
    ['pack', '--silent', ...(isBuilt ? ['--ignore-scripts'] : []), '--pack-destination', destination],
    // npm is a script on Windows.
    { cwd: packageFolder(), encoding: 'utf8', shell: process.platform === 'win32' },
  );
  return status === 0 ? undefined : (error?.message ?? stderr.trim());
}
