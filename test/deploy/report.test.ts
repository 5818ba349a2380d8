import { expect, it, vi } from 'vitest';
import { Report } from './report.ts';

it('a step that comes to no end fails, and says so', async () => {
  const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    const report = new Report(50);
    await expect(report.step('waits for ever', () => new Promise(() => undefined))).rejects.toThrow(
      'the step has not come to its end within 50 ms',
    );
    expect(report.failures).toMatchObject([{ title: 'waits for ever' }]);
    expect(printed.mock.lastCall?.[0]).toMatch(/^FAIL .* waits for ever\n/);
  } finally {
    printed.mockRestore();
  }
});
