import { setTimeout as rest } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** How much slower than this machine the browser is. */
const SLOWER = 4;

/** Milliseconds that answers of the API are late by, one after the other, so that they come in another order than they were asked for. */
const LATE = [900, 50, 500, 1200, 0, 300];

/**
 * Makes a page what it is on a busy machine, when `SLOW=1` is set: its processor is slow, and answers of the API are late. A test that
 * reads what is not there yet fails then.
 */
export async function slowDown(page: Page): Promise<void> {
  if (process.env.SLOW !== '1') return;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  let calls = 0;
  await page.route(/\/(v1|sandbox)\//, async (route) => {
    calls += 1;
    await rest(LATE[calls % LATE.length]);
    // A page that was left or closed meanwhile asks for nothing any more.
    await route.continue().catch(() => undefined);
  });
}
