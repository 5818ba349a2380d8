import type { Browser } from 'playwright-core';
import { LOOKS, openPage, serveApplication } from '#test/browser/application.ts';
import buildOnce from '#test/browser/build-once.ts';

/** What is shown of the application, from the sample as it is on a day. */
const SHOWN = [
  { name: 'portfolio', path: () => '/', height: 800 },
  {
    name: 'debt',
    path: (pages: readonly { readonly invoiceId: string; readonly debtId: string }[]) =>
      `/debts/${encodeURIComponent(pages.find(({ invoiceId }) => invoiceId === 'BN-2026-0112')?.debtId ?? '')}`,
    height: 1_000,
  },
] as const;

/** Takes the pictures of the application. @param pathOf the file of a picture */
export async function takeApplicationPictures(
  browser: Browser,
  pathOf: (name: string) => string,
): Promise<string[]> {
  buildOnce();
  const served = await serveApplication('2026-03-13');
  const [look] = LOOKS;
  try {
    for (const { name, path, height } of SHOWN) {
      const shown = { path: path(served.pages), look: { ...look, height }, language: 'pt-BR' } as const;
      const { page, close } = await openPage(browser, served.url, shown);
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: pathOf(name) });
      await close();
    }
  } finally {
    await served.close();
  }
  return SHOWN.map(({ name }) => name);
}
