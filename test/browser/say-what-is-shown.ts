import { afterEach } from 'vitest';
import { openPages } from './application.ts';

// A test that fails says what its pages showed, for those who cannot look at them any more; and leaves none of them open.
afterEach(async ({ task: { name, result } }) => {
  if (result?.state !== 'fail') return;
  for (const { page, complaints, requests, close } of openPages) {
    const shown = await page.locator('body').ariaSnapshot().catch(String);
    const waits = requests.unanswered.map((what) => `${what} has no answer`);
    process.stderr.write(
      `"${name}" failed at ${page.url()}:\n${[shown, ...complaints, ...waits].join('\n')}\n`,
    );
    await close();
  }
});
