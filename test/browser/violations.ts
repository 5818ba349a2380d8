import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { within } from '#test/within.ts';
import { PATIENCE } from './patience.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The rules that ask what colour something has: on a page that was looked at in the light, the dark changes nothing else. */
export const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong on a page by WCAG 2 A and AA, in words. It runs from outside the page, where its policy and a
 * browser without JavaScript do not keep it from running.
 * @param rules the ids of rules, or tags of them
 * @param part what is looked at, as a selector; the whole page without one
 */
export async function violationsOn(
  page: Page,
  rules: readonly string[] = RULES,
  part = 'html',
): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
  const { violations } = (await within(
    PATIENCE,
    'axe has not come to the end of the page',
    page.evaluate(`axe.run('${part}', { runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] })`),
  )) as axe.AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}
