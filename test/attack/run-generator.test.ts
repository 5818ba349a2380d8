import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { runGenerator } from './run-generator.ts';

it('a generator that takes no notice of being asked to end is ended', async () => {
  const stubborn = 'process.on("SIGTERM", () => undefined); setInterval(() => undefined, 1_000);';
  const folder = tmpdir();
  await expect(
    runGenerator(process.execPath, {
      ...{ folder, seconds: 0.5, arguments: ['-e', stubborn] },
      hooks: { folder, module: 'none' },
    }),
  ).rejects.toThrow('or after 0.5 s');
});
