import { setTimeout as rest } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { within } from '#test/within.ts';
import type { OpenPage } from './application.ts';
import { PATIENCE } from './patience.ts';

/** Milliseconds without any request or answer after which a page is quiet. */
const QUIET = 100;

/**
 * Waits until a page has drawn what it knows, and asks for nothing more.
 * @param limit milliseconds
 * @throws Error which names the request that was made last, and those that have no answer
 */
export async function quiet(
  { page, requests }: Pick<OpenPage, 'page' | 'requests'>,
  limit = PATIENCE,
): Promise<void> {
  const began = Date.now();
  for (;;) {
    if (requests.unanswered.length === 0) await drawn(page, limit);
    const { unanswered, last, changedAt } = requests;
    if (unanswered.length === 0 && Date.now() - Math.max(began, changedAt) >= QUIET) return;
    if (Date.now() - began > limit)
      throw new Error(
        `the page is not quiet within ${limit} ms: it asked last for ${last}; without an answer: ${unanswered.join(', ') || 'nothing'}`,
      );
    await rest(10);
  }
}

/**
 * Waits until a page has drawn its next frame; by evaluating from outside: its policy compiles nothing that waits inside it.
 * @param limit milliseconds
 */
export const drawn = (page: Page, limit = PATIENCE): Promise<unknown> =>
  within(
    limit,
    'the page has drawn no frame',
    page.evaluate(
      'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))',
    ),
  );
