import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { ROOT } from '#test/builders/root.ts';

const Manifest = z.object({
  version: z.string(),
  dependencies: z.record(z.string(), z.string()),
  peerDependencies: z.record(z.string(), z.string()),
});

/** What package.json says. */
export const manifest = Manifest.parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));

/** Packs the package as `npm pack` does, and returns the path of its archive; the folder is the caller's to remove. */
export function packed(): string {
  const folder = mkdtempSync(join(tmpdir(), 'regua-packed-'));
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: ROOT, stdio: 'pipe' });
  return join(folder, `regua-${manifest.version}.tgz`);
}

/**
 * Installs an archive into a folder as npm would, without a registry: unpacked, and beside it links to this repository's copies
 * of `others` and of what the package depends on, and of nothing else, so that an import that package.json lacks fails.
 */
export function installInto(folder: string, archive: string, others: readonly string[] = []): void {
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, 'regua'), { recursive: true });
  execFileSync('tar', ['-xzf', archive, '-C', join(modules, 'regua'), '--strip-components', '1']);
  for (const name of [...Object.keys(manifest.dependencies), ...others]) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), join(modules, name));
  }
}
