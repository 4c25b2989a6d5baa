import type { Page } from 'playwright-core';
import { disorder, poorContrast, violations, violationsWithoutColours } from '../../fixtures/axe.ts';
import { fits, resize, sizes, spaceText } from './fits.ts';
import { motion } from './motion.ts';
import { lostStates } from './states.ts';
import { stops } from './stops.ts';
import { targets } from './targets.ts';
import { unnamed } from './tree.ts';

export interface Checked {
  /** What is wrong, with the check that found it. */
  readonly faults: readonly string[];
  readonly figures: Readonly<Record<'axe runs' | 'targets' | 'stops' | 'controls', number>>;
}

const setTheme = (page: Page, theme: string) =>
  page.evaluate((name) => {
    document.documentElement.dataset.theme = name;
  }, theme);

/** Every check of one screen as it stands; the focus goes once round the window. */
export async function checkScreen(page: Page): Promise<Checked> {
  const faults: string[] = [];
  const take = (check: string, found: readonly string[]) =>
    faults.push(...found.map((fault) => `${check}: ${fault}`));
  const theme = (await page.evaluate(() => document.documentElement.dataset.theme)) ?? 'light';
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const light of ['light', 'sepia', 'dark']) {
    await setTheme(page, light);
    take(`axe, ${light}`, await (light === 'light' ? violations : poorContrast)(page));
  }
  take('motion', await motion(page));
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
  take('axe, forced colours', await violationsWithoutColours(page));
  take('states, forced colours', await lostStates(page));
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'none' });
  await setTheme(page, theme);
  take('structure', await disorder(page));
  const named = await unnamed(page);
  take('name', named.unnamed);
  const measured = await targets(page);
  take('target', measured.small);
  await spaceText(page, true);
  take('text spacing', await fits(page));
  await spaceText(page, false);
  for (const [name, size] of Object.entries(sizes)) {
    await resize(page, size);
    take(name, await fits(page));
  }
  await resize(page, null);
  const went = await stops(page);
  take('focus', went.faults);
  return {
    faults,
    figures: {
      'axe runs': 5,
      targets: measured.measured,
      stops: went.stops,
      controls: named.controls,
    },
  };
}
