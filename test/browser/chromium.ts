import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** The browser: Debian's, or the one that CHROMIUM names. */
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Checks for a browser before all tests: without one nothing runs, and that is no success. */
export default function setup(): void {
  if (!existsSync(executablePath))
    throw new Error(
      `${executablePath} is not there: install it with "apt-get update && apt-get install -y chromium", or name another Chromium in CHROMIUM`,
    );
}

/**
 * Opens a browser that makes no requests of its own: any request to another place is the page's.
 * @param more arguments of Chromium
 */
export const openBrowser = (more: readonly string[] = []): Promise<Browser> =>
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
      ...more,
    ],
  });
