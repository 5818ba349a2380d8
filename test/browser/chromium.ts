import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Debian's, or the one that CHROMIUM names. */
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Before all tests: without a browser there is nothing to run, and that is no success. */
export default function setup(): void {
  if (!existsSync(executablePath))
    throw new Error(
      `${executablePath} is not there: install it with "apt-get update && apt-get install -y chromium", or name another Chromium in CHROMIUM`,
    );
}

/** It talks to nobody by itself: whatever is asked of another place is the page's doing. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
