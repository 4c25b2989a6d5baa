import { chromium } from 'playwright-core';
import type { Browser } from './find-chromium.ts';
import { launchOptions } from './launch-options.ts';
import { createProfile } from './profile.ts';

/** A name that never resolves, as the room's own (`serve-app.ts`); nothing is asked of it but this page. */
const address = 'https://carrel.invalid/print';

/**
 * Prints a page that stands alone, in a browser of its own without a window: one more page in the room's browser would be seen,
 * and would have the room's own profile. No script runs in it, and every request but that for the page itself is refused.
 */
export async function printPage(browser: Browser, html: string): Promise<Uint8Array> {
  const profile = createProfile(browser);
  try {
    const context = await chromium.launchPersistentContext(profile.folder, {
      ...launchOptions(profile),
      headless: true,
      javaScriptEnabled: false,
    });
    try {
      await context.route('**/*', (route) =>
        route.request().url() === address
          ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
          : route.abort('blockedbyclient'),
      );
      const page = context.pages()[0] ?? (await context.newPage());
      await page.goto(address);
      return new Uint8Array(await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }));
    } finally {
      await context.close();
    }
  } finally {
    // What cannot be removed now is swept at the next start.
    await profile.remove().catch(() => {});
  }
}
