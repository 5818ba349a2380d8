import { once } from 'node:events';
import { expect, it } from 'vitest';
import { start, stop } from './processes.ts';

/** Starts a process that leaves the group, and takes no notice that its child, which stays in it, ends: a zombie keeps the group. */
const LEAVES_A_ZOMBIE = `
$| = 1;
if (fork == 0) {
  if (fork == 0) { sleep 60; exit }
  setpgrp(0, 0);
  print $$;
  sleep 60;
  exit;
}
sleep 60;
`;

it('a program is ended without a wait for a zombie', async () => {
  const child = start('perl', ['-e', LEAVES_A_ZOMBIE], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LC_ALL: 'C' },
  });
  const [pid] = child.stdout ? await once(child.stdout, 'data') : [];
  try {
    await stop(child, 200);
    expect(child.signalCode).toBe('SIGTERM');
    // The zombie is there all the same.
    expect(process.kill(-(child.pid ?? 0), 0)).toBe(true);
  } finally {
    process.kill(Number(pid), 'SIGKILL');
  }
});
