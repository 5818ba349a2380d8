import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { ROOT } from '#test/builders/root.ts';

it('no file has the marks of a merge that somebody did not finish', () => {
  const { status, stdout } = spawnSync(
    'git',
    ['grep', '--untracked', '-nIE', '^(<{7}|>{7}) ', '--', ':!node_modules'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  expect(stdout).toBe('');
  // 1: nothing was found. 128: it could not look.
  expect(status).toBe(1);
});
