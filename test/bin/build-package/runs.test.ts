import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INIT_FLAGS } from '#test/builders/init-flags.ts';
import { installInto, manifest, packed } from '#test/builders/packed.ts';
import { ROOT } from '#test/builders/root.ts';

/** Megabytes that the archive may take: it is kept in the repository of every project. */
const MOST_MEGABYTES = 2.75;

const versionOf = (node: string): string => execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();

/** Node as the tests run on, and each other on the path, by version: 20 too, where the machine has it. */
const NODES = new Map(
  [process.execPath, ...(process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'node'))]
    .filter((node) => statSync(node, { throwIfNoEntry: false })?.isFile())
    .map((node) => [versionOf(node), node]),
);

let archive: string;
let folder: string;

beforeAll(() => {
  archive = packed();
  folder = mkdtempSync(join(tmpdir(), 'regua-installed-'));
  installInto(folder, archive);
}, 300_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(join(archive, '..'), { recursive: true });
});

/** Runs the installed command in a folder. */
function installed(node: string, cwd: string, ...args: string[]) {
  const bin = join(folder, 'node_modules/regua', 'bin/regua.mjs');
  const { status, stdout, stderr } = spawnSync(node, [bin, ...args], { cwd, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('the package', () => {
  it('holds what it needs: no sources, tests or benchmarks, and types where other code imports it', () => {
    const files = readdirSync(join(folder, 'node_modules/regua'), { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => /\.ts$|(^|\/)(test|bench|node_modules)(\/|$)/.test(file))).toEqual([
      'dist/formats/standard-webhooks/verify-webhook.d.ts',
    ]);
    expect(files).toContain('dist/cli/start.js');
    expect(statSync(archive).size).toBeLessThan(MOST_MEGABYTES * 1_000_000);
  });

  it('has types for who verifies webhooks, under the strictest settings', () => {
    const check = (code: string) => {
      writeFileSync(join(folder, 'receiver.mts'), `import { verifyWebhook } from 'regua/webhooks';\n${code}`);
      const flags = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--module', 'nodenext'];
      const { status, stdout } = spawnSync(
        process.execPath,
        [join(ROOT, 'node_modules/typescript/bin/tsc'), ...flags, '--target', 'es2023', 'receiver.mts'],
        { cwd: folder, encoding: 'utf8' },
      );
      return { status, stdout };
    };
    const given = "const verified = verifyWebhook('{}', { 'webhook-id': 'msg_1' }, ['whsec_x'], 0);";
    expect(
      check(`${given}\nif (verified.ok) verified.id.trim(); else verified.reason satisfies string;`),
    ).toEqual({
      status: 0,
      stdout: '',
    });
    expect(check(`${given}\nverified.id.trim();`).stdout).toContain("'id'");
  });

  describe.each([...NODES])('on Node %s', (_version, node) => {
    it('says its version', () => {
      expect(installed(node, tmpdir(), '--version')).toEqual({
        status: 0,
        stdout: `${manifest.version}\n`,
        stderr: '',
      });
    });

    it('makes a project that is checked and runs its sample', () => {
      const project = mkdtempSync(join(folder, 'project-'));
      expect(installed(node, project, 'init', '.', '--yes', ...INIT_FLAGS)).toMatchObject({
        status: 0,
        stderr: '',
      });
      expect(readdirSync(join(project, 'vendor'))).toEqual([`regua-${manifest.version}.tgz`]);
      expect(installed(node, project, 'check')).toMatchObject({ status: 0, stderr: '' });
      const sample = ['--invoices', 'sample/portfolio.jsonl', '--payments', 'sample/payments.jsonl'];
      const run = installed(node, project, 'run', ...sample, '--until', '2026-02-20');
      expect(run.status, run.stderr).toBe(0);
      expect(run.stdout).toContain('49');
    }, 300_000);
  });
});
