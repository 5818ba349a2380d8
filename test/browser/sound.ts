import type { Browser, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { LOOKS, type OpenPage, openPage } from './application.ts';
import { drawn, quiet } from './quiet.ts';
import { OF_COLOUR, violationsOn } from './violations.ts';

/** Expects a page to be sound as it is now, in the light and in the dark: nothing that axe finds wrong, and no wider than its screen. */
export async function expectSound(page: Page): Promise<void> {
  await settled(page);
  await expect.poll(() => violationsOn(page)).toEqual([]);
  await paint(page, 'dark');
  await expect.poll(() => violationsOn(page, OF_COLOUR), { message: 'in the dark' }).toEqual([]);
  await paint(page, 'light');
  await expect
    .poll(() => page.evaluate('document.documentElement.scrollWidth'))
    .toBe(page.viewportSize()?.width);
}

/** Has the page follow the colours of the system, and waits until each has arrived. */
async function paint(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  // By evaluating from outside: the policy of the pages lets nothing that waits inside them be compiled.
  await expect
    .poll(() => page.evaluate('document.documentElement.dataset.mantineColorScheme'))
    .toBe(colorScheme);
  await drawn(page);
  await settled(page);
}

/** Waits until nothing fades in or changes its colour any more. */
const settled = (page: Page): Promise<void> =>
  expect
    .poll(() => page.evaluate('document.getAnimations().every((one) => one instanceof CSSAnimation)'))
    .toBe(true);

/**
 * Declares a test for each page, on a desktop and on a phone: it is sound, and the browser complains of nothing. One tab goes from page to
 * page, so that the scripts are loaded once.
 * @param pages what each shows, and its path below `/app`
 * @param where asked when the tests run
 */
export function eachIsSound(
  pages: readonly (readonly [what: string, path: string])[],
  where: () => { readonly browser: Browser; readonly url: string; readonly actAs?: string },
): void {
  describe.each(LOOKS)('on $name', (look) => {
    let tab: OpenPage | undefined;
    afterAll(() => tab?.close());

    it.each(pages)('%s is sound', async (_what, path) => {
      const { browser, url, ...others } = where();
      const known = tab?.complaints.length ?? 0;
      if (tab && !tab.page.isClosed()) {
        await tab.page.goto(`${url}/app${path}`);
        await tab.page.getByRole('heading', { level: 1 }).waitFor();
      } else tab = await openPage(browser, url, { path, look, ...others });
      await quiet(tab);
      await expectSound(tab.page);
      const { page, complaints } = tab;
      await expect.poll(() => page.title()).toMatch(/ · Régua$/);
      expect(complaints.slice(known)).toEqual([]);
    });
  });
}
